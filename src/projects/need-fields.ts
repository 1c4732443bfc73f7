import { ASSET_KINDS } from '../assets/asset.ts'
import { FACTS } from '../assets/facts.ts'
import { type Fen, fenOfWan, fenOfYuan, wanOfFen, yuanOfFen } from '../kernel/money.ts'
import { m2OfMu } from '../kernel/quantity.ts'
import type { NeedReader } from './need-reader.ts'
import type { AreaWant, DealMode, NeedKey, Needs, Want } from './requirement.ts'

export const DEAL_MODES = ['rent', 'purchase', 'equity'] as const satisfies readonly DealMode[]
export const FIRE_CLASSES = FACTS.fireClass.options
export const AREA_UNITS = ['m2', 'mu'] as const

/** The facts whose usual range explains the figures of a need. */
export const NEED_FACTS = {
  landArea: FACTS.landAreaM2,
  floorArea: FACTS.floorAreaM2,
  clearHeight: FACTS.clearHeightM,
  floorLoad: FACTS.floorLoadKnM2,
  crane: FACTS.craneT,
  power: FACTS.powerKva,
  price: FACTS.rentFenM2Month,
  rail: FACTS.railKm,
} as const satisfies Partial<Record<NeedKey, (typeof FACTS)[keyof typeof FACTS]>>

/** Bounds of the number fields, in the unit of the field. */
const AREA = { min: 1, max: 1e8 }
const KM = { min: 0.1, max: 2_000 }
const YEARS = { min: 0.5, max: 50 }
export const HALL_SIDE_M = { min: 3, max: 1_000 }
export const DISTANCE_M = { min: 0, max: 100 }

/** What was typed for a need → the want without its level; null where something is missing or wrong, with a problem noted. */
type Read<K extends NeedKey> = (read: NeedReader) => Omit<Needs[K], keyof Want> | null
/** The want → what its fields show. */
type Write<K extends NeedKey> = (want: Needs[K]) => Record<string, string | readonly string[]>
export interface NeedFields<K extends NeedKey> {
  read: Read<K>
  write: Write<K>
}

/** Of an area, one figure is enough: four fifths and twice the ideal are the usual limits around it. */
const MIN_SHARE = 0.8
const MAX_SHARE = 2

function readArea(read: NeedReader): Omit<AreaWant, keyof Want> | null {
  const unit = read.choice('unit', AREA_UNITS) ?? 'm2'
  const typed = (field: string) => {
    const value = read.number(field, AREA)
    return value === null ? null : unit === 'mu' ? Math.round(m2OfMu(value)) : value
  }
  const [least, best, most] = [typed('min'), typed('ideal'), typed('max')]
  if (read.refused) return null
  if (least === null && best === null && most === null) return read.required('ideal')
  const ideal = best ?? ((least !== null && most !== null ? (least + most) / 2 : (least ?? most)) as number)
  const min = least ?? Math.min(ideal, Math.round(ideal * MIN_SHARE) || ideal)
  const max = most ?? Math.max(ideal, Math.round(ideal * MAX_SHARE))
  if (ideal < min) return read.refuse('ideal', 'problem.order', { least: min })
  if (max < ideal) return read.refuse('max', 'problem.order', { least: ideal })
  return { min, ideal, max }
}

const area = {
  read: readArea,
  write: (want: AreaWant) => ({ min: `${want.min}`, ideal: `${want.ideal}`, max: `${want.max}`, unit: 'm2' }),
}

const amount = <F extends string>(field: F, bounds: { min: number; max: number }) => ({
  read: (read: NeedReader) => {
    const value = read.number(field, { ...bounds, required: true })
    return value === null ? null : ({ [field]: value } as Record<F, number>)
  },
  write: (want: Record<F, number>) => ({ [field]: `${want[field]}` }),
})
/** A fact's own range, above zero: asking for at least nothing is no need. */
const atLeast = ({ min, max }: { min: number; max: number }) => amount('min', { min: Math.max(min, 0.1), max })

const plain: NeedFields<'heat' | 'title' | 'encumbrance' | 'environment' | 'condition'> = {
  read: () => ({}),
  write: () => ({}),
}

const money = (text: (fen: number) => number, fen: Fen | undefined) => (fen === undefined ? '' : `${text(fen)}`)

const sideM = (read: NeedReader, field: string) => read.number(field, { ...HALL_SIDE_M, required: true })

