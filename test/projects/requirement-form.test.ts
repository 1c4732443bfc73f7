import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ASSET_KINDS } from '../../src/assets/asset.ts'
import { FACTS } from '../../src/assets/facts.ts'
import { FormReader } from '../../src/http/form.ts'
import { dayOf } from '../../src/kernel/clock.ts'
import type { Fen } from '../../src/kernel/money.ts'
import { planOf } from '../../src/matching/plan.ts'
import { DEAL_MODES, FIRE_CLASSES } from '../../src/projects/need-fields.ts'
import type { Known } from '../../src/projects/need-reader.ts'
import { PRESETS } from '../../src/projects/presets.ts'
import {
  industriesNamed,
  type ProjectDraft,
  presetValues,
  readProject,
  valuesOf,
} from '../../src/projects/requirement-form.ts'

const KNOWN: Known = {
  industries: new Set(['36', '367', '3670', '13', '27']),
  places: [{ id: 'airport-cgq', name: '长春龙嘉国际机场', lon: 125.685, lat: 43.996 }],
}
const TODAY = '2026-03-01'

function read(values: Record<string, readonly string[]>) {
  const form = new FormReader(values)
  return { draft: readProject(form, KNOWN), problems: form.problems }
}
const filled = (over: Record<string, readonly string[]> = {}) => ({
  ...presetValues('balanced', TODAY),
  name: ['新工厂'],
  industry: ['3670'],
  ...over,
})

const double = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const subset = <T>(of: readonly T[]) => fc.subarray([...of], { minLength: 1 })
const fen = (max: number) => fc.integer({ min: 100, max }) as fc.Arbitrary<Fen>
const area = fc
  .tuple(double(1, 1e8), double(1, 1e8), double(1, 1e8))
  .map((three) => three.sort((a, b) => a - b))
  .map(([min, ideal, max]) => ({ min: min!, ideal: ideal!, max: max! }))
