import type { Catalogue } from '../catalogue.ts'
import type { Plan } from '../plan.ts'
import { type Image, imageAfter, imageOf } from './image.ts'
import * as L from './layout.ts'
import { programOf } from './program.ts'
import { twinOf } from './twin/twin.ts'

/** What evaluates a program: the WebAssembly module, or its twin in TypeScript. All results lie in the memory (`layout.ts`). */
export interface Evaluator {
  bounds(): void
  visit(block: number, eligible: number, toConfirm: number, near: number): number
  tally(from: number): number
  gatesOf(block: number): void
}

let provided: (() => WebAssembly.Module) | null = null
let compiled: WebAssembly.Module | null = null

/** Says where the compiled kernel is to be had when it is first needed: each runtime has its own way. Without it the twin works. */
export function provideKernel(from: () => WebAssembly.Module): void {
  provided = from
  compiled = null
}

const PAGE_BYTES = 65_536
const WORD = 4

/** One catalogue in the kernel's memory. A program at a time: what is asked between two `start`s belongs to the first. */
export class Kernel {
  /** An order that the kernel says differs by no more than this from the exact one. */
  error = 0
  private words: Uint32Array
  private reals: Float32Array
  private bytes: Uint8Array

  constructor(
    readonly image: Image,
    private readonly evaluator: Evaluator,
  ) {
    this.words = new Uint32Array(0)
    this.reals = new Float32Array(0)
    this.bytes = new Uint8Array(0)
    this.look()
  }

  /** This kernel at work on another image in its memory. */
  on = (image: Image): Kernel => new Kernel(image, this.evaluator)

  /** Takes a plan and bounds every block by it. */
  start(plan: Plan, optimism: number): void {
    const { memory, bytes: programAt } = this.image
    const { writer, error } = programOf(plan, this.image, optimism)
    const lacking = programAt + writer.bytes - memory.buffer.byteLength
    if (lacking > 0) memory.grow(Math.ceil(lacking / PAGE_BYTES))
    if (this.words.buffer !== memory.buffer) this.look()
    writer.place(memory.buffer, programAt)
    this.error = error
    this.evaluator.bounds()
  }

  /** Greatest order of a block's rows, as float32 has it. */
  bound = (block: number): number => this.reals[this.field(L.H_BOUND) + block]!
  /** Bits of the gates that all rows of a block fail. */
  failAll = (block: number): number => this.words[this.field(L.H_FAIL_ALL) + block]!
  failAny = (block: number): number => this.words[this.field(L.H_FAIL_ANY) + block]!
  unknownAll = (block: number): number => this.words[this.field(L.H_UNKNOWN_ALL) + block]!
  unknownAny = (block: number): number => this.words[this.field(L.H_UNKNOWN_ANY) + block]!

  /** Rows of a block that reach the floor of their class: how many, for `found`. */
  visit(block: number, eligible: number, toConfirm: number, near: number): number {
    return this.evaluator.visit(block, eligible, toConfirm, near)
  }

  /** Row within the block, and its class from bit 16. */
  found = (i: number): number => this.words[this.field(L.H_FOUND) + i]!
  /** Order of a row of the block that was visited last. */
  score = (row: number): number => this.reals[this.field(L.H_SCORES) + row]!

  /**
   * Counts all rows by their gates. `undecided` is called for each row that float32 leaves open: it is in none of the counts.
   */
  tally(undecided: (row: number) => void): Tally {
    const blocks = this.words[L.H_BLOCKS / WORD]!
    const totals = this.field(L.H_TOTALS)
    this.words.fill(0, totals, totals + 3 * GATES_MOST)
    for (let from = 0; from < blocks; ) {
      from = this.evaluator.tally(from)
      const count = this.words[totals + 3 * GATES_MOST]!
      const rows = this.field(L.H_UNDECIDED)
      for (let i = 0; i < count; i++) undecided(this.words[rows + i]!)
    }
    const array = (field: number) => this.words.slice(this.field(field), this.field(field) + blocks)
    const part = (at: number) => this.words.slice(totals + at * GATES_MOST, totals + (at + 1) * GATES_MOST)
    return {
      eligible: array(L.H_ELIGIBLE),
      toConfirm: array(L.H_TO_CONFIRM),
      single: array(L.H_SINGLE),
      failing: part(0),
      aloneEligible: part(1),
      aloneToConfirm: part(2),
    }
  }

