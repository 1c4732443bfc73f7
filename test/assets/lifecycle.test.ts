import { describe, expect, it } from 'vitest'
import { ASSET_STATUSES, type AssetContent, type AssetStatus } from '../../src/assets/asset.ts'
import { activate, create, edit, publish, withdraw } from '../../src/assets/lifecycle.ts'
import { missingForPublication, unknownFacts } from '../../src/assets/publish.ts'
import { AppError } from '../../src/kernel/errors.ts'
import { draft, square } from './draft.ts'

const by = { actorId: 'wang', now: new Date('2026-06-18T01:00:00Z') }
const at = '2026-06-18T01:00:00.000Z'
const content: AssetContent = {
  enterpriseId: null,
  name: '3 号车间',
  nameEn: null,
  kind: 'building',
  address: null,
  description: null,
  position: null,
  boundary: null,
  buildings: null,
  parcelCode: null,
  unitCode: null,
  titleNumber: null,
  operatingStatus: null,
  legalIdleStatus: null,
  facts: {},
}
const failure = (run: () => unknown) => {
  try {
    run()
  } catch (error) {
    if (error instanceof AppError) return { status: error.status, code: error.code, problems: error.problems }
    throw error
  }
  return null
}

describe('the life of an asset', () => {
  it('begins as a draft with its first event', () => {
    const { next, event } = create('a9', 'hongzui', content, by)
    expect(next).toMatchObject({ id: 'a9', status: 'draft', seq: 1, createdAt: at, factsAsOf: null, publishedAt: null })
    expect(event).toEqual({
      subjectType: 'asset',
      subjectId: 'a9',
      seq: 1,
      kind: 'asset.created',
      actorId: 'wang',
      at,
      data: { zoneId: 'hongzui', name: '3 号车间', kind: 'building' },
    })
  })

  it('takes position and measured area from a boundary that comes alone', () => {
    const { next } = create('a9', 'hongzui', { ...content, boundary: square() }, by)
    expect(next.measuredAreaM2).toBeCloseTo(20_748, -2)
    expect(next.position?.[0]).toBeCloseTo(124.320885, 5)
    expect(next.position?.[1]).toBeCloseTo(43.17065, 5)
  })

  const moves: [string, (status: AssetStatus) => unknown, AssetStatus, AssetStatus[]][] = [
    ['publish', (status) => publish({ ...draft, status }, by).next, 'published', ['draft', 'withdrawn', 'activated']],
    ['withdraw', (status) => withdraw({ ...draft, status }, by).next, 'withdrawn', ['published']],
    ['activate', (status) => activate({ ...draft, status }, by).next, 'activated', ['published', 'withdrawn']],
  ]
  it.each(moves)('%s is possible from its states and a 409 from all others', (_, run, status, from) => {
    for (const now of ASSET_STATUSES) {
      if (from.includes(now)) expect(run(now)).toMatchObject({ status, seq: 4, updatedAt: at })
      else expect(failure(() => run(now))).toEqual({ status: 409, code: 'state', problems: [] })
    }
  })

  it('dates the publication, and keeps the date when withdrawn', () => {
    const { next } = publish(draft, by)
    expect(next.publishedAt).toBe(at)
    expect(withdraw(next, { ...by, now: new Date('2026-07-01T00:00:00Z') }).next.publishedAt).toBe(at)
  })

  it('keeps in the event what stood there before an edit', () => {
    const { createdAt, ...rest } = draft
    const facts = { ...draft.facts, powerKva: { value: 630, source: 'declared', asOf: '2026-06-01' } as const }
    const { next, event } = edit(draft, { ...rest, name: '4 号车间', facts: { ...facts, floorAreaM2: undefined } }, by)
    expect(next).toMatchObject({ name: '4 号车间', seq: 4, factsAsOf: '2026-06-01', createdAt })
    expect(event).toMatchObject({ kind: 'asset.edited', seq: 4 })
    expect(event.data).toEqual({
      before: {
        name: '3 号车间',
        'facts.floorAreaM2': { value: 8_000, source: 'survey', asOf: '2026-05-01' },
        'facts.powerKva': null,
      },
    })
  })

  it('refuses to leave a published asset without a place', () => {
    const published = publish(draft, by).next
    expect(failure(() => edit(published, { ...published, position: null, boundary: null }, by))).toEqual({
      status: 422,
      code: 'invalid',
      problems: [{ field: 'place', code: 'asset.missing.place' }],
    })
  })
})

describe('what publication asks for', () => {
  it('is a name, a place and an area; nothing else', () => {
    expect(missingForPublication({ name: ' ', position: null, boundary: null, facts: {} })).toEqual([
      'name',
      'place',
      'area',
    ])
    expect(missingForPublication(draft)).toEqual([])
    expect(missingForPublication({ ...draft, position: null, boundary: square() })).toEqual([])
    expect(failure(() => publish({ ...draft, facts: {} }, by))?.status).toBe(422)
  })

  it('does not count the building of bare land as unknown', () => {
    expect(unknownFacts({ kind: 'land', facts: {} })).not.toContain('clearHeightM')
    expect(unknownFacts({ kind: 'building', facts: {} })).toContain('clearHeightM')
    expect(unknownFacts(draft)).not.toContain('landAreaM2')
  })
})