const wants = {
  dealMode: fc.record({ modes: subset(DEAL_MODES) }),
  kind: fc.record({ kinds: subset(ASSET_KINDS) }),
  landArea: area,
  floorArea: area,
  clearHeight: fc.record({ min: double(1, 100) }),
  floorLoad: fc.record({ min: double(0.1, 500) }),
  crane: fc.record({ min: double(0.1, 1000) }),
  power: fc.record({ min: double(0.1, 1e6) }),
  utilities: fc.record({ wanted: subset(FACTS.utilities.options) }),
  heat: fc.constant({}),
  price: fc.record(
    { rentFenM2Month: fen(1e6), priceFen: fen(1e13), equityValueFen: fen(1e13) },
    { requiredKeys: ['priceFen'] },
  ),
  remainingTerm: fc.record({ years: double(0.5, 50) }),
  availability: fc.record({ by: fc.integer({ min: 20_000, max: 30_000 }).map(dayOf) }),
  zoneIndustry: fc.record({ industries: subset(['13', '27', '36']) }),
  places: fc.record({
    places: fc.array(
      fc.record({ name: fc.constantFrom('大连港', '龙嘉机场'), lon: double(100, 140), lat: double(20, 60) }),
      { minLength: 1, maxLength: 3 },
    ),
    radiusKm: double(0.1, 2000),
  }),
  logistics: fc.record({ withinKm: double(0.1, 2000) }),
  rail: fc.record({ withinKm: double(0.1, 2000) }),
  title: fc.constant({}),
  encumbrance: fc.constant({}),
  environment: fc.constant({}),
  condition: fc.constant({}),
  fireClass: fc.record({ class: fc.constantFrom(...FIRE_CLASSES) }),
  freshness: fc.record({ years: double(0.5, 50) }),
  admission: fc.constant({ industry: '3670' }),
  footprint: fc.record({
    lengthM: double(3, 1000),
    widthM: double(3, 1000),
    count: fc.integer({ min: 1, max: 10 }),
    setbackM: fc.integer({ min: 0, max: 100 }),
    gapM: fc.integer({ min: 0, max: 100 }),
  }),
}
const level = fc.record({ level: fc.constantFrom('must', 'prefer'), importance: fc.integer({ min: 0, max: 10 }) })
const needs = fc.record(
  Object.fromEntries(
    Object.entries(wants).map(([key, rest]) => [
      key,
      fc.tuple(level, rest).map(([a, b]) => ({ ...a, ...(b as object) })),
    ]),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<ProjectDraft['requirement']['needs']>

describe('the form of a requirement', () => {
  it('reads back what it shows', () => {
    fc.assert(
      fc.property(
        needs,
        fc.integer({ min: 10_000, max: 1e14 }) as fc.Arbitrary<Fen>,
        fc.constantFrom(...PRESETS),
        (needs, investmentFen, preset) => {
          const draft: ProjectDraft = {
            name: '新工厂',
            summary: null,
            industry: '3670',
            investmentFen,
            jobs: 120,
            preset,
            requirement: { needs },
          }
          expect(read(valuesOf(draft, TODAY))).toEqual({ draft, problems: [] })
          // What the form lets through, the engine can rank by
          expect(() => planOf({ asOf: TODAY, ...draft.requirement }, [])).not.toThrow()
        },
      ),
    )
  })

  it.each(PRESETS)('needs only a name and an industry on top of the preset %s', (preset) => {
    const { draft, problems } = read({
      ...presetValues(preset, TODAY),
      name: ['新工厂'],
      industry: ['C3670 汽车零部件'],
    })
    expect(problems).toEqual([])
    expect(draft?.preset).toBe(preset)
    expect(draft?.requirement.needs.admission).toMatchObject({ level: 'must', industry: '3670' })
    expect(draft?.requirement.needs.zoneIndustry).toMatchObject({ industries: ['36'] })
  })

  it('says beside each field what is wrong, with figures', () => {
    const { draft, problems } = read(
      filled({
        name: [''],
        'power.min': ['lots'],
        'clearHeight.min': ['900'],
        'floorArea.ideal': ['1000'],
        'dealMode.modes': [],
        'zoneIndustry.industries': ['36, 99'],
      }),
    )
    expect(draft).toBeNull()
    expect(problems).toEqual([
      { field: 'name', code: 'problem.required' },
      { field: 'dealMode.modes', code: 'problem.required' },
      { field: 'floorArea.ideal', code: 'problem.order', params: { least: 3000 } },
      { field: 'clearHeight.min', code: 'problem.range', params: { min: 1, max: 100 } },
      { field: 'power.min', code: 'problem.number' },
      { field: 'zoneIndustry.industries', code: 'problem.code', params: { text: '99' } },
    ])
  })

  it('takes an area in mu, full-width figures and one figure alone', () => {
    const { draft } = read(
      filled({
        'landArea.level': ['must'],
        'landArea.unit': ['mu'],
        'landArea.min': [''],
        'landArea.ideal': ['１５'],
        'landArea.max': [''],
      }),
    )
    expect(draft?.requirement.needs.landArea).toMatchObject({ min: 8000, ideal: 10000, max: 20000 })
  })

  it('leaves out a need of no matter, whatever its fields hold', () => {
    const { draft } = read(filled({ 'power.level': ['indifferent'], 'power.min': ['nonsense'] }))
    expect(draft?.requirement.needs).not.toHaveProperty('power')
  })

  it('asks for the industry only where a need hangs on it', () => {
    expect(read(filled({ industry: [''] })).problems).toEqual([{ field: 'industry', code: 'problem.required' }])
    const free = { industry: [''], 'admission.level': ['indifferent'], 'zoneIndustry.level': ['indifferent'] }
    expect(read(filled(free)).draft?.industry).toBeNull()
    expect(read(filled({ industry: ['9999'] })).problems).toEqual([
      { field: 'industry', code: 'problem.code', params: { text: '9999' } },
    ])
  })

  it('names the industries to look up', () => {
    expect(industriesNamed({ industry: ['C3670 汽车'], 'zoneIndustry.industries': ['13，27 x'] })).toEqual([
      '3670',
      '13',
      '27',
    ])
  })

  it('takes places ticked and typed', () => {
    const typed = { 'places.level': ['prefer'], 'places.radiusKm': ['80'] }
    const { draft } = read(
      filled({ ...typed, 'places.known': ['airport-cgq'], 'places.own': ['大连港，121.65, 38.93'] }),
    )
    expect(draft?.requirement.needs.places?.places.map(({ name }) => name)).toEqual(['长春龙嘉国际机场', '大连港'])
    expect(read(filled({ ...typed, 'places.own': ['大连港'] })).problems[0]).toMatchObject({ field: 'places.own' })
  })
})
