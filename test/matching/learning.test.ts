import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { FACT_KEYS } from '../../src/assets/facts.ts'
import { explain } from '../../src/matching/explain.ts'
import { anyRequirement, anySite, anyTruth, catalogue, factsOf, pick } from './sites.ts'

// Random cases take their time on a busy machine
vi.setConfig({ testTimeout: 60_000 })

/** Facts that bare land has no room for: that it lacks a building is known from its kind. */
const OF_BUILDINGS = [
  'floorAreaM2',
  'smallestLetM2',
  'clearHeightM',
  'floorLoadKnM2',
  'craneT',
  'condition',
  'fireClass',
]

describe('learning a fact', () => {
  const cases = fc
    .record({
      one: anySite('a'),
      truth: anyTruth,
      hidden: fc.shuffledSubarray([...FACT_KEYS], { minLength: 1 }),
      wanted: anyRequirement,
    })
    .filter(({ one, hidden }) => one.kind !== 'land' || !OF_BUILDINGS.includes(hidden[0]!))

  it('keeps the score inside its earlier interval and never lowers it in the cautious order', () => {
    fc.assert(
      fc.property(cases, ({ one, truth, hidden, wanted }) => {
        const [fact, ...rest] = hidden
        const before = FACT_KEYS.filter((key) => !hidden.includes(key))
        const at = (known: typeof before) =>
          explain(catalogue([{ ...one, facts: factsOf(pick(truth, known)) }]), wanted, 'a', 0)!
        const unknown = at(before)
        const known = at([...before, fact!])
        expect(rest).not.toContain(fact)
        expect(known.low).toBeGreaterThanOrEqual(unknown.low)
        expect(known.high).toBeLessThanOrEqual(unknown.high)
        expect(known.score).toBeGreaterThanOrEqual(unknown.score)
      }),
      { numRuns: 500 },
    )
  })

  it('settles a gate or leaves it open, and never turns a passed or failed one', () => {
    fc.assert(
      fc.property(cases, ({ one, truth, hidden, wanted }) => {
        const before = FACT_KEYS.filter((key) => !hidden.includes(key))
        const at = (known: typeof before) =>
          explain(catalogue([{ ...one, facts: factsOf(pick(truth, known)) }]), wanted, 'a', 0)!
        const unknown = at(before)
        const known = at([...before, hidden[0]!])
        unknown.gates.forEach(({ state }, i) => {
          if (state !== 'unknown') expect(known.gates[i]!.state).toBe(state)
        })
        if (unknown.standing === 'eligible') expect(known.standing).toBe('eligible')
      }),
      { numRuns: 500 },
    )
  })
})
