import { toWgs84 } from '../geometry/datum.ts'
import { parseParcel } from '../geometry/parcel.ts'
import type { Datum, Polygon, Position } from '../geometry/position.ts'
import { checkParcel } from '../geometry/validity.ts'
import type { FormReader } from '../http/form.ts'
import type { IsoDate } from '../kernel/clock.ts'
import { ASSET_KINDS, type Asset, type AssetContent, LEGAL_IDLE_STATUSES, OPERATING_STATUSES } from './asset.ts'
import { readFacts, typedFacts } from './fact-form.ts'
import { bareIdentifier, PARCEL_CODE, PARCEL_CODE_EXAMPLE, UNIT_CODE, UNIT_CODE_EXAMPLE } from './identifiers.ts'
import { missingForPublication } from './publish.ts'
import { factsOfSection, SECTIONS, type Section } from './sections.ts'

/** Datums that a position may be given in; CGCS2000 counts as WGS 84. */
export const FORM_DATUMS = ['wgs84', 'gcj02', 'bd09'] as const satisfies readonly Datum[]

export const MAX_NAME = 100

/** The field that answers for what publication lacks. */
const FIELD_OF_MISSING = { name: 'name', place: 'lon', area: 'landAreaM2' } as const

export interface Known {
  /** The asset as it is; null for a new one. */
  earlier: Asset | null
  /** The zone's enterprises. */
  enterpriseIds: readonly string[]
  today: IsoDate
  /** Parts of the form that were submitted; what belongs to the others stays as it is. */
  sections?: readonly Section[]
  /** Industry codes typed that the standard does not have. */
  unknownCodes?: readonly string[]
}

/** What is stated of an asset of which nothing has been said. */
export const BLANK: AssetContent = {
  name: '',
  kind: 'land-and-building',
  nameEn: null,
  enterpriseId: null,
  address: null,
  description: null,
  operatingStatus: null,
  legalIdleStatus: null,
  position: null,
  boundary: null,
  buildings: null,
  parcelCode: null,
  unitCode: null,
  titleNumber: null,
  facts: {},
}

/** The asset that a submitted form describes, or null where something is wrong (`form.problems`). */
export function readAsset(form: FormReader, known: Known): AssetContent | null {
  const { earlier, today, sections = SECTIONS, unknownCodes } = known
  const before = contentOf(earlier) ?? BLANK
  const keys = sections.flatMap(factsOfSection)
  const content: AssetContent = {
    ...before,
    ...(sections.includes('identity') && readIdentity(form, known)),
    ...(sections.includes('place') && { address: form.text('address', { max: 200 }), position: readPosition(form) }),
    ...(sections.includes('boundary') && readParcel(form)),
    facts: keys.length > 0 ? readFacts(form, before.facts, today, { keys, unknownCodes }) : before.facts,
  }
  if (form.problems.length > 0) return null
  if (earlier?.status === 'published') {
    for (const code of missingForPublication(content)) form.refuse(FIELD_OF_MISSING[code], `asset.missing.${code}`)
  }
  return form.problems.length > 0 ? null : content
}

/** Of an asset, what a person states. */
function contentOf(asset: Asset | null): AssetContent | null {
  if (asset === null) return null
  const { name, kind, nameEn, enterpriseId, address, description, operatingStatus, legalIdleStatus } = asset
  const { position, boundary, buildings, parcelCode, unitCode, titleNumber, facts } = asset
  const texts = { name, kind, nameEn, enterpriseId, address, description, operatingStatus, legalIdleStatus }
  return { ...texts, position, boundary, buildings, parcelCode, unitCode, titleNumber, facts }
}

function readIdentity(form: FormReader, { enterpriseIds }: Known) {
  const name = form.text('name', { max: MAX_NAME, required: true })
  const kind = form.choice('kind', ASSET_KINDS, true)
  return {
    ...(name !== null && { name }),
    ...(kind !== null && { kind }),
    nameEn: form.text('nameEn', { max: MAX_NAME }),
    enterpriseId: form.choice('enterpriseId', enterpriseIds),
    description: form.text('description', { max: 2_000 }),
    operatingStatus: form.choice('operatingStatus', OPERATING_STATUSES),
    legalIdleStatus: form.choice('legalIdleStatus', LEGAL_IDLE_STATUSES),
  }
}

function readParcel(form: FormReader) {
  const boundary = readBoundary(form)
  const parcelCode = readIdentifier(form, 'parcelCode', PARCEL_CODE, PARCEL_CODE_EXAMPLE)
  return {
    boundary,
    parcelCode,
    unitCode: readUnitCode(form, parcelCode),
    titleNumber: form.text('titleNumber', { max: 80 }),
  }
}

