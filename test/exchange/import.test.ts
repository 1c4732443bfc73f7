import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { OPTIONAL_COLUMNS, REQUIRED_COLUMNS } from '../../src/exchange/cnig-values.ts'
import type { Tally } from '../../src/exchange/tally.ts'
import { chunked } from './bytes.ts'
import { cnigRow } from './cnig-row.ts'
import { emptyStore, NOW, type Store } from './store.ts'

const SMALL = readFileSync(new URL('../fixtures/friches-small.csv', import.meta.url))
const small = () => chunked(SMALL, 1_000)
const changed = (from: string, to: string) => () => chunked(SMALL.toString().replace(from, to))

const addsUp = (t: Tally) => {
  expect(t.kept + t.keptWithWarnings + t.refused).toBe(t.read)
  expect(t.created + t.updated + t.unchanged + t.edited + t.refused).toBe(t.read)
}
const code = (text: string) => text.slice('exchange.'.length)

let store: Store
beforeEach(async () => {
  store = await emptyStore()
})
afterEach(() => store.close())

describe('an import', () => {
  it('drops no row: each is kept, kept with warnings or refused, by line of the file, field and reason', async () => {
    const { result, rows } = await store.run(small)
    expect(
      rows.map(({ line, siteId, outcome, notes }) =>
        [line, siteId, outcome, ...notes.map((note) => `${note.field} ${code(note.code)}`)].join(' | '),
      ),
    ).toEqual([
      '2 | 59350_1 | created',
      '3 | 59350_2 | created',
      '6 | 59350_3 | created | nature unverified | site_nom name-made',
      '7 | 59350_4 | created',
      '8 | 59350_5 | refused | lon required',
      '9 | 59350_6 | refused | lon out-of-range | lat not-a-number',
      '10 |  | refused | site_id required',
      '11 | 59350_1 | refused | site_id twice',
      '12 | 99001_1 | refused | dep no-departement',
      '13 |  | refused |  cell-count',
      '14 |  | refused | site_id blank-row',
      '16 | 59350_8 | created | site_surface out-of-range | site_surface no-area | activite_fin_annee year-not-credible',
      '17 | 59350_9 | created | unite_fonciere_surface areas-differ | site_surface area-huge',
      '18 | 97411_1 | created | site_surface area-tiny',
      '19 | 59350_10 | created | bati_nombre building-contradiction',
      '20 | 59350_11 | created | bati_etat no-match | site_nom text-cut | urba_zone_lib garbled',
      '21 | 59350_12 | created | site_actu_date day-to-come | site_actu_date dated-by-identification | site_statut status-unclear | site_nom name-made',
      '22 | 59350_13 | created | lon far-from-departement',
      '23 | 59350_14 | created | site_identif_date not-a-day | site_actu_date undated | bati_nombre kind-assumed | site_surface no-area',
      '24 | 59350_15 | refused | lon null-island',
      '25 | 59350_16 | created | site_surface area-of-land-unit | desserte_distance_route no-match',
      '26 |  | refused |  bad-quotes',
    ])
    addsUp(result)
    expect(result).toMatchObject({
      read: 22,
      kept: 3,
      keptWithWarnings: 10,
      refused: 9,
      created: 13,
      outsideProvince: 13,
      zonesCreated: ['FR-59', 'FR-974'],
      columns: { lacking: [], unused: ['activite_code', 'proprio_type', 'proprio_personne', 'urba_zone_formdomi'] },
    })
    expect(Object.fromEntries(result.refusals)).toEqual({
      'exchange.required': 2,
      'exchange.out-of-range': 1,
      'exchange.not-a-number': 1,
      'exchange.twice': 1,
      'exchange.no-departement': 1,
      'exchange.cell-count': 1,
      'exchange.blank-row': 1,
      'exchange.null-island': 1,
      'exchange.bad-quotes': 1,
    })
  })

  it('writes each site with its event, and each new zone with its own', async () => {
    await store.run(small)
    const [first] = await store.rows(`select a.*, z.code as zone from assets a join zones z on z.id = a.zone_id
      where external_id = 'cnig-friches:59350_1'`)
    const at = NOW.toISOString()
    expect(first).toMatchObject({
      name: 'Filature du Pré-Long',
      kind: 'land-and-building',
      status: 'published',
      zone: 'FR-59',
      lon: 3.0573,
      lat: 50.6329,
      land_area_m2: 12_000.5,
      floor_area_m2: 8_400,
      facts_as_of: '2023-05-04',
      operating_status: 'idle',
      sample: 0,
      seq: 1,
      created_at: at,
      published_at: at,
    })
    expect(String(first!.facts)).toContain('"railKm":{"value":1.25,"source":"register","asOf":"2023-05-04"}')
    expect(await store.rows(`select status, count(*) as n from assets group by 1 order by 1`)).toEqual([
      { status: 'activated', n: 1 },
      { status: 'draft', n: 3 },
      { status: 'published', n: 9 },
    ])
    expect(
      await store.rows(
        `select subject_type, kind, seq, actor_id, count(*) as n from events group by 1, 2, 3, 4 order by 1`,
      ),
    ).toEqual([
      { subject_type: 'asset', kind: 'asset.imported', seq: 1, actor_id: null, n: 13 },
      { subject_type: 'zone', kind: 'zone.imported', seq: 1, actor_id: null, n: 2 },
    ])
    expect(await store.rows(`select code, name, level, status, seq from zones order by code`)).toEqual([
      { code: 'FR-59', name: 'Nord (59)', level: 'other', status: 'published', seq: 1 },
      { code: 'FR-974', name: 'La Réunion (974)', level: 'other', status: 'published', seq: 1 },
    ])
  })

  it('changes nothing when run again', async () => {
    const first = await store.run(small)
    const before = await store.dump()
    const { result } = await store.run(small)
    addsUp(result)
    expect(result).toMatchObject({ created: 0, updated: 0, unchanged: 13, edited: 0, refused: 9, zonesCreated: [] })
    expect(result.warnings).toEqual(first.result.warnings)
    expect(await store.dump()).toEqual(before)
  })

  it('decides the same in a dry run and writes nothing', async () => {
    const before = await store.dump()
    const dry = await store.run(small, { dryRun: true })
    expect(await store.dump()).toEqual(before)
    expect(dry).toEqual(await store.run(small))
    const after = await store.dump()
    await store.run(changed('12000.5', '13000'), { dryRun: true })
    expect(await store.dump()).toEqual(after)
  })

  it('updates what it wrote when the file changes, and leaves the rest of the asset alone', async () => {
    await store.run(small)
    await store.client.execute(`update assets set parcel_code = 'P1' where external_id = 'cnig-friches:59350_1'`)
    const { result } = await store.run(changed('8400', '8500'))
    expect(result).toMatchObject({ created: 0, updated: 1, unchanged: 12, edited: 0 })
    expect(
      await store.rows(
        `select seq, floor_area_m2, parcel_code, status from assets where external_id = 'cnig-friches:59350_1'`,
      ),
    ).toEqual([{ seq: 2, floor_area_m2: 8_500, parcel_code: 'P1', status: 'published' }])
    expect(await store.count('events')).toBe(16)
    expect((await store.run(changed('8400', '8500'))).result).toMatchObject({ updated: 0, unchanged: 13 })
  })

  it('never overwrites what somebody changed here, and says so each time', async () => {
    await store.run(small)
    await store.client.execute(`update assets set name = 'Here', seq = 2 where external_id = 'cnig-friches:59350_1'`)
    const before = await store.dump()
    for (const open of [small, changed('8400', '8500')]) {
      const { result, rows } = await store.run(open)
      addsUp(result)
      expect(result).toMatchObject({ updated: 0, unchanged: 12, edited: 1 })
      expect(rows[0]).toEqual({
        line: 2,
        siteId: '59350_1',
        outcome: 'edited',
        notes: [{ field: '', code: 'exchange.edited-here' }],
      })
    }
    expect(await store.dump()).toEqual(before)
  })

  it('puts all into a named zone, where positions are held against the province and the zone', async () => {
    await store.run(small)
    const { result, rows } = await store.run(changed('59350_1,', '59350_99,'), { zoneCode: 'FR-974' })
    expect(result).toMatchObject({ created: 2, unchanged: 12, zonesCreated: [], outsideProvince: 0 })
    expect(rows[0]!.notes.map((note) => note.code)).toEqual(['geometry.outside-province', 'geometry.far-from-zone'])
    // Listed under the Nord before: an import does not move a site.
    expect(rows[1]!.notes.at(-1)).toEqual({ field: 'dep', code: 'exchange.zone-differs', params: { zone: 'FR-974' } })
    expect(rows.find((row) => row.siteId === '99001_1')?.outcome).toBe('created')
  })

  it('lists drafts with --draft', async () => {
    await store.run(small, { draft: true })
    expect(await store.rows(`select status, count(*) as n from assets group by 1 order by 1`)).toEqual([
      { status: 'activated', n: 1 },
      { status: 'draft', n: 12 },
    ])
  })

  it('keeps or loses a batch as a whole, and another run takes up what is left', async () => {
    const header = [...REQUIRED_COLUMNS, ...OPTIONAL_COLUMNS]
    const lines = Array.from({ length: 1_200 }, (_, i) => {
      const row = cnigRow({ site_id: `59350_${i}` })
      return header.map((column) => row[column]).join(',')
    })
    const many = () => chunked([header.join(','), ...lines].join('\n'))
    await store.client.execute(`create trigger full before insert on assets when new.external_id = 'cnig-friches:59350_700'
      begin select raise(abort, 'disk full'); end`)
    await expect(store.run(many)).rejects.toThrow()
    expect([await store.count('assets'), await store.count('events')]).toEqual([500, 501])
    await store.client.execute('drop trigger full')
    expect((await store.run(many)).result).toMatchObject({ created: 700, unchanged: 500 })
    expect([await store.count('assets'), await store.count('events')]).toEqual([1_200, 1_201])
  }, 30_000)

  it('reads again what somebody else wrote between its reading and its writing', async () => {
    let raced = false
    const { db } = store
    const racing = new Proxy(db, {
      get(target, key, receiver) {
        if (key !== 'batch') return Reflect.get(target, key, receiver)
        return async (statements: Parameters<typeof db.batch>[0]) => {
          if (!raced) {
            raced = true
            await store.run(small)
          }
          return target.batch(statements)
        }
      },
    })
    const { result } = await store.run(small, { db: racing })
    expect(raced).toBe(true)
    expect(result).toMatchObject({ created: 0, unchanged: 13, zonesCreated: [] })
    expect([await store.count('assets'), await store.count('events')]).toEqual([13, 15])
  })

  it('writes nothing of an unusable file, wherever it goes wrong', async () => {
    const before = await store.dump()
    const late = new Uint8Array([...SMALL, 0xff, 0x0a])
    await expect(store.run(() => chunked(late))).rejects.toMatchObject({ code: 'not-utf8', params: { line: 27 } })
    await expect(store.run(small, { zoneCode: 'G0' })).rejects.toMatchObject({
      code: 'no-zone',
      params: { code: 'G0' },
    })
    expect(await store.dump()).toEqual(before)
  })
})
