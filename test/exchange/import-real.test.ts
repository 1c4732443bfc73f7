import { createReadStream, existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptyStore, type Store } from './store.ts'

const FILE = fileURLToPath(new URL('../../../shared/data/friches_fr.csv', import.meta.url))
const there = existsSync(FILE)
if (!there) console.warn(`skipped, file missing: ${FILE}`)

describe.skipIf(!there)('the national inventory of idle sites, 23 878 rows', () => {
  let store: Store
  let first: Awaited<ReturnType<Store['run']>>
  const open = () => createReadStream(FILE)
  beforeAll(async () => {
    store = await emptyStore()
    first = await store.run(open)
  }, 120_000)
  afterAll(() => store.close())

  it('accounts for every row', () => {
    const { zonesCreated, warnings, refusals, columns, ...totals } = first.result
    expect(totals).toEqual({
      read: 23_878,
      kept: 5_692,
      keptWithWarnings: 18_186,
      refused: 0,
      created: 23_878,
      updated: 0,
      unchanged: 0,
      edited: 0,
      outsideProvince: 23_878,
    })
    expect(zonesCreated).toHaveLength(101)
    expect(Object.fromEntries(refusals)).toEqual({})
    expect(columns.lacking).toEqual([])
    expect(Object.fromEntries([...warnings].map(([code, rows]) => [code.slice('exchange.'.length), rows]))).toEqual({
      unverified: 12_910,
      'areas-differ': 3_192,
      'text-cut': 2_123,
      'name-made': 611,
      'area-tiny': 363,
      'building-contradiction': 275,
      'area-huge': 162,
      'kind-assumed': 108,
      'no-area': 95,
      garbled: 69,
      'no-match': 7,
      'far-from-departement': 2,
      'out-of-range': 1,
      'year-not-credible': 1,
    })
  })

  it('counts lines as an editor does: the last row begins on line 23 915', () => {
    expect(first.rows.at(-1)?.line).toBe(23_915)
    expect(new Set(first.rows.map((row) => row.line)).size).toBe(23_878)
  })

  it('finds the known faults', () => {
    const told = (code: string) =>
      first.rows.flatMap((row) =>
        row.notes.filter((note) => note.code === code).map((note) => [row.siteId, note.field, note.params]),
      )
    expect(told('exchange.year-not-credible').map(([, ...note]) => note)).toEqual([
      ['activite_fin_annee', { value: '6000', min: '1700', max: '2026' }],
    ])
    expect(told('exchange.out-of-range').map(([, , params]) => params)).toEqual([{ value: 0.75, min: 1, max: 1e8 }])
    expect(told('exchange.far-from-departement')).toEqual([
      ['43138_25031', 'lon', { km: 228, withinKm: 130, departement: 'Haute-Loire' }],
      ['19031_28011', 'lon', { km: 198, withinKm: 130, departement: 'Corrèze' }],
    ])
  })

  it('holds what the file tells', async () => {
    expect(await store.rows(`select status, count(*) as n from assets group by 1 order by 1`)).toEqual([
      { status: 'activated', n: 159 },
      { status: 'draft', n: 95 },
      { status: 'published', n: 23_624 },
    ])
    const known = (fact: string) =>
      store.rows(`select count(*) as n from assets where json_extract(facts, '$.${fact}.value') is not null`)
    expect(await known('landAreaM2')).toEqual([{ n: 23_783 }])
    expect(await known('railKm')).toEqual([{ n: 19_747 }])
    expect(await known('floorAreaM2')).toEqual([{ n: 0 }])
    expect(await known('contamination')).toEqual([{ n: 1_933 }])
    expect(await known('asbestos')).toEqual([{ n: 1_413 }])
    expect(
      await store.rows(
        `select count(*) as n from assets where json_extract(facts, '$.landAreaM2.source') = 'register-unverified'`,
      ),
    ).toEqual([{ n: 12_910 }])
    const [toulouse] = await store.rows(`select a.name, a.kind, address, a.lon, a.lat, facts, facts_as_of, z.code
      from assets a join zones z on z.id = zone_id where external_id = 'cnig-friches:31555_16063'`)
    expect(toulouse).toEqual({
      name: 'NXP SEMICONDUCTORS FRANCE SAS (ex FREESCALE SEMI CONDUCTEURS FRANCE SAS)',
      kind: 'land-and-building',
      address: 'TOULOUSE (31555)',
      lon: 1.3908897,
      lat: 43.5604584,
      facts:
        '{"landAreaM2":{"value":54949.22,"source":"register-unverified","asOf":"2022-10-10"},"railKm":{"value":2.701,"source":"register-unverified","asOf":"2022-10-10"}}',
      facts_as_of: '2022-10-10',
      code: 'FR-31',
    })
  }, 60_000)

  it('changes nothing when run again', async () => {
    const state = async () => [
      await store.rows('select max(id) as last, count(*) as n from events'),
      await store.rows(`select count(*) as n, sum(seq) as steps, max(updated_at) as at from assets`),
      await store.count('zones'),
    ]
    const before = await state()
    const { result } = await store.run(open)
    expect(result).toMatchObject({ created: 0, updated: 0, unchanged: 23_878, edited: 0, refused: 0, zonesCreated: [] })
    expect(await state()).toEqual(before)
  }, 120_000)
})
