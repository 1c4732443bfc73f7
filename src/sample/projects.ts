import { dayOf, epochDay, type IsoDate } from '../kernel/clock.ts'
import { type Fen, fenOfWan, roundFen } from '../kernel/money.ts'
import { type PresetNeeds, presetNeeds } from '../projects/presets.ts'
import type { Project } from '../projects/project.ts'
import { type AreaWant, NEED_KEYS, type Needs, type PlaceWant } from '../projects/requirement.ts'
import { type Draw, roundTo } from './draw.ts'
import { IDEAS, type Idea } from './project-ideas.ts'
import { daysBefore, stampOf } from './stamp.ts'

/** A project without the account that owns it. */
export type SampleProject = Omit<Project, 'ownerId'>

const NEAR: Record<NonNullable<Idea['near']>, { place: PlaceWant; radiusKm: number }> = {
  changchun: { place: { name: '长春', lon: 125.32, lat: 43.88 }, radiusKm: 120 },
  airport: { place: { name: '长春龙嘉国际机场', lon: 125.684998, lat: 43.996201 }, radiusKm: 150 },
  hunchun: { place: { name: '珲春', lon: 130.35, lat: 42.86 }, radiusKm: 200 },
}
/** A second wave of the same idea is a phase of its own, larger or smaller. */
const PHASES = ['', '（二期）', '（三期）'] as const
/** Ceilings of a project leave room above the preset's, or none. */
const BUDGET = [0.8, 1.6] as const

const areaAround = <A extends AreaWant>(want: A, idealM2: number): A => ({
  ...want,
  min: roundTo(idealM2 * 0.6, 100),
  ideal: roundTo(idealM2, 100),
  max: roundTo(idealM2 * 2.5, 100),
})

const NO_MATTER = { level: 'indifferent', importance: 0 } as const
const ON_BUILDINGS = ['clearHeight', 'floorLoad', 'crane', 'condition', 'fireClass', 'floorArea'] as const

/** What a project that builds for itself asks instead: a plot of two and a half times the floor, to own. */
const builds = (floorM2: number): { [K in keyof Needs]?: Needs[K] } => ({
  ...Object.fromEntries(ON_BUILDINGS.map((key) => [key, NO_MATTER])),
  dealMode: { level: 'must', importance: 1, modes: ['purchase', 'equity'] },
  kind: { level: 'must', importance: 1, kinds: ['land', 'land-and-building'] },
  landArea: areaAround({ level: 'must', importance: 8, min: 1, ideal: 1, max: 1 }, floorM2 * 2.5),
  power: { level: 'prefer', importance: 3, min: 315 },
})

/** Needs from the idea's preset, at its own size; what is of no matter is left out. */
function needsOf(
  draw: Draw,
  idea: Idea,
  preset: PresetNeeds,
  scale: number,
  today: IsoDate,
): SampleProject['requirement'] {
  const floorM2 = idea.floorM2 * scale
  const by = dayOf(epochDay(today) + preset.availability.withinMonths * 30 + draw.whole(-30, 90))
  const { withinMonths: _, ...availability } = preset.availability
  const budget = draw.between(...BUDGET)
  const money = (fen: Fen | undefined, factor: number, stepFen: number) =>
    fen === undefined ? undefined : roundFen(roundTo(fen * factor, stepFen))
  const price: Needs['price'] | undefined = preset.price && {
    ...preset.price,
    rentFenM2Month: money(preset.price.rentFenM2Month, budget, 50),
    // a purchase grows with what is bought
    priceFen: money(preset.price.priceFen, budget * Math.max(1, floorM2 / 6_000), fenOfWan(100)),
  }
  const near = idea.near && NEAR[idea.near]
  const needs: { [K in keyof Needs]?: Needs[K] } = {
    ...preset,
    ...(preset.floorArea && { floorArea: areaAround(preset.floorArea, floorM2) }),
    ...(preset.landArea && { landArea: areaAround(preset.landArea, floorM2 * 2.5) }),
    ...(price && { price }),
    ...(idea.builds && builds(floorM2)),
    ...(near && {
      places: { level: 'prefer', importance: draw.whole(3, 7), places: [near.place], radiusKm: near.radiusKm },
    }),
    availability: { ...availability, by },
    admission: { ...preset.admission, industry: idea.industry },
    zoneIndustry: { ...preset.zoneIndustry, industries: [...new Set([idea.industry.slice(0, 2), ...idea.around])] },
  }
  return {
    needs: Object.fromEntries(
      NEED_KEYS.flatMap((key) => (needs[key] && needs[key].level !== 'indifferent' ? [[key, needs[key]]] : [])),
    ),
  }
}

/** Projects from the ideas in turn, each phase of another size. */
export function sampleProjects(draw: Draw, count: number, today: IsoDate): SampleProject[] {
  return Array.from({ length: count }, (_, i): SampleProject => {
    const idea = IDEAS[i % IDEAS.length]!
    const phase = Math.floor(i / IDEAS.length)
    const scale = phase === 0 ? 1 : draw.between(0.5, 1.8)
    const status = draw.weighted({ published: 82, draft: 12, withdrawn: 6 })
    const createdAt = stampOf(daysBefore(today, draw.whole(20, 400)), draw.whole(0, 539))
    // Yesterday at the latest: the sample may be made at any hour of the day
    const changedOn = (days: number) => daysBefore(today, Math.max(1, days))
    const updatedAt = status === 'draft' ? createdAt : stampOf(changedOn(draw.whole(0, 19)), draw.whole(0, 539))
    return {
      id: `sample-project-${String(i + 1).padStart(3, '0')}`,
      name: `${idea.name}${/^[ -~]+$/.test(idea.name) && phase > 0 ? `, phase ${phase + 1}` : PHASES[phase]}`,
      summary: idea.summary,
      status,
      industry: idea.industry,
      investmentFen: fenOfWan(roundTo(idea.investmentWan * scale, 100)),
      jobs: Math.round(idea.jobs * scale),
      preset: idea.preset,
      requirement: needsOf(draw, idea, presetNeeds(idea.preset), scale, today),
      sample: true,
      seq: status === 'draft' ? 1 : status === 'published' ? 2 : 3,
      createdAt,
      updatedAt,
    }
  })
}