  /**
   * Writes for every row which gates it fails and which it leaves open, bit by bit. `undecided` is called for each row that float32 leaves
   * open: what is written of it does not count.
   */
  gateRows(fails: Uint32Array, unknowns: Uint32Array, undecided: (row: number) => void): void {
    const planes = Math.ceil(this.words[this.image.bytes / WORD + L.P_GATES]! / GATES_A_PLANE)
    for (let block = 0; block < this.words[L.H_BLOCKS / WORD]!; block++) {
      const start = this.words[this.field(L.H_START) + block]!
      const rows = this.words[this.field(L.H_ROWS) + block]!
      const [fail, unknown] = [this.failAll(block), this.unknownAll(block)]
      if (fail === this.failAny(block) && unknown === this.unknownAny(block)) {
        fails.fill(fail, start, start + rows)
        unknowns.fill(unknown, start, start + rows)
        continue
      }
      this.evaluator.gatesOf(block)
      for (let row = 0; row < rows; row++) {
        let [failed, open] = [0, 0]
        for (let plane = 0; plane < planes; plane++) {
          failed |= this.byte(L.H_FAILS, plane, row) << (plane * GATES_A_PLANE)
          open |= this.byte(L.H_UNKNOWNS, plane, row) << (plane * GATES_A_PLANE)
        }
        fails[start + row] = failed
        unknowns[start + row] = open
        if (this.byte(L.H_DOUBTS, 0, row) !== 0) undecided(start + row)
      }
    }
  }

  private byte(of: number, plane: number, row: number): number {
    return this.bytes[this.words[of / WORD]! + plane * L.ROWS_MOST + row]!
  }

  private field(of: number): number {
    return this.words[of / WORD]! / WORD
  }

  private look(): void {
    const { buffer } = this.image.memory
    this.words = new Uint32Array(buffer)
    this.reals = new Float32Array(buffer)
    this.bytes = new Uint8Array(buffer)
  }
}

export const GATES_MOST = 32
const GATES_A_PLANE = 8

export interface Tally {
  /** Rows of each block. */
  eligible: Uint32Array
  toConfirm: Uint32Array
  single: Uint32Array
  /** Rows by gate: that fail it; that fail it alone, with and without something unknown. */
  failing: Uint32Array
  aloneEligible: Uint32Array
  aloneToConfirm: Uint32Array
}

const kernels = new WeakMap<Catalogue, Kernel>()

/** The kernel of a catalogue, made when it is first asked for. */
export function kernelOf(catalogue: Catalogue): Kernel {
  const known = kernels.get(catalogue)
  if (known) return known
  const image = imageOf(catalogue)
  compiled ??= provided?.() ?? null
  const kernel = new Kernel(image, compiled ? evaluatorOf(compiled, image.memory) : twinOf(image.memory))
  kernels.set(catalogue, kernel)
  return kernel
}

/**
 * Lets a catalogue take over what the kernel holds of another one, of which most of its blocks are: `kept` says which. The other, should it be asked
 * again, is laid out anew.
 */
export function handOver(from: Catalogue, to: Catalogue, kept: Int32Array): void {
  const kernel = kernels.get(from)
  if (!kernel) return
  kernels.delete(from)
  const image = imageAfter(kernel.image, to, kept)
  if (image) kernels.set(to, kernel.on(image))
}

/** The compiled kernel at work on a memory. */
export function evaluatorOf(module: WebAssembly.Module, memory: WebAssembly.Memory): Evaluator {
  const { bounds, visit, tally, gatesOf } = new WebAssembly.Instance(module, { env: { memory } }).exports
  return {
    bounds: bounds as Evaluator['bounds'],
    visit: visit as Evaluator['visit'],
    tally: tally as Evaluator['tally'],
    gatesOf: gatesOf as Evaluator['gatesOf'],
  }
}
