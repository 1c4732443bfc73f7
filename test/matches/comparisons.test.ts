import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { historyOf } from '../../src/events/queries.ts'
import { importancesFrom, readComparisons, saidOf, searchWith } from '../../src/matching/comparisons/comparisons.ts'
import { presetNeeds } from '../../src/projects/presets.ts'
import type { Needs, Requirement } from '../../src/projects/requirement.ts'
import { projects } from '../../src/projects/tables.ts'
import { makeWorld, type World } from '../world.ts'

const prefer = (importance: number) => ({ level: 'prefer' as const, importance })
const NEEDS = {
  floorArea: { ...prefer(5), min: 5_000, ideal: 8_000, max: 12_000 },
  power: { ...prefer(3), min: 800 },
  rail: { ...prefer(2), withinKm: 20 },
  heat: prefer(4),
} satisfies Requirement['needs']

const read = (search: string, needs: Requirement['needs'] = NEEDS) =>
  readComparisons(new URLSearchParams(search), needs)
const said = '?need=floorArea&need=power&need=rail&p.floorArea.power=2&p.floorArea.rail=6&p.power.rail=3'

/** All agree but one: the floor area six times the rail, by way of the others, and said to be a sixth of it. */
const ODD =
  '?need=floorArea&need=power&need=rail&need=heat&p.floorArea.power=2&p.floorArea.heat=3&p.floorArea.rail=-6&p.power.heat=2&p.power.rail=3&p.heat.rail=2'

describe('needs compared two at a time', () => {
  it('are all pairs of those chosen, of the seven heaviest where none are', () => {
    expect(read('').pairs).toHaveLength(6)
    expect(read(said).pairs.map(({ said }) => said)).toEqual([2, 6, 3])
    const { availability, admission, zoneIndustry, ...many } = presetNeeds('pharma')
    const all = read('', many as Requirement['needs'])
    expect([all.compared.length, all.pairs.length, all.tooMany]).toEqual([7, 21, false])
    const least = Math.min(...all.compared.map((key) => (many as Needs)[key].importance))
    for (const key of all.asked.filter((one) => !all.compared.includes(one))) {
      expect((many as Needs)[key].importance).toBeLessThanOrEqual(least)
    }
    const eight = new URLSearchParams(all.asked.slice(0, 8).map((key) => ['need', key]))
    expect(readComparisons(eight, many as Requirement['needs'])).toMatchObject({ tooMany: true, answered: 0 })
  })

  it('weigh as they agree: the needs compared keep what they had together, the others theirs', () => {
    const { weighed } = read(said)
    expect(weighed!.shares.map(({ key, share }) => [key, Math.round(share * 1_000)])).toEqual([
      ['floorArea', 600],
      ['power', 300],
      ['rail', 100],
    ])
    expect(weighed!.consistency).toEqual({ ratio: expect.closeTo(0, 9), worst: null })
    // Of the 10 that the three have: 6, 3 and 1; heat keeps its 4; all scaled so that the greatest is 10
    expect(weighed!.importances).toEqual({ floorArea: 10, power: 5, rail: 2, heat: 7 })
  })

  it('wait for what links them, and are not checked before all is said', () => {
    expect(read('?need=floorArea&need=power&need=rail&p.floorArea.power=2').weighed).toBeNull()
    const open = read('?need=floorArea&need=power&need=rail&p.floorArea.power=2&p.power.rail=3')
    expect([open.answered, open.weighed!.consistency]).toEqual([2, null])
    expect(open.weighed!.shares[2]!.share).toBeCloseTo(0.1, 9)
  })

  it('name the pair that fits least, and the address in which it is repaired', () => {
    const { ratio, worst } = read(ODD).weighed!.consistency!
    expect(ratio).toBeGreaterThan(0.3)
    expect(worst).toMatchObject({ a: 'floorArea', b: 'rail', said: -6 })
    expect([5, 6, 7]).toContain(worst!.repaired)
    const repaired = read(searchWith(read(ODD), { ...worst!, said: worst!.repaired }))
    expect(repaired.weighed!.consistency!.ratio).toBe(worst!.ratio)
    expect(worst!.ratio).toBeLessThan(0.02)
  })

  it('do not read what is none', () => {
    expect(read('?need=floorArea&need=power&p.floorArea.power=12').answered).toBe(0)
    expect(read('?need=beer&need=power').compared).toHaveLength(4)
    expect([1, 1 / 3, 9, 1 / 9].map(saidOf)).toEqual([1, -3, 9, -9])
  })

  it('come to importances of the sliders: whole, the greatest 10, in the proportion of the shares', () => {
    const shares = fc.tuple(...Array.from({ length: 3 }, () => fc.double({ min: 0.01, max: 1, noNaN: true })))
    fc.assert(
      fc.property(shares, (raw) => {
        const sum = raw.reduce((a, b) => a + b, 0)
        const found = Object.values(
          importancesFrom(
            NEEDS,
            ['floorArea', 'power', 'rail'],
            raw.map((share) => share / sum),
          ),
        )
        expect(Math.max(...found)).toBe(10)
        for (const importance of found) expect(Number.isInteger(importance) && importance >= 1).toBe(true)
      }),
    )
  })
})

describe('the page of comparisons', () => {
  let world: World
  beforeAll(async () => {
    world = await makeWorld()
    await world.deps.db.update(projects).set({ requirement: { needs: NEEDS } })
  })
  afterAll(() => world.close())
  const PATH = '/projects/anna-draft/comparisons'
  const page = async (search = '', headers: Record<string, string> = {}) =>
    world.as('anna').get(`${PATH}${search}`, headers)

  it('shows the pairs with what was said, and what comes of it, by itself for htmx', async () => {
    const html = await (await page(said)).text()
    expect(html).toMatch(/<option value="2" selected="">Floor area: equally to moderately more \(2\)/)
    expect(html).toContain('3 of 3 pairs compared.')
    expect(html).toContain('Consistency ratio 0, not over 0.10')
    const part = await page(said, { 'HX-Request': 'true' })
    expect(part.headers.get('HX-Replace-Url')).toBe(`${PATH}${said}`)
    const panel = await part.text()
    expect(panel).not.toContain('<h1')
    expect(html).toContain(panel)
    const odd = await (await page(ODD)).text()
    expect(odd).toContain('The pair that fits the others least: Floor area and Distance to rail')
    expect(odd).toContain('Use that')
  })

  it('keeps the weights with their event, and gives them back', async () => {
    const html = await (await page(said)).text()
    const fields = Object.fromEntries(
      [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
        name,
        value,
      ]),
    ) as Record<string, string>
    const kept = await world.as('anna').post('/projects/anna-draft/weights', fields)
    expect(kept.headers.get('Location')).toBe('/projects/anna-draft/matches?done=weights-kept')
    const now = async () => (await world.deps.db.select().from(projects).where(eq(projects.id, 'anna-draft')))[0]!
    expect((await now()).requirement.needs.power).toEqual({ ...NEEDS.power, importance: 5 })
    const [event] = await historyOf(world.deps.db, 'project', 'anna-draft', 1)
    expect(event).toMatchObject({ kind: 'project.weighed' })
    await world.as('anna').post('/projects/anna-draft/weights/restoration', {})
    expect((await now()).requirement.needs).toEqual(NEEDS)
  })

  it('says so where there is nothing to compare', async () => {
    await world.deps.db.update(projects).set({ requirement: { needs: { heat: prefer(1) } } })
    expect(await (await page()).text()).toContain('at least two needs to compare')
  })
})
