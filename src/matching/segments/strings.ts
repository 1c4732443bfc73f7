import type { ByteReader, ByteWriter } from './bytes.ts'

/** A half of a character: UTF-8 has no bytes for it, and it would come back as another one. */
const HALF = /\p{Surrogate}/u

/** The different texts of a segment, each once, in order of their first use. 0 is no text. */
export class StringPool {
  private readonly codes = new Map<string, number>()
  private readonly texts: string[] = []

  codeOf(text: string | null): number {
    if (text === null) return 0
    const known = this.codes.get(text)
    if (known !== undefined) return known
    const code = this.texts.push(text)
    this.codes.set(text, code)
    return code
  }

  /** Their lengths in UTF-16 units, then all of them as one text in UTF-8. */
  write(into: ByteWriter): void {
    const all = this.texts.join('')
    if (HALF.test(all)) throw new RangeError('half a character in a text')
    const utf8 = new TextEncoder().encode(all)
    into.list(this.texts.map(({ length }) => length))
    into.u32(utf8.length)
    into.raw(utf8)
  }
}

/** The texts by their code. They are cut out of one text, which is decoded at once. */
export function readStrings(from: ByteReader): readonly (string | null)[] {
  const lengths = from.list()
  const all = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(from.raw(from.u32()))
  const texts: (string | null)[] = [null]
  let at = 0
  for (const length of lengths) {
    texts.push(all.slice(at, at + length))
    at += length
  }
  return texts
}
