/** Words of a program as they come, with tables behind them. Addresses are known once it is all there: `place`. */
export class Writer {
  private readonly words: { kind: 'int' | 'real' | 'table'; value: number }[] = []
  private readonly tables: (Float32Array | Uint32Array)[] = []

  get length(): number {
    return this.words.length
  }

  int(...values: number[]): this {
    for (const value of values) this.words.push({ kind: 'int', value })
    return this
  }

  real(...values: number[]): this {
    for (const value of values) this.words.push({ kind: 'real', value })
    return this
  }

  /** The address of a table, which is written behind the words. */
  table(table: Float32Array | Uint32Array): this {
    this.words.push({ kind: 'table', value: this.tables.push(table) - 1 })
    return this
  }

  /** Sets a whole number that was written before. */
  set(at: number, value: number): void {
    this.words[at] = { kind: 'int', value }
  }

  get bytes(): number {
    return this.tables.reduce((sum, table) => sum + table.byteLength, 4 * this.words.length)
  }

  /** Writes it all from an address on, which is a multiple of 4. */
  place(buffer: ArrayBuffer, address: number): void {
    const ints = new Uint32Array(buffer)
    const reals = new Float32Array(buffer)
    let free = address / 4 + this.words.length
    const tables = this.tables.map((table) => {
      const at = free
      if (table instanceof Float32Array) reals.set(table, at)
      else ints.set(table, at)
      free += table.length
      return at * 4
    })
    this.words.forEach(({ kind, value }, i) => {
      const at = address / 4 + i
      if (kind === 'real') reals[at] = value
      else ints[at] = kind === 'int' ? value : tables[value]!
    })
  }
}
