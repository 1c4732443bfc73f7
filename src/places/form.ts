import { FormReader, type FormState } from '../http/form.ts'
import type { Problem } from '../kernel/errors.ts'
import { readPosition } from '../zones/form.ts'
import type { PlaceFields } from './changes.ts'
import { PLACE_KINDS, type Place } from './place.ts'

type Values = FormState['values']

const LEVELS = ['1', '2', '3'] as const
/** Reads a place's form. `fields` is null where anything is wrong. A level belongs to a logistics node alone. */
export function readPlaceForm(values: Values): { fields: PlaceFields | null; problems: readonly Problem[] } {
  const form = new FormReader(values)
  const kind = form.choice('kind', PLACE_KINDS, true)
  const name = form.text('name', { max: 80, required: true })
  const nameEn = form.text('nameEn', { max: 120 })
  const typedLevel = form.choice('level', LEVELS)
  if (typedLevel !== null && kind !== null && kind !== 'logistics-node') form.refuse('level', 'place.problem.level')
  const level = typedLevel === null ? null : (Number(typedLevel) as 1 | 2 | 3)
  const confirmed = form.choice('confirmed', ['yes', 'no'], true)
  const position = readPosition(form, true)
  const source = form.text('source', { max: 300, required: true })
  const { problems } = form
  if (problems.length > 0 || !kind || !name || !confirmed || !position || !source) return { fields: null, problems }
  return { fields: { kind, name, nameEn, level, confirmed: confirmed === 'yes', position, source }, problems }
}

/** The values of a place as its form shows them before anything was typed. */
export const placeFormValues = (place: Place): Values => ({
  kind: [place.kind],
  name: [place.name],
  nameEn: [place.nameEn ?? ''],
  level: [place.level === null ? '' : String(place.level)],
  confirmed: [place.confirmed ? 'yes' : 'no'],
  lon: [String(place.position[0])],
  lat: [String(place.position[1])],
  datum: ['wgs84'],
  source: [place.source],
})