function readIdentifier(form: FormReader, field: string, pattern: RegExp, example: string): string | null {
  const text = form.text(field, { max: 60 })
  if (text === null) return null
  const bare = bareIdentifier(text)
  return pattern.test(bare) ? bare : form.refuse(field, 'problem.pattern', { example })
}

/** A unit lies on its parcel, so its code begins with the parcel's. */
function readUnitCode(form: FormReader, parcelCode: string | null): string | null {
  const code = readIdentifier(form, 'unitCode', UNIT_CODE, UNIT_CODE_EXAMPLE)
  if (code === null || parcelCode === null || code.startsWith(parcelCode)) return code
  return form.refuse('unitCode', 'asset.problem.other-parcel', { parcelCode })
}

function readPosition(form: FormReader): Position<'wgs84'> | null {
  const lon = form.number('lon', { min: -180, max: 180 })
  const lat = form.number('lat', { min: -90, max: 90 })
  const datum = form.choice('datum', FORM_DATUMS) ?? 'wgs84'
  if (lon !== null && lat !== null) return inWgs84([lon, lat], datum)
  if (form.raw('lon') === null && form.raw('lat') !== null) form.refuse('lon', 'problem.required')
  if (form.raw('lat') === null && form.raw('lon') !== null) form.refuse('lat', 'problem.required')
  return null
}

/** A valid polygon, or null; a field that the frame left out because of its length is refused, not taken for an empty one. */
function readBoundary(form: FormReader): Polygon | null {
  if (form.values.boundary === undefined) return form.refuse('boundary', 'asset.problem.boundary-too-long')
  return readPolygon(form, 'boundary', form.choice('boundaryDatum', FORM_DATUMS) ?? 'wgs84')
}

/** The valid polygon of a field, in WGS 84; null where it is empty, or wrong with a problem noted. */
export function readPolygon(form: FormReader, field: string, datum: (typeof FORM_DATUMS)[number]): Polygon | null {
  const text = form.raw(field)
  if (text === null) return null
  const parsed = parseParcel(text)
  if (parsed.kind === 'problem') return form.refuse(field, `geometry.${parsed.code}`, parsed.params)
  const polygon: Polygon = {
    type: 'Polygon',
    coordinates: parsed.polygon.coordinates.map((ring) => ring.map((point) => [...inWgs84(point, datum)])),
  }
  const checked = checkParcel(polygon)
  if (checked.kind === 'problem') return form.refuse(field, `geometry.${checked.code}`, checked.params)
  return polygon
}

/** What is typed in WGS 84 is kept digit by digit; a converted figure to 7 decimals, a centimetre. */
function inWgs84([lon, lat]: Position, datum: Datum): readonly [number, number] {
  if (datum === 'wgs84') return [lon, lat]
  const [x, y] = toWgs84([lon, lat], datum)
  return [Math.round(x * 1e7) / 1e7, Math.round(y * 1e7) / 1e7]
}

/** What the form's fields show of an asset (of a new one: the defaults); reading it back gives the same asset. */
export function typedAsset(asset: Asset | null, today: IsoDate): Record<string, string> {
  const provenance = { source: 'declared', asOf: today, datum: 'wgs84', boundaryDatum: 'wgs84' }
  if (asset === null) return { kind: 'land-and-building', ...provenance, ...typedFacts({}) }
  const { name, kind, nameEn, enterpriseId, address, description, operatingStatus, legalIdleStatus } = asset
  const { parcelCode, unitCode, titleNumber, position, boundary } = asset
  const texts = { name, kind, nameEn, enterpriseId, address, description, operatingStatus, legalIdleStatus }
  const place = {
    parcelCode,
    unitCode,
    titleNumber,
    lon: position && String(position[0]),
    lat: position && String(position[1]),
    boundary: boundary && typedPolygon(boundary),
  }
  const typed = Object.entries({ ...texts, ...place }).flatMap(([field, text]) =>
    text === null ? [] : [[field, text]],
  )
  return { ...Object.fromEntries(typed), ...provenance, ...typedFacts(asset.facts) }
}

/** One pair a line, as surveyors write it; GeoJSON where there are inner rings. */
export const typedPolygon = (polygon: Polygon): string =>
  polygon.coordinates.length > 1
    ? JSON.stringify(polygon)
    : polygon.coordinates[0]!.map(([lon, lat]) => `${lon}, ${lat}`).join('\n')
