import * as L from '../layout.ts'

const WORD = 4

/** The kernel's memory as TypeScript reads it. Addresses are in bytes, as in the layout. */
export class Store {
  private u32 = new Uint32Array(0)
  private i32 = new Int32Array(0)
  private f32 = new Float32Array(0)
  private u16 = new Uint16Array(0)
  private u8 = new Uint8Array(0)

  constructor(private readonly memory: { buffer: ArrayBuffer }) {
    this.look()
  }

  /** Looks at the memory anew: it moves when it grows. */
  look(): void {
    const { buffer } = this.memory
    if (this.u8.buffer === buffer) return
    this.u32 = new Uint32Array(buffer)
    this.i32 = new Int32Array(buffer)
    this.f32 = new Float32Array(buffer)
    this.u16 = new Uint16Array(buffer)
    this.u8 = new Uint8Array(buffer)
  }

  word = (at: number): number => this.u32[at / WORD]!
  int = (at: number): number => this.i32[at / WORD]!
  real = (at: number): number => this.f32[at / WORD]!
  short = (at: number): number => this.u16[at / 2]!
  byte = (at: number): number => this.u8[at]!
  setWord(at: number, value: number): void {
    this.u32[at / WORD] = value
  }
  setByte(at: number, value: number): void {
    this.u8[at] = value
  }
  setReal(at: number, value: number): void {
    this.f32[at / WORD] = value
  }

  /** Address of an entry of an array over blocks, or over columns and blocks. */
  entry = (field: number, block: number, column = 0): number =>
    this.word(field) + (column * this.word(L.H_CAPACITY) + block) * WORD
  /** Address of the first word of a section of the program: its length. */
  section = (word: number): number => this.program + this.word(this.program + word * WORD) * WORD
  get program(): number {
    return this.word(L.H_PROGRAM)
  }
  get gates(): number {
    return this.word(this.program + L.P_GATES * WORD)
  }
  rows = (block: number): number => this.word(this.entry(L.H_ROWS, block))
  /** Address of a column of a block, 0 where all rows hold the same. */
  column = (block: number, word: number): number => this.word(this.word(this.entry(L.H_BLOCK, block)) + word * WORD)
  hasUnknown = (block: number, column: number): boolean =>
    ((this.word(this.entry(L.H_UNKNOWN, block)) >>> column) & 1) !== 0
  isExact = (block: number, column: number): boolean =>
    ((this.word(this.entry(L.H_INEXACT, block)) >>> column) & 1) === 0

  /** Value of a number column in a row; NaN is unknown. */
  value(block: number, row: number, column: number): number {
    const values = this.column(block, L.BLOCK_NUMBERS + column)
    if (values !== 0) return this.real(values + row * WORD)
    return this.hasUnknown(block, column) ? Number.NaN : this.real(this.entry(L.H_MIN, block, column))
  }

  /** The code of a row in a group. */
  code(block: number, row: number, group: number): number {
    const codes = this.column(block, L.BLOCK_CODES + group)
    const local = codes === 0 ? 0 : this.byte(codes + row)
    return this.short(this.word(this.entry(L.H_LIST, block, group)) + local * 2)
  }

  /** Address of the set of a block's codes; 0 where it has none. */
  setOf = (block: number, group: number): number => this.word(this.entry(L.H_SET, block, group))

  /** Whether two sets have a code in common. */
  meets(set: number, other: number, bytes: number): boolean {
    for (let i = 0; i < bytes; i++) if ((this.byte(set + i) & this.byte(other + i)) !== 0) return true
    return false
  }

  /** Whether the first set has a code that the second has not. */
  exceeds(set: number, other: number, bytes: number): boolean {
    for (let i = 0; i < bytes; i++) if ((this.byte(set + i) & ~this.byte(other + i)) !== 0) return true
    return false
  }

  /** The codes that occur in a block. */
  codes(block: number, group: number): number[] {
    const list = this.word(this.entry(L.H_LIST, block, group))
    const length = this.word(this.entry(L.H_LIST_LENGTH, block, group))
    return Array.from({ length }, (_, i) => this.short(list + i * 2))
  }
}