/** The fields of every need: how they are read, and what they show. The names in the form are `<need>.<field>`. */
export const NEED_FIELDS: { readonly [K in NeedKey]: NeedFields<K> } = {
  dealMode: {
    read: (read) => {
      const modes = read.choices('modes', DEAL_MODES)
      return modes.length === 0 ? read.required('modes') : { modes }
    },
    write: ({ modes }) => ({ modes }),
  },
  kind: {
    read: (read) => {
      const kinds = read.choices('kinds', ASSET_KINDS)
      return kinds.length === 0 ? read.required('kinds') : { kinds }
    },
    write: ({ kinds }) => ({ kinds }),
  },
  landArea: area,
  floorArea: area,
  clearHeight: atLeast(FACTS.clearHeightM),
  floorLoad: atLeast(FACTS.floorLoadKnM2),
  crane: atLeast(FACTS.craneT),
  power: atLeast(FACTS.powerKva),
  utilities: {
    read: (read) => {
      const wanted = read.choices('wanted', FACTS.utilities.options)
      return wanted.length === 0 ? read.required('wanted') : { wanted }
    },
    write: ({ wanted }) => ({ wanted }),
  },
  heat: plain,
  price: {
    read: (read) => {
      const { rentFenM2Month: rent, priceFen: price } = FACTS
      const rentYuan = read.number('rent', rent)
      const wan = { min: price.min / 10_000, max: price.max / 10_000 }
      const [priceWan, equityWan] = [read.number('price', wan), read.number('equity', wan)]
      if (read.refused) return null
      if (rentYuan === null && priceWan === null && equityWan === null) return read.required('rent')
      return {
        ...(rentYuan !== null && { rentFenM2Month: fenOfYuan(rentYuan) }),
        ...(priceWan !== null && { priceFen: fenOfWan(priceWan) }),
        ...(equityWan !== null && { equityValueFen: fenOfWan(equityWan) }),
      }
    },
    write: (want) => ({
      rent: money(yuanOfFen, want.rentFenM2Month),
      price: money(wanOfFen, want.priceFen),
      equity: money(wanOfFen, want.equityValueFen),
    }),
  },
  remainingTerm: amount('years', YEARS),
  availability: {
    read: (read) => {
      const by = read.day('by')
      return by === null ? null : { by }
    },
    write: ({ by }) => ({ by }),
  },
  // The project's own industry, which has a field of its own
  admission: {
    read: (read) => (read.industry === null ? null : { industry: read.industry }),
    write: () => ({}),
  },
  zoneIndustry: {
    read: (read) => {
      const typed = read.divisions('industries')
      if (typed === null) return null
      // The project's own division, where no other is named
      if (typed.length > 0) return { industries: typed }
      return read.industry === null ? null : { industries: [read.industry.slice(0, 2)] }
    },
    write: ({ industries }) => ({ industries: industries.join(', ') }),
  },
  places: {
    read: (read) => {
      const radiusKm = read.number('radiusKm', { ...KM, required: true })
      const places = read.places('known', 'own')
      if (places === null || radiusKm === null) return null
      return places.length === 0 ? read.required('known') : { places, radiusKm }
    },
    write: ({ places, radiusKm }) => ({
      own: places.map(({ name, lon, lat }) => `${name}, ${lon}, ${lat}`).join('\n'),
      radiusKm: `${radiusKm}`,
    }),
  },
  logistics: amount('withinKm', KM),
  rail: amount('withinKm', KM),
  title: plain,
  encumbrance: plain,
  environment: plain,
  condition: plain,
  fireClass: {
    read: (read) => {
      const fire = read.choice('class', FIRE_CLASSES)
      return fire === null ? read.required('class') : { class: fire }
    },
    write: (want) => ({ class: want.class }),
  },
  freshness: amount('years', YEARS),
  footprint: {
    read: (read) => {
      const [lengthM, widthM] = [sideM(read, 'length'), sideM(read, 'width')]
      const count = read.number('count', { min: 1, max: 10, integer: true }) ?? 1
      const [setbackM, gapM] = [read.number('setback', DISTANCE_M) ?? 0, read.number('gap', DISTANCE_M) ?? 0]
      if (read.refused || lengthM === null || widthM === null) return null
      return { lengthM, widthM, count, setbackM, gapM }
    },
    write: ({ lengthM, widthM, count, setbackM, gapM }) => ({
      length: `${lengthM}`,
      width: `${widthM}`,
      count: `${count}`,
      setback: `${setbackM}`,
      gap: `${gapM}`,
    }),
  },
}
