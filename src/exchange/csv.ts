import Papa from 'papaparse'
import { MAX_RECORD_BYTES, textPieces } from './text-pieces.ts'
import { UnusableFile } from './unusable-file.ts'

/** One record of a table and the line of the file where it begins, counted from 1 as an editor counts. */
export interface CsvRecord {
  line: number
  cells: string[]
  /** A quotation mark is not closed, or stands where none may: the cells cannot be trusted. */
  badQuotes: boolean
}

export type Delimiter = ',' | ';'

export interface CsvHeader {
  columns: readonly string[]
  delimiter: Delimiter
}

/** A piece of a table: the header comes first and alone, then records, some hundred at a time. */
export type CsvPart = { kind: 'header'; header: CsvHeader } | { kind: 'records'; records: CsvRecord[] }

/** The delimiter that the first line holds more of outside of quotation marks; a comma where it holds neither. */
export function delimiterOf(firstLine: string): Delimiter {
  const bare = firstLine.replace(/"[^"]*"/g, '')
  return bare.split(';').length > bare.split(',').length ? ';' : ','
}

const newlinesIn = (cells: readonly string[]): number => {
  let count = 0
  for (const cell of cells) for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count++
  return count
}

const isEmptyLine = (cells: readonly string[]): boolean => cells.length === 1 && cells[0] === ''

function headerOf(cells: readonly string[], delimiter: Delimiter): CsvHeader {
  const columns = cells.map((cell) => cell.trim())
  const twice = [...new Set(columns.filter((name, i) => name !== '' && columns.indexOf(name) !== i))]
  if (twice.length > 0) throw new UnusableFile('duplicate-columns', { columns: twice.join(', ') })
  return { columns, delimiter }
}

/**
 * Reads a table as a stream (RFC 4180; comma or semicolon; line breaks in quoted fields; byte order mark). Memory holds
 * one chunk and one record. Empty lines are no records. Throws UnusableFile, see `textPieces`; also `duplicate-columns` and
 * `record-too-long` with the line where the record begins.
 */
export async function* readCsv(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<CsvPart> {
  let rest = ''
  let line = 1
  let header: CsvHeader | undefined
  let delimiter: Delimiter = ','
  let started = false

  const parse = (text: string, last: boolean): CsvRecord[] => {
    const parser = new Papa.Parser({ delimiter, newline: '\n' })
    const { data, errors, meta } = parser.parse(text, 0, !last) as Papa.ParseResult<string[]>
    const bad = new Set(errors.map((error) => error.row))
    const records: CsvRecord[] = []
    for (const [i, cells] of data.entries()) {
      if (!isEmptyLine(cells)) records.push({ line, cells, badQuotes: bad.has(i) })
      line += 1 + newlinesIn(cells)
    }
    rest = last ? '' : text.slice(meta.cursor)
    return records
  }
  function* parts(records: CsvRecord[]): Generator<CsvPart> {
    if (!header && records.length > 0) {
      header = headerOf(records.shift()!.cells, delimiter)
      yield { kind: 'header', header }
    }
    if (records.length > 0) yield { kind: 'records', records }
  }

  for await (const piece of textPieces(chunks)) {
    if (!started) {
      const text = piece.trimStart()
      delimiter = delimiterOf(text.slice(0, text.indexOf('\n') < 0 ? text.length : text.indexOf('\n')))
      started = true
    }
    yield* parts(parse(rest + piece, false))
    if (rest.length > MAX_RECORD_BYTES) throw new UnusableFile('record-too-long', { line, max: MAX_RECORD_BYTES })
  }
  if (rest !== '') yield* parts(parse(rest, true))
  if (!header) throw new UnusableFile('empty')
}
