import { readFileSync } from 'node:fs'
import { provideKernel } from '../../src/matching/kernel/kernel.ts'

provideKernel(() => new WebAssembly.Module(readFileSync(new URL('../../dist/kernel.wasm', import.meta.url))))
