/**
 * Writes the reference data of `drizzle/0001_reference.sql` to standard output:
 *   npx tsx scripts/make-reference.ts ../shared/data > drizzle/0001_reference.sql
 * A migration is append-only: once released, a change of the reference data is a migration of its own.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { INDUSTRY_NAMES_EN } from './industry-names-en.ts'
import { AIRPORT_NAMES_ZH, LOGISTICS_NODES } from './reference-places.ts'

/** Rows of one INSERT: few statements, each far below the server's limit of 1 MB. */
const ROWS = 200
const folder = process.argv[2]
if (!folder) throw new Error('usage: make-reference.ts FOLDER-WITH-THE-CSV-FILES')

const read = (file: string) =>
  Papa.parse<Record<string, string>>(readFileSync(join(folder, file), 'utf8'), { header: true, skipEmptyLines: true })
    .data
const quote = (value: string | number | null) =>
  value === null ? 'NULL' : typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`
const need = (value: string | undefined, what: string): string => {
  if (value === undefined || value === '') throw new Error(`missing ${what}`)
  return value
}

function inserts(table: string, columns: readonly string[], rows: readonly (string | number | null)[][]): string[] {
  const statements: string[] = []
  for (let from = 0; from < rows.length; from += ROWS) {
    const values = rows.slice(from, from + ROWS).map((row) => `(${row.map(quote).join(',')})`)
    const names = columns.map((column) => `\`${column}\``).join(', ')
    statements.push(`INSERT INTO \`${table}\` (${names}) VALUES\n${values.join(',\n')};`)
  }
  return statements
}

/** Codes are written without the section's letter from the division down: digits alone are unique. */
const bare = (code: string) => (code.length > 1 ? code.slice(1) : code)
const industries = read('gbt4754_2017.csv').map((row) => {
  const code = bare(need(row.code, 'code'))
  const level = Number(row.level)
  const nameEn = level <= 2 ? need(INDUSTRY_NAMES_EN[code], `English name of ${code}`) : null
  return [code, level, row.parent ? bare(row.parent) : null, need(row.name_zh, `name of ${code}`), nameEn]
})

const nodes = LOGISTICS_NODES.map((node) => [
  node.id,
  'logistics-node',
  node.name,
  node.nameEn,
  node.level,
  Number(node.confirmed),
  node.lon,
  node.lat,
  node.confirmed
    ? '2019 年省级政策 (provincial policy of 2019)'
    : '据 2019 年省级政策推断 (inferred from the provincial policy of 2019)',
  0,
])
const airports = read('airports_near_jilin.csv').map((row) => {
  const icao = need(row.icao, 'ICAO code')
  const [lon, lat] = [Number(need(row.lon, 'lon')), Number(need(row.lat, 'lat'))]
  const nameEn = `${need(row.name, 'name')} Airport`
  return [
    `airport-${icao.toLowerCase()}`,
    'airport',
    need(AIRPORT_NAMES_ZH[icao], icao),
    nameEn,
    null,
    1,
    lon,
    lat,
    'OurAirports',
    0,
  ]
})

const statements = [
  ...inserts('industries', ['code', 'level', 'parent', 'name_zh', 'name_en'], industries),
  ...inserts(
    'places',
    ['id', 'kind', 'name', 'name_en', 'level', 'confirmed', 'lon', 'lat', 'source', 'seq'],
    [...nodes, ...airports],
  ),
]
const head = `-- Reference data, written by scripts/make-reference.ts. Industries: national standard GB/T 4754-2017 (English names of
-- sections and divisions are the project's own). Airports: OurAirports, public domain. Logistics nodes: level 1 from the
-- policy, level 2 inferred (confirmed = 0), level 3 unknown.
`
process.stdout.write(`${head}${statements.join('\n--> statement-breakpoint\n')}\n`)
