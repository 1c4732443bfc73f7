import { UnusableFile } from './unusable-file.ts'

/** No record of a table is longer than this; without a bound an unclosed quotation mark would take the whole file. */
export const MAX_RECORD_BYTES = 1_048_576

const LINE_FEED = 0x0a
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function joined(parts: readonly Uint8Array[], bytes: number): Uint8Array {
  const whole = new Uint8Array(bytes)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** The lines of bytes, told apart before decoding: a byte 0x0A is never part of another character in UTF-8. */
const linesBefore = (bytes: Uint8Array, end: number): number => {
  let lines = 0
  for (let at = bytes.indexOf(LINE_FEED); at >= 0 && at < end; at = bytes.indexOf(LINE_FEED, at + 1)) lines++
  return lines
}

/** Decodes whole lines; throws with the number of the first line that is not UTF-8. */
function decode(bytes: Uint8Array, firstLine: number): string {
  try {
    return decoder.decode(bytes)
  } catch {
    let start = 0
    for (let line = firstLine; ; line++) {
      const feed = bytes.indexOf(LINE_FEED, start)
      const end = feed < 0 ? bytes.length : feed + 1
      try {
        decoder.decode(bytes.subarray(start, end))
      } catch {
        throw new UnusableFile('not-utf8', { line })
      }
      start = end
    }
  }
}

function refuseBinary(bytes: Uint8Array, first: boolean, firstLine: number): void {
  // A workbook is a zip archive ("PK"), an old one an OLE container; both are what people mean by "the Excel file".
  const [a, b] = bytes
  if (first && ((a === 0x50 && b === 0x4b) || (a === 0xd0 && b === 0xcf))) throw new UnusableFile('spreadsheet')
  if (first && ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)))
    throw new UnusableFile('not-utf8', { line: 1 })
  const zero = bytes.indexOf(0)
  if (zero >= 0) throw new UnusableFile('binary', { line: firstLine + linesBefore(bytes, zero) })
}

/**
 * A file's bytes as text, in pieces that end where a line ends, without the byte order mark, each line end as `\n`. Keeps one chunk and one
 * line in memory. Throws UnusableFile: `empty`, `binary`, `spreadsheet`, `not-utf8` (with the line), `record-too-long`.
 */
export async function* textPieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let kept: Uint8Array[] = []
  let keptBytes = 0
  let line = 1
  let first = true

  const piece = (bytes: Uint8Array): string => {
    refuseBinary(bytes, first, line)
    let text = decode(bytes, line)
    line += linesBefore(bytes, bytes.length)
    if (first && text.startsWith('\ufeff')) text = text.slice(1)
    first = false
    return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  }

  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(LINE_FEED) + 1
    if (end > 0) {
      yield piece(joined([...kept, chunk.subarray(0, end)], keptBytes + end))
      kept = []
      keptBytes = 0
    }
    if (end === chunk.length) continue
    kept.push(chunk.slice(end))
    keptBytes += chunk.length - end
    if (keptBytes > MAX_RECORD_BYTES) {
      refuseBinary(joined(kept, keptBytes), first, line)
      throw new UnusableFile('record-too-long', { line, max: MAX_RECORD_BYTES })
    }
  }
  if (keptBytes > 0) yield piece(joined(kept, keptBytes))
  else if (first) throw new UnusableFile('empty')
}
