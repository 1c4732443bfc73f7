import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import asc from 'assemblyscript/asc'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = 'src/matching/kernel'
const sources = [
  `${folder}/layout.ts`,
  ...readdirSync(join(root, folder, 'assembly')).map((name) => `${folder}/assembly/${name}`),
]
const OUT = 'dist/kernel.wasm'

const changedAt = (path) => statSync(join(root, path)).mtimeMs

/** Compiles the kernel to WebAssembly with SIMD, unless it is newer than its sources. Returns where it lies. Throws what the compiler says. */
export async function buildKernel() {
  const out = join(root, OUT)
  const itself = 'scripts/lib/kernel.mjs'
  if (existsSync(out) && [...sources, itself].every((path) => changedAt(path) < changedAt(OUT))) return out
  mkdirSync(join(root, 'dist'), { recursive: true })
  const { error, stderr } = await asc.main([
    `${folder}/assembly/index.ts`,
    ...['--baseDir', root, '--outFile', OUT, '-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd'],
    // One memory a catalogue, handed in; vectors never leave the module
    ...['--importMemory', '--use', 'abort=', '--disableWarning', '112'],
  ])
  if (error) throw new Error(`the kernel does not compile\n${stderr}`, { cause: error })
  return out
}
