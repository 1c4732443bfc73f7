import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Catalogue } from '../../../src/matching/catalogue.ts'
import {
  type Certificate,
  certificateOf,
  certificateText,
  certifiedMatch,
  hashOf,
} from '../../../src/matching/certificate/certificate.ts'
import { readCertificate } from '../../../src/matching/certificate/read.ts'
import { stateOf, verify } from '../../../src/matching/certificate/verify.ts'
import { MOODS } from '../../../src/matching/match-query.ts'
import type { Requirement } from '../../../src/projects/requirement.ts'
import { anyRequirement, anySites, catalogue, must, requirement, site, want } from '../sites.ts'

// Random cases take their time on a busy machine
vi.setConfig({ testTimeout: 60_000 })

const anyMood = fc.constantFrom(...MOODS)
const made = (all: Catalogue, wanted: Requirement, mood: (typeof MOODS)[number] = 'cautious') =>
  certificateOf(certifiedMatch(all, wanted, mood))

/** Every value of a document that is neither object nor list, by its path. */
const leaves = (value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] =>
  value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, member]) => leaves(member, [...path, key]))
    : [path]
/** The document with another value at a path. */
const changed = (value: unknown, [key, ...rest]: readonly (string | number)[]): unknown => {
  if (key === undefined) return typeof value === 'number' ? value + 1 : `${value}x`
  const copy = structuredClone(value) as Record<string, unknown>
  copy[key] = changed(copy[key], rest)
  return copy
}
const found = (text: string): Certificate => {
  const read = readCertificate(text)
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  return read.certificate
}
const problems = (text: string) => {
  const read = readCertificate(text)
  return 'problems' in read ? read.problems.map(({ code, params }) => [code, params?.at]) : null
}

const POWER = requirement({ power: { ...must, min: 800 }, rail: { ...want, withinKm: 50 } })
const THREE = [
  site('a', { powerKva: 1_000, railKm: 10 }),
  site('b', { powerKva: 900, railKm: 20 }),
  site('c', { powerKva: 100 }),
]

describe('a certificate', () => {
  it('that was just made is read and ranked again to the same', async () => {
    await fc.assert(
      fc.asyncProperty(anySites(60), anyRequirement, anyMood, async (sites, wanted, mood) => {
        const all = catalogue(sites, { blockSize: 7 })
        const text = certificateText(await made(all, wanted, mood))
        expect(await verify(found(text), all, 'same')).toEqual({ kind: 'ranked', state: 'same', differences: null })
        // However it was laid out on its way
        const laidOut = JSON.stringify(JSON.parse(text), null, 2)
        expect(await verify(found(`\uFEFF${laidOut}`), catalogue(sites), 'same')).toMatchObject({ differences: null })
      }),
    )
  })

  it('has another hash as soon as any one value is another', async () => {
    await fc.assert(
      fc.asyncProperty(anySites(20), anyRequirement, fc.nat(), async (sites, wanted, at) => {
        const { match, sha256 } = await made(catalogue(sites), wanted)
        const paths = leaves(match)
        const other = changed(match, paths[at % paths.length]!) as typeof match
        expect(await hashOf(other)).not.toBe(sha256)
      }),
    )
  })

  it('says nothing of who asks', async () => {
    const { match } = await made(catalogue(THREE), POWER)
    expect(match).toEqual({
      format: 'panhuo-match-1',
      engineVersion: '1',
      catalogueVersion: 'test',
      sites: 3,
      mood: 'cautious',
      requirement: POWER,
      weights: { power: 0.5, rail: 0.5 },
      eligible: {
        total: 2,
        rows: [expect.objectContaining({ id: 'a' }), expect.objectContaining({ id: 'b' })],
      },
      toConfirm: { total: 0, rows: [] },
      excluded: 1,
      excludedBy: { power: 1 },
    })
  })
})

