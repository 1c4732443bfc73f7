import { type CnigRow, type Column, OPTIONAL_COLUMNS, REQUIRED_COLUMNS } from './cnig-values.ts'
import type { CsvHeader, CsvRecord } from './csv.ts'
import { UnusableFile } from './unusable-file.ts'

export interface CnigColumns {
  width: number
  decimalComma: boolean
  /** Columns of the standard that the file lacks. */
  lacking: readonly Column[]
  /** Columns of the file that are not taken over. */
  unused: readonly string[]
  read(record: CsvRecord): CnigRow
}

/** Where the standard's columns stand in a file. Throws UnusableFile `missing-columns`. */
export function cnigColumns({ columns, delimiter }: CsvHeader): CnigColumns {
  const missing = REQUIRED_COLUMNS.filter((name) => !columns.includes(name))
  if (missing.length > 0) {
    const found = columns.slice(0, 8).join(', ').slice(0, 200)
    throw new UnusableFile('missing-columns', { columns: missing.join(', '), found })
  }
  const all: readonly Column[] = [...REQUIRED_COLUMNS, ...OPTIONAL_COLUMNS]
  const places = all.map((name) => [name, columns.indexOf(name)] as const)
  return {
    width: columns.length,
    decimalComma: delimiter === ';',
    lacking: OPTIONAL_COLUMNS.filter((name) => !columns.includes(name)),
    unused: columns.filter((name) => name !== '' && !(all as readonly string[]).includes(name)),
    read: ({ cells }) => {
      const row: Partial<Record<Column, string>> = {}
      for (const [name, at] of places) row[name] = cells[at] ?? ''
      return row as CnigRow
    },
  }
}
