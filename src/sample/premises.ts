import { type Draw, roundTo } from './draw.ts'
import type { Truth } from './truth.ts'

type Range = readonly [least: number, most: number]
interface Building {
  /** How common it is. */
  weight: number
  storeys: Range
  heightM: Range
  loadKnM2: Range
  spanM: Range
  cranesT: readonly number[]
  built: Range
  structure: readonly NonNullable<Truth['structure']>[]
  footprintM2: number
}

const BUILDING_KINDS = ['workshop', 'heavy', 'multi', 'warehouse', 'old'] as const
export type BuildingKind = (typeof BUILDING_KINDS)[number]

/** Kinds of building, with ranges of domain.md, section 5. */
const BUILDINGS: Record<BuildingKind, Building> = {
  workshop: {
    weight: 34,
    storeys: [1, 1],
    heightM: [6, 9],
    loadKnM2: [10, 30],
    spanM: [18, 24],
    cranesT: [0, 0, 5, 10],
    built: [1998, 2021],
    structure: ['steel'],
    footprintM2: 5_500,
  },
  heavy: {
    weight: 14,
    storeys: [1, 1],
    heightM: [9, 12],
    loadKnM2: [25, 50],
    spanM: [24, 30],
    cranesT: [10, 20, 32, 50],
    built: [1985, 2017],
    structure: ['steel', 'reinforced-concrete'],
    footprintM2: 9_000,
  },
  multi: {
    weight: 18,
    storeys: [2, 5],
    heightM: [4, 5.5],
    loadKnM2: [5, 10],
    spanM: [6, 9],
    cranesT: [0],
    built: [2004, 2022],
    structure: ['reinforced-concrete'],
    footprintM2: 2_600,
  },
  warehouse: {
    weight: 16,
    storeys: [1, 1],
    heightM: [8, 12],
    loadKnM2: [20, 30],
    spanM: [18, 30],
    cranesT: [0],
    built: [2006, 2022],
    structure: ['steel'],
    footprintM2: 7_500,
  },
  old: {
    weight: 18,
    storeys: [1, 3],
    heightM: [4.5, 7],
    loadKnM2: [6, 15],
    spanM: [9, 18],
    cranesT: [0, 0, 5],
    built: [1958, 1996],
    structure: ['brick-concrete', 'mixed'],
    footprintM2: 3_800,
  },
}

/** A single storey higher than this counts twice in the floor-area ratio (domain.md, section 3). */
const DOUBLE_COUNT_M = 8
const TRANSFORMERS_KVA = [315, 400, 500, 630, 800, 1000, 1250, 1600, 2000, 2500] as const
/** Built-up share of the plot: most plots in Jilin's zones stay below half. */
const DENSITY = [0.22, 0.6] as const

export const buildingKind = (draw: Draw): BuildingKind =>
  draw.weighted<BuildingKind>(Object.fromEntries(BUILDING_KINDS.map((kind) => [kind, BUILDINGS[kind].weight])))

/** Ground that a building of this kind covers, m². */
export const footprintM2 = (draw: Draw, kind: BuildingKind): number =>
  Math.min(60_000, Math.max(600, draw.around(BUILDINGS[kind].footprintM2, 1.9)))

/** The plot that a building of this footprint stands on, m². */
export const plotAround = (draw: Draw, footprint: number): number => footprint / draw.between(...DENSITY)

/** A building's facts; with its plot, the indicators of how the plot is used. */
export function premises(draw: Draw, kind: BuildingKind, footprint: number, plotM2: number | null): Truth {
  const shape = BUILDINGS[kind]
  const storeys = draw.whole(...shape.storeys)
  const clearHeightM = roundTo(draw.between(...shape.heightM), 0.1)
  const floorAreaM2 = roundTo(footprint * storeys, 1)
  const builtYear = draw.whole(...shape.built)
  const divisible = draw.chance(floorAreaM2 > 4_000 ? 0.6 : 0.2)
  const counted = storeys === 1 && clearHeightM > DOUBLE_COUNT_M ? floorAreaM2 * 2 : floorAreaM2
  return {
    floorAreaM2,
    divisible: divisible ? 'yes' : 'no',
    smallestLetM2: divisible ? roundTo(floorAreaM2 / draw.whole(2, 6), 50) : floorAreaM2,
    builtYear,
    structure: draw.pick(shape.structure),
    storeys,
    clearHeightM,
    floorLoadKnM2: roundTo(draw.between(...shape.loadKnM2), floorAreaM2 > 2_000 ? 5 : 1),
    columnSpanM: roundTo(draw.between(...shape.spanM), 3),
    craneT: draw.pick(shape.cranesT),
    condition: condition(draw, builtYear),
    fireClass:
      kind === 'warehouse'
        ? draw.weighted({ B: 1, C: 6, D: 2, E: 2 })
        : draw.weighted({ A: 2, B: 8, C: 30, D: 45, E: 15 }),
    asbestos: builtYear < 1990 && draw.chance(0.4) ? 'present' : 'none',
    powerKva: transformer(draw, floorAreaM2, kind),
    ...(plotM2 === null
      ? {}
      : {
          floorAreaRatio: roundTo(counted / plotM2, 0.01),
          buildingDensity: roundTo((100 * footprint) / plotM2, 0.1),
        }),
  }
}

function condition(draw: Draw, builtYear: number): NonNullable<Truth['condition']> {
  if (builtYear >= 2012) return draw.weighted({ ready: 70, 'light-repair': 28, 'major-repair': 2 })
  if (builtYear >= 1996) return draw.weighted({ ready: 35, 'light-repair': 50, 'major-repair': 14, ruin: 1 })
  return draw.weighted({ ready: 8, 'light-repair': 37, 'major-repair': 45, ruin: 10 })
}

/** The next transformer step above what the floor area draws: 30–90 VA/m², half as much again for heavy work. */
function transformer(draw: Draw, floorAreaM2: number, kind: BuildingKind): number {
  const neededKva = (floorAreaM2 * draw.between(30, 90) * (kind === 'heavy' ? 1.5 : 1)) / 1000
  const step = TRANSFORMERS_KVA.find((kva) => kva >= neededKva)
  return step ?? Math.ceil(neededKva / 1000) * 1000
}