describe('verifying', () => {
  it('sees that the document was changed after its hash', async () => {
    const all = catalogue(THREE)
    const certificate = await made(all, POWER)
    const forged = { ...certificate, match: { ...certificate.match, excluded: 0 } }
    expect(await verify(forged, all, 'same')).toEqual({ kind: 'broken', hash: await hashOf(forged.match) })
  })

  it('sees a forged ranking though its hash is right', async () => {
    const all = catalogue(THREE)
    const { match } = await made(all, POWER)
    const [first, second] = match.eligible.rows
    const forged = await certificateOf({ ...match, eligible: { total: 2, rows: [second!, first!] } })
    const verdict = await verify(forged, all, 'same')
    expect(verdict).toMatchObject({
      kind: 'ranked',
      differences: {
        totals: [],
        eligible: [
          { id: 'a', stated: { place: 2 }, found: { place: 1 } },
          { id: 'b', stated: { place: 1 }, found: { place: 2 } },
        ],
        toConfirm: [],
      },
    })
  })

  it('says where today differs from the day of the certificate', async () => {
    const certificate = await made(catalogue(THREE), POWER)
    const now = catalogue([THREE[0]!, THREE[2]!, site('d', { powerKva: 5_000, railKm: 0 })])
    expect(await verify(certificate, now, 'later')).toEqual({
      kind: 'ranked',
      state: 'later',
      differences: {
        totals: [],
        weights: [],
        excludedBy: [],
        eligible: [
          { id: 'd', stated: null, found: expect.objectContaining({ place: 1 }) },
          { id: 'a', stated: expect.objectContaining({ place: 1 }), found: expect.objectContaining({ place: 2 }) },
          { id: 'b', stated: expect.objectContaining({ place: 2 }), found: null },
        ],
        toConfirm: [],
      },
    })
  })

  it('ranks nothing for another engine', async () => {
    const all = catalogue(THREE)
    const { match } = await made(all, POWER)
    const old = await certificateOf({ ...match, engineVersion: '0' })
    expect(await verify(old, all, 'same')).toEqual({ kind: 'other-engine', engine: '1' })
  })

  it('knows whether the catalogue is the one that is named', () => {
    const now = { newest: 40, changed: false, catalogue: '30' }
    expect(stateOf('30', now)).toBe('same')
    // The same state under a later name: nothing but accounts and projects happened in between
    expect(stateOf('35', now)).toBe('same')
    expect(stateOf('20', { ...now, changed: true })).toBe('later')
    expect(stateOf('30', { ...now, catalogue: '41' })).toBe('later')
    expect([stateOf('41', now), stateOf('test', now), stateOf('-1', now)]).toEqual(['foreign', 'foreign', 'foreign'])
  })
})

describe('reading a certificate', () => {
  it('says what is wrong, and where', async () => {
    const certificate = await made(catalogue(THREE), POWER)
    const { match } = certificate
    const text = (value: unknown) => JSON.stringify(value)
    expect(problems(text({ ...certificate, note: 1 }))).toEqual([['certificate.problem.unknown', 'note']])
    expect(problems(text({ match }))).toEqual([['certificate.problem.missing', 'sha256']])
    expect(problems(text([]))).toEqual([['certificate.problem.value', '{}']])
    const needs = { power: { ...must, min: 0 }, wages: { ...must } }
    expect(problems(text({ ...certificate, match: { ...match, requirement: { asOf: '2026-02-30', needs } } }))).toEqual(
      [
        ['certificate.problem.value', 'match.requirement.asOf'],
        ['certificate.problem.value', 'match.requirement.needs.power.min'],
        ['certificate.problem.unknown', 'match.requirement.needs.wages'],
      ],
    )
    expect(problems('{"a":1,"a":2}')).toEqual([['certificate.problem.json.twice', undefined]])
    expect(problems(' '.repeat(100_001))).toEqual([['certificate.problem.large', undefined]])
    expect(problems(text(certificate))).toBeNull()
  })
})
