// npm run bench -- NAME: runs bench/NAME.ts; its last line is one JSON object.
import { readdirSync, readFileSync } from 'node:fs'
import { buildKernel } from '../scripts/lib/kernel.mjs'
import { provideKernel } from '../src/matching/kernel/kernel.ts'

const NOT_A_BENCH = [
  'run',
  'report',
  'load',
  'people',
  'serving',
  'search-data',
  'search-cases',
  'search-serve',
  'search-passes',
  'home-serve',
  'matching-data',
]

const [name] = process.argv.slice(2)
const names = readdirSync(new URL('.', import.meta.url))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
  .filter((bench) => !NOT_A_BENCH.includes(bench))
if (name === undefined || !names.includes(name)) {
  console.error(`npm run bench -- NAME, where NAME is one of: ${names.join(', ')}`)
  process.exit(1)
}
const kernel = await buildKernel()
provideKernel(() => new WebAssembly.Module(readFileSync(kernel)))
await import(`./${name}.ts`)
