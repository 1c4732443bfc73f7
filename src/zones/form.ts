import { toWgs84 } from '../geometry/datum.ts'
import type { Position } from '../geometry/position.ts'
import { FormReader, type FormState } from '../http/form.ts'
import type { Problem } from '../kernel/errors.ts'
import type { ZoneFields } from './changes.ts'
import { bareIndustryCode, isIndustryCode } from './industries.ts'
import { ZONE_LEVELS, type Zone } from './zone.ts'

type Values = FormState['values']
type CodesField = 'leadingIndustries' | 'admittedIndustries'

const DATUMS = ['wgs84', 'gcj02', 'bd09'] as const
/** Anywhere: a zone of an imported inventory may lie abroad. A swapped pair of the province's figures falls outside; the page warns of the rest. */
const LON_RANGE = { min: -180, max: 180 } as const
const LAT_RANGE = { min: -90, max: 90 } as const

/** Codes as they were typed (`13，36 C27`) or picked, in the form they are stored in, each once. */
const splitCodes = (texts: readonly string[]): string[] => [
  ...new Set(
    texts
      .flatMap((text) => text.split(/[,，、;；\s]+/))
      .filter((text) => text !== '')
      .map(bareIndustryCode),
  ),
]

/** Every code of a zone's form, to be looked up before the form is read. */
export const codesTyped = (values: Values): string[] =>
  splitCodes([...(values.leadingIndustries ?? []), ...(values.admittedIndustries ?? [])])

function readCodes(form: FormReader, field: CodesField, isAllowed: (code: string) => boolean): string[] | null {
  const codes = splitCodes(form.list(field))
  const wrong = codes.filter((code) => !isAllowed(code))
  if (wrong.length > 0) return form.refuse(field, 'problem.code', { text: wrong.slice(0, 5).join(', ') })
  return codes.length > 0 ? codes.sort() : null
}

/**
 * A position typed as two figures of a named datum, as WGS 84 to seven decimals (1 cm); null where both are empty. Both or
 * neither: half a position is a problem of the missing half.
 */
export function readPosition(form: FormReader, required = false): Position<'wgs84'> | null {
  const needed = required || form.raw('lon') !== null || form.raw('lat') !== null
  const lon = form.number('lon', { ...LON_RANGE, required: needed })
  const lat = form.number('lat', { ...LAT_RANGE, required: needed })
  const datum = form.choice('datum', DATUMS) ?? 'wgs84'
  if (lon === null || lat === null) return null
  const [x, y] = toWgs84([lon, lat], datum)
  return [Number(x.toFixed(7)), Number(y.toFixed(7))]
}

/** Yuan of a unit price in fen, to 0.01 fen: tariffs have four decimals of a yuan. */
function readTariff(form: FormReader, field: string, max: number): number | null {
  const yuan = form.number(field, { min: 0, max })
  return yuan === null ? null : Math.round(yuan * 10_000) / 100
}

function readPattern(form: FormReader, field: string, pattern: RegExp, example: string, required = false) {
  const text = form.text(field, { max: 40, required })
  if (text === null) return null
  const plain = text.normalize('NFKC')
  return pattern.test(plain) ? plain : form.refuse(field, 'problem.pattern', { example })
}

/**
 * Reads a zone's form; `known` holds those of its codes that GB/T 4754-2017 has. `fields` is null where anything is wrong.
 */
export function readZoneForm(
  values: Values,
  known: ReadonlySet<string>,
): { fields: ZoneFields | null; problems: readonly Problem[] } {
  const form = new FormReader(values)
  const code = readPattern(form, 'code', /^[A-Za-z0-9][A-Za-z0-9-]{1,19}$/, 'G221009', true)
  const name = form.text('name', { max: 80, required: true })
  const level = form.choice('level', ZONE_LEVELS, true)
  const rest = {
    nameEn: form.text('nameEn', { max: 120 }),
    countyCode: readPattern(form, 'countyCode', /^\d{6}$/, '220303'),
    prefecture: form.text('prefecture', { max: 40 }),
    areaHa: form.number('areaHa', { min: 0.01, max: 1_000_000 }),
    approvedYear: form.number('approvedYear', { min: 1978, max: 2100, integer: true }),
    leadingIndustriesText: form.text('leadingIndustriesText', { max: 300 }),
    leadingIndustries: readCodes(form, 'leadingIndustries', (c) => /^\d{2}$/.test(c) && known.has(c)),
    admittedIndustries: readCodes(form, 'admittedIndustries', (c) => isIndustryCode(c) && known.has(c)),
    position: readPosition(form),
    positionNote: form.text('positionNote', { max: 200 }),
    offer: {
      electricityFenKwh: readTariff(form, 'electricity', 10),
      waterFenT: readTariff(form, 'water', 1_000),
      gasFenM3: readTariff(form, 'gas', 1_000),
      steamFenGj: readTariff(form, 'steam', 10_000),
      heatSource: form.text('heatSource', { max: 200 }),
    },
  }
  const { problems } = form
  const whole = code !== null && name !== null && level !== null && problems.length === 0
  return { fields: whole ? { code, name, level, ...rest } : null, problems }
}

const text = (value: string | number | null): string => (value === null ? '' : String(value))
const yuan = (fen: number | null): string => text(fen === null ? null : fen / 100)

/** The values of a zone as its form shows them before anything was typed. */
export const zoneFormValues = (zone: Zone): Values => ({
  code: [zone.code],
  name: [zone.name],
  nameEn: [text(zone.nameEn)],
  level: [zone.level],
  countyCode: [text(zone.countyCode)],
  prefecture: [text(zone.prefecture)],
  areaHa: [text(zone.areaHa)],
  approvedYear: [text(zone.approvedYear)],
  leadingIndustriesText: [text(zone.leadingIndustriesText)],
  leadingIndustries: [zone.leadingIndustries?.join(', ') ?? ''],
  admittedIndustries: [zone.admittedIndustries?.join(', ') ?? ''],
  lon: [text(zone.position?.[0] ?? null)],
  lat: [text(zone.position?.[1] ?? null)],
  datum: ['wgs84'],
  positionNote: [text(zone.positionNote)],
  electricity: [yuan(zone.offer.electricityFenKwh)],
  water: [yuan(zone.offer.waterFenT)],
  gas: [yuan(zone.offer.gasFenM3)],
  steam: [yuan(zone.offer.steamFenGj)],
  heatSource: [text(zone.offer.heatSource)],
})

/** The codes that were picked join those that were typed, so that a refused form shows both in one field. */
export const withPicksTyped = (values: Values): Values => {
  const joined: Record<string, readonly string[]> = { ...values }
  for (const field of ['leadingIndustries', 'admittedIndustries']) {
    const list = values[field]
    if (list && list.length > 1) joined[field] = [list.filter((v) => v.trim() !== '').join(', ')]
  }
  return joined
}
