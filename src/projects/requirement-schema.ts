import * as z from 'zod'
import { ASSET_KINDS } from '../assets/asset.ts'
import { FACTS } from '../assets/facts.ts'
import { isIsoDate } from '../kernel/clock.ts'
import { roundFen } from '../kernel/money.ts'
import { DEAL_MODES, DISTANCE_M, FIRE_CLASSES, HALL_SIDE_M } from './need-fields.ts'
import type { NeedKey, Needs } from './requirement.ts'
import { LEVELS, MAX_IMPORTANCE } from './requirement-form.ts'

const MOST_PLACES = 100
const MOST_CODES = 200
const MOST_NAME = 500

const want = { level: z.enum(LEVELS), importance: z.number().min(0).max(MAX_IMPORTANCE) }
const figure = z.number().positive()
const side = z.number().min(HALL_SIDE_M.min).max(HALL_SIDE_M.max)
const apart = z.number().min(DISTANCE_M.min).max(DISTANCE_M.max)
const day = z.string().refine(isIsoDate)
const fen = z.number().int().positive().transform(roundFen)
const area = z
  .strictObject({ ...want, min: figure, ideal: figure, max: figure })
  .refine(({ min, ideal, max }) => min <= ideal && ideal <= max)
const atLeast = z.strictObject({ ...want, min: figure })
const within = z.strictObject({ ...want, withinKm: figure })
const years = z.strictObject({ ...want, years: figure })
const plain = z.strictObject(want)
const some = <const O extends readonly string[]>(options: O) => z.array(z.enum(options)).min(1).max(options.length)
const code = (pattern: RegExp) => z.string().regex(pattern)

const needs = {
  dealMode: z.strictObject({ ...want, modes: some(DEAL_MODES) }),
  kind: z.strictObject({ ...want, kinds: some(ASSET_KINDS) }),
  landArea: area,
  floorArea: area,
  clearHeight: atLeast,
  floorLoad: atLeast,
  crane: atLeast,
  fireClass: z.strictObject({ ...want, class: z.enum(FIRE_CLASSES) }),
  condition: plain,
  power: atLeast,
  utilities: z.strictObject({ ...want, wanted: some(FACTS.utilities.options) }),
  heat: plain,
  price: z
    .strictObject({
      ...want,
      rentFenM2Month: fen.optional(),
      priceFen: fen.optional(),
      equityValueFen: fen.optional(),
    })
    .refine((price) => price.rentFenM2Month ?? price.priceFen ?? price.equityValueFen),
  remainingTerm: years,
  availability: z.strictObject({ ...want, by: day }),
  admission: z.strictObject({ ...want, industry: code(/^\d{2,4}$/) }),
  zoneIndustry: z.strictObject({
    ...want,
    industries: z
      .array(code(/^\d{2}$/))
      .min(1)
      .max(MOST_CODES),
  }),
  places: z.strictObject({
    ...want,
    places: z
      .array(
        z.strictObject({
          name: z.string().max(MOST_NAME),
          lon: z.number().min(-180).max(180),
          lat: z.number().min(-90).max(90),
        }),
      )
      .min(1)
      .max(MOST_PLACES),
    radiusKm: figure,
  }),
  logistics: within,
  rail: within,
  title: plain,
  encumbrance: plain,
  environment: plain,
  freshness: years,
  footprint: z.strictObject({
    ...want,
    lengthM: side,
    widthM: side,
    count: z.number().int().min(1).max(10),
    setbackM: apart,
    gapM: apart,
  }),
} satisfies { [K in NeedKey]: z.ZodType<Needs[K]> }

/** A requirement as a document brings it along: everything that it holds is known here, and the engine can work with it. */
export const REQUIREMENT = z.strictObject({ asOf: day, needs: z.strictObject(needs).partial() })
