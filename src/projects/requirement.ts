import type { AssetKind } from '../assets/asset.ts'
import type { IsoDate } from '../kernel/clock.ts'
import type { Fen } from '../kernel/money.ts'

/**
 * What a project asks of a site. A need is a *must* (a gate, and scored), a *preference* (scored) or of no matter; a
 * need that is absent is of no matter. `importance` is the slider, 0 to 10; the engine makes weights of sum 1 from it.
 */
export type Level = 'must' | 'prefer' | 'indifferent'

export interface Want {
  level: Level
  importance: number
}

export type DealMode = 'rent' | 'purchase' | 'equity'

/** An area wanted: not under `min`, best at `ideal`, not over `max` (m²). `min` ≤ `ideal` ≤ `max`. */
export interface AreaWant extends Want {
  min: number
  ideal: number
  max: number
}

export interface AtLeastWant extends Want {
  min: number
}

export interface PlaceWant {
  name: string
  lon: number
  lat: number
}

/** Halls of one size, to be built on the parcel: metres. */
export interface HallsWanted {
  lengthM: number
  widthM: number
  count: number
  /** Least distance to the boundary. */
  setbackM: number
  /** Least distance between two halls. */
  gapM: number
}

export interface Needs {
  /** Any of these ways (at least one) is acceptable. Purchase and equity are barred where the asset is seized or disputed. */
  dealMode: Want & { modes: readonly DealMode[] }
  kind: Want & { kinds: readonly AssetKind[] }
  landArea: AreaWant
  floorArea: AreaWant
  clearHeight: AtLeastWant
  floorLoad: AtLeastWant
  crane: AtLeastWant
  power: AtLeastWant
  /** All of these utilities (at least one), options of the fact `utilities`. */
  utilities: Want & { wanted: readonly string[] }
  /** Steam or central heating: either serves. */
  heat: Want
  /** The most that is affordable in each mode that the project accepts, in at least one; a mode without a ceiling is not asked about. */
  price: Want & { rentFenM2Month?: Fen; priceFen?: Fen; equityValueFen?: Fen }
  /** Years of land-use right still needed from the day of the match. */
  remainingTerm: Want & { years: number }
  availability: Want & { by: IsoDate }
  /** The project's own industry, GB/T 4754-2017 (a 2 to 4 digit code), to be admitted by the asset or its zone. */
  admission: Want & { industry: string }
  /** Industries (2-digit divisions, at least one) that the project wants around it; a must asks for one of them. */
  zoneIndustry: Want & { industries: readonly string[] }
  /** Close to the nearest of these places: full worth at the place, none from `radiusKm`. */
  places: Want & { places: readonly PlaceWant[]; radiusKm: number }
  /** Within this distance of a logistics node of level 1 or 2. */
  logistics: Want & { withinKm: number }
  /** Within this distance of a railway (fact `railKm`). */
  rail: Want & { withinKm: number }
  /** Registration: a must passes what is registered as a whole. */
  title: Want
  /** A must passes what is neither seized nor disputed; a mortgage, a sitting lessee or a co-owner lowers the worth only. */
  encumbrance: Want
  /** Soil: a must passes what is none, unlikely or remediated. */
  environment: Want
  /** Ready for use: a must passes what is ready or needs light repair. */
  condition: Want
  /** Fire hazard class of the production, A to E: the building must be approved for this class or a more dangerous one. */
  fireClass: Want & { class: 'A' | 'B' | 'C' | 'D' | 'E' }
  /** The facts were confirmed within this many years. */
  freshness: Want & { years: number }
  /** Halls that must fit on the parcel, turned any way; what stands there already is not regarded. */
  footprint: Want & HallsWanted
}

export type NeedKey = keyof Needs

export const NEED_KEYS = [
  'dealMode',
  'kind',
  'landArea',
  'floorArea',
  'clearHeight',
  'floorLoad',
  'crane',
  'fireClass',
  'condition',
  'power',
  'utilities',
  'heat',
  'price',
  'remainingTerm',
  'availability',
  'admission',
  'zoneIndustry',
  'places',
  'logistics',
  'rail',
  'title',
  'encumbrance',
  'environment',
  'freshness',
  // Last, since asking it costs most
  'footprint',
] as const satisfies readonly NeedKey[]

export interface Requirement {
  /** The day the match is made for: terms, availability and freshness are counted from it. */
  asOf: IsoDate
  needs: { readonly [K in NeedKey]?: Needs[K] }
}
