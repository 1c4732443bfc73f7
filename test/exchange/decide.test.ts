import { describe, expect, it } from 'vitest'
import { mapRow } from '../../src/exchange/cnig-friches.ts'
import type { CnigRow } from '../../src/exchange/cnig-values.ts'
import { decide, type Imported, type Listed } from '../../src/exchange/decide.ts'
import { canonical, fingerprint, type SiteRecord } from '../../src/exchange/site-record.ts'
import { cnigRow } from './cnig-row.ts'

function record(cells: Partial<CnigRow> = {}): SiteRecord {
  const mapped = mapRow(cnigRow(cells), { decimalComma: false, today: '2026-06-18', zoneNamed: false })
  if (mapped.kind !== 'site') throw new Error('refused')
  return mapped.record
}
const printOf = (of: SiteRecord) => fingerprint(canonical(of.content))
const FIRST = record()
const IMPORTED: Imported = { fingerprint: printOf(FIRST), lifecycle: 'listed', status: 'published' }
/** What the first import made of the row. */
const listed = (change: Partial<Listed> = {}): Listed => ({
  id: 'a',
  seq: 1,
  zoneId: 'z',
  status: 'published',
  publishedAt: '2026-06-01T00:00:00.000Z',
  content: FIRST.content,
  imported: IMPORTED,
  ...change,
})
const byHand = { ...FIRST.content, name: 'A name given here' }

describe('what an import does with a row', () => {
  it('lists a new site: public, back in use, or as a draft where it may not be public', () => {
    const status = (cells: Partial<CnigRow>, draft = false) => {
      const decision = decide(record(cells), undefined, draft)
      return decision.kind === 'create' && decision.status
    }
    expect(status({})).toBe('published')
    expect(status({}, true)).toBe('draft')
    expect(status({ site_statut: 'friche reconvertie' }, true)).toBe('activated')
    expect(status({ site_statut: '?' })).toBe('draft')
    expect(status({ site_surface: '' })).toBe('draft')
  })

  it('writes nothing where neither the file nor the asset changed, in whatever order facts are held', () => {
    const { landAreaM2 } = FIRST.content.facts
    const [a, b] = [
      record({ sol_pollution_existe: 'pollution avérée' }),
      record({ sol_pollution_existe: 'pollution avérée' }),
    ]
    const reversed = { ...b.content, facts: { contamination: b.content.facts.contamination, landAreaM2 } }
    expect(decide(FIRST, listed(), false).kind).toBe('unchanged')
    expect(
      decide(a, listed({ content: reversed, imported: { ...IMPORTED, fingerprint: printOf(a) } }), false).kind,
    ).toBe('unchanged')
  })

  it('is not moved by --draft on a second run, nor by a step taken here', () => {
    expect(decide(FIRST, listed(), true).kind).toBe('unchanged')
    expect(decide(FIRST, listed({ status: 'withdrawn', seq: 2 }), false).kind).toBe('unchanged')
  })

  it('updates what an import wrote when the file changes', () => {
    const next = record({ site_surface: '13000' })
    expect(decide(next, listed(), false)).toEqual({
      kind: 'update',
      status: 'published',
      fingerprint: printOf(next),
      listed: listed(),
    })
    expect(decide(next, listed({ status: 'withdrawn' }), false)).toMatchObject({ kind: 'update', status: 'withdrawn' })
  })

  it('never overwrites what somebody changed here, whether or not the file changed too', () => {
    expect(decide(FIRST, listed({ content: byHand }), false).kind).toBe('edited')
    expect(decide(record({ site_surface: '13000' }), listed({ content: byHand }), false).kind).toBe('edited')
    expect(decide(record({ site_surface: '13000' }), listed({ imported: null }), false).kind).toBe('edited')
  })

  it('has nothing to say where somebody typed here what the file now tells', () => {
    const next = record({ site_surface: '13000' })
    expect(decide(next, listed({ content: next.content }), false).kind).toBe('unchanged')
  })

  it('activates a site that the file calls back in use, unless its state was changed here', () => {
    const back = record({ site_statut: 'friche reconvertie' })
    expect(decide(back, listed(), false)).toMatchObject({ kind: 'update', status: 'activated' })
    expect(decide(back, listed({ status: 'withdrawn' }), false).kind).toBe('edited')
  })

  it('leaves nothing public that has lost its area', () => {
    expect(decide(record({ site_surface: '' }), listed(), false)).toMatchObject({ kind: 'update', status: 'withdrawn' })
  })
})
