import { describe, expect, it } from 'vitest'
import { surenessOf } from '../../../src/matching/robustness/sureness.ts'
import { beforeNext } from '../../../src/matching/robustness/told-apart.ts'
import { catalogue, requirement, site, want } from '../sites.ts'

const draws = { spread: 'near', samples: 4_000, seed: 1 } as const
const POWER = requirement({ power: { ...want, min: 1_000 } })
/** Worth as said: 500 kVA is worth nothing, 1 250 kVA is worth all. */
const powered = (id: string, worth: number) => site(id, { powerKva: 500 + 750 * worth })

describe('two neighbours', () => {
  it('stand as their facts say where all is known, half and half where they are alike', () => {
    const all = catalogue([powered('a', 0.9), powered('b', 0.5), powered('c', 0.5)])
    expect(beforeNext(all, POWER, ['a', 'b', 'c'], draws)).toEqual([1, 0.5])
  })

  it('stand before one another as often as the unknown lets them', () => {
    // b is worth anything from 0 to 1: in a third of the draws more than two thirds, which a is worth
    const all = catalogue([powered('a', 2 / 3), site('b'), site('c')])
    const [known, unknown] = beforeNext(all, POWER, ['a', 'b', 'c'], draws)
    expect(known).toBeCloseTo(2 / 3, 1)
    expect(unknown).toBeCloseTo(1 / 2, 1)
  })

  it('are not told apart under six of ten draws', () => {
    const all = catalogue([powered('a', 0.9), powered('b', 0.7), powered('c', 0.5), site('d')])
    const asked = { optimism: 0, spread: 'near' as const, ids: ['a', 'b', 'c', 'd'] }
    expect([...surenessOf(all, POWER, asked).together]).toEqual(['d'])
  })

  it('cannot be told apart where nothing has a weight', () => {
    const all = catalogue([site('a'), site('b')])
    expect(beforeNext(all, requirement({}), ['a', 'b'], draws)).toEqual([0.5])
    expect(() => beforeNext(all, POWER, ['a', 'nobody'], draws)).toThrow(RangeError)
  })
})

describe('who leads', () => {
  it('is said with the needs that weigh more where it comes first', () => {
    const wanted = requirement({ power: { ...want, min: 1_000 }, crane: { ...want, min: 20 } })
    const all = catalogue([
      site('strong', { powerKva: 1_250, craneT: 10 }),
      site('lifting', { powerKva: 500, craneT: 20 }),
    ])
    const { leads, everFirst, samples } = surenessOf(all, wanted, {
      optimism: 0,
      spread: 'any',
      ids: ['lifting', 'strong'],
    })
    expect([everFirst, samples]).toEqual([2, 1_000])
    expect(leads.get('strong')!.prefers.map(({ key }) => key)).toEqual(['power'])
    expect(leads.get('strong')!.prefers[0]!.weight).toBeCloseTo(0.75, 1)
    expect(leads.get('lifting')!.prefers.map(({ key }) => key)).toEqual(['crane'])
    expect(leads.get('strong')!.top.share).toBe(1)
  })
})
