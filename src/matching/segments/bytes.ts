/** Whole numbers of a list take as many bytes as the greatest of them needs. */
type Width = 1 | 2 | 4

const widthOf = (greatest: number): Width => (greatest <= 0xff ? 1 : greatest <= 0xffff ? 2 : 4)
const MOST = 0xffffffff

/** Writes little-endian, whatever the machine is. */
export class ByteWriter {
  private bytes = new Uint8Array(1 << 16)
  private view = new DataView(this.bytes.buffer)
  private at = 0

  private room(more: number): number {
    const from = this.at
    this.at += more
    if (this.at > this.bytes.length) {
      const larger = new Uint8Array(Math.max(this.at, 2 * this.bytes.length))
      larger.set(this.bytes)
      this.bytes = larger
      this.view = new DataView(larger.buffer)
    }
    return from
  }

  u8(value: number): void {
    const at = this.room(1)
    this.view.setUint8(at, value)
  }

  u16(value: number): void {
    const at = this.room(2)
    this.view.setUint16(at, value, true)
  }

  u32(value: number): void {
    const at = this.room(4)
    this.view.setUint32(at, value, true)
  }

  f64(value: number): void {
    const at = this.room(8)
    this.view.setFloat64(at, value, true)
  }

  raw(bytes: Uint8Array): void {
    const at = this.room(bytes.length)
    this.bytes.set(bytes, at)
  }

  /** A list: its length, the width of its numbers in bytes, the numbers. Each is whole and in [0, 2³²). */
  list(values: readonly number[]): void {
    let greatest = 0
    for (const value of values) {
      if (!Number.isInteger(value) || value < 0 || value > MOST) throw new RangeError(`${value} is no whole number`)
      if (value > greatest) greatest = value
    }
    const width = widthOf(greatest)
    this.u32(values.length)
    this.u8(width)
    const at = this.room(values.length * width)
    const { view } = this
    if (width === 1) for (let i = 0; i < values.length; i++) view.setUint8(at + i, values[i]!)
    else if (width === 2) for (let i = 0; i < values.length; i++) view.setUint16(at + i * 2, values[i]!, true)
    else for (let i = 0; i < values.length; i++) view.setUint32(at + i * 4, values[i]!, true)
  }

  /** Writes a number into what has been written. */
  patchU32(at: number, value: number): void {
    this.view.setUint32(at, value, true)
  }

  get length(): number {
    return this.at
  }

  written(): Uint8Array {
    return this.bytes.slice(0, this.at)
  }
}

/** Reads what `ByteWriter` has written. Throws a RangeError at the end. */
export class ByteReader {
  private readonly view: DataView
  private at = 0

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  get left(): number {
    return this.bytes.length - this.at
  }

  private step(bytes: number): number {
    const from = this.at
    if (bytes > this.left) throw new RangeError(`the bytes end at ${this.bytes.length}`)
    this.at += bytes
    return from
  }

  u8(): number {
    return this.view.getUint8(this.step(1))
  }

  u16(): number {
    return this.view.getUint16(this.step(2), true)
  }

  u32(): number {
    return this.view.getUint32(this.step(4), true)
  }

  f64(): number {
    return this.view.getFloat64(this.step(8), true)
  }

  raw(bytes: number): Uint8Array {
    const at = this.step(bytes)
    return this.bytes.subarray(at, at + bytes)
  }

  list(): Uint32Array {
    const length = this.u32()
    const width = this.u8()
    const at = this.step(length * width)
    const { view } = this
    const values = new Uint32Array(length)
    if (width === 1) for (let i = 0; i < length; i++) values[i] = view.getUint8(at + i)
    else if (width === 2) for (let i = 0; i < length; i++) values[i] = view.getUint16(at + i * 2, true)
    else for (let i = 0; i < length; i++) values[i] = view.getUint32(at + i * 4, true)
    return values
  }
}
