import { type MappedRow, type MappingOptions, mapRow } from './cnig-friches.ts'
import { type CnigColumns, cnigColumns } from './cnig-table.ts'
import { type CsvRecord, readCsv } from './csv.ts'
import { UnusableFile } from './unusable-file.ts'

export type FileRow = MappedRow & { line: number }

export interface CheckedFile {
  rows: number
  columns: Pick<CnigColumns, 'lacking' | 'unused'>
}

/** Reads the whole file once and keeps nothing of it, so that an unusable file is refused before anything is written. */
export async function checkFile(chunks: AsyncIterable<Uint8Array>): Promise<CheckedFile> {
  let rows = 0
  let columns: CnigColumns | undefined
  for await (const part of readCsv(chunks)) {
    if (part.kind === 'header') columns = cnigColumns(part.header)
    else rows += part.records.length
  }
  if (rows === 0 || !columns) throw new UnusableFile('header-only')
  return { rows, columns: { lacking: columns.lacking, unused: columns.unused } }
}

const refused = (
  line: number,
  field: string,
  code: string,
  params?: Record<string, string | number>,
  siteId = '',
): FileRow => ({
  line,
  kind: 'refused',
  siteId,
  problems: [{ field, code: `exchange.${code}`, params }],
})

type RowOptions = Omit<MappingOptions, 'decimalComma'>

/** One record as a row; `lineOf` remembers where each identifier came first. */
function rowOf(record: CsvRecord, columns: CnigColumns, lineOf: Map<string, number>, options: RowOptions): FileRow {
  const { line, cells } = record
  if (cells.every((cell) => cell.trim() === '')) return refused(line, 'site_id', 'blank-row')
  if (record.badQuotes) return refused(line, '', 'bad-quotes')
  if (cells.length !== columns.width)
    return refused(line, '', 'cell-count', { have: cells.length, need: columns.width })

  const mapped = mapRow(columns.read(record), { ...options, decimalComma: columns.decimalComma })
  if (mapped.kind === 'refused') return { ...mapped, line }
  const earlier = lineOf.get(mapped.record.externalId)
  if (earlier !== undefined) return refused(line, 'site_id', 'twice', { earlier }, mapped.record.siteId)
  lineOf.set(mapped.record.externalId, line)
  return { ...mapped, line }
}

/**
 * The mapped rows of a file, `size` at a time. A record with the wrong number of cells or a stray quotation mark is
 * refused, as is the second row of one identifier (the first is kept).
 */
export async function* mappedRows(
  chunks: AsyncIterable<Uint8Array>,
  size: number,
  options: RowOptions,
): AsyncGenerator<FileRow[]> {
  const lineOf = new Map<string, number>()
  let columns: CnigColumns | undefined
  let batch: FileRow[] = []
  for await (const part of readCsv(chunks)) {
    if (part.kind === 'header') {
      columns = cnigColumns(part.header)
      continue
    }
    if (!columns) throw new Error('a table begins with its header')
    for (const record of part.records) {
      batch.push(rowOf(record, columns, lineOf, options))
      if (batch.length < size) continue
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}
