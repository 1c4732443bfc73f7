import type { Position } from '../geometry/position.ts'
import type { FormReader } from '../http/form.ts'
import zonesEn from '../i18n/en/zones.ts'
import type { Catalogue } from '../matching/catalogue.ts'
import type { NamedPlace } from '../matching/types.ts'
import { type Conditions, without } from './conditions.ts'
import { spaced } from './text.ts'

type Suggestions = readonly { name: string; nameEn: string | null }[]

export type Located =
  | { kind: 'position'; position: Position<'wgs84'> }
  | {
      kind: 'place'
      of: NamedPlace['kind'] | 'prefecture'
      name: string
      nameEn: string | null
      position: Position<'wgs84'>
    }
  /** Names that come near what was typed; none where nothing does. */
  | { kind: 'unknown'; suggestions: Suggestions }

const PAIR = /^([+-]?\d{1,3}(?:\.\d+)?)\s*[,;，；\s]\s*([+-]?\d{1,3}(?:\.\d+)?)$/
const SUGGESTIONS = 5

/**
 * What a typed place means: `latitude, longitude` (swapped where only that can be meant), else a prefecture, a place or a zone by
 * its name or the one name that begins with or holds what was typed.
 */
export function locate({ options }: Catalogue, typed: string): Located {
  const pair = positionIn(typed)
  if (pair) return { kind: 'position', position: pair }
  const places = [...prefecturesIn(options.gazetteer ?? []), ...(options.gazetteer ?? [])].map((place) => ({
    place,
    texts: [place.name, place.nameEn ?? ''].filter((name) => name !== '').map(spaced),
  }))
  const wanted = spaced(typed).trim()
  if (wanted === '') return { kind: 'unknown', suggestions: [] }
  const those = (fits: (text: string) => boolean) => places.filter(({ texts }) => texts.some(fits))
  const exact = those((text) => text.trim() === wanted || text.trim() === `${wanted}市`)
  const begins = those((text) => text.trimStart().startsWith(wanted))
  const holds = those((text) => text.includes(wanted))
  // Of several that begin alike the first is the widest: prefectures, then places, then zones
  const found = exact[0] ?? begins[0] ?? (holds.length === 1 ? holds[0] : undefined)
  if (found) {
    const { kind, name, nameEn, position } = found.place
    return { kind: 'place', of: kind, name, nameEn, position }
  }
  const like = holds.length > 0 ? holds : those((text) => sharesStart(text.trimStart(), wanted))
  return {
    kind: 'unknown',
    suggestions: like.slice(0, SUGGESTIONS).map(({ place: { name, nameEn } }) => ({ name, nameEn })),
  }
}

/** Latitude first, as people say it; longitude first where the first figure can be no latitude. */
function positionIn(typed: string): Position<'wgs84'> | null {
  const [, first, second] = PAIR.exec(typed.normalize('NFKC').trim()) ?? []
  if (first === undefined || second === undefined) return null
  const [lat, lon] = Math.abs(Number(first)) > 90 ? [Number(second), Number(first)] : [Number(first), Number(second)]
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? [lon, lat] : null
}

type Prefecture = Omit<NamedPlace, 'kind'> & { kind: 'prefecture' }

/** The prefectures of the zones, each in the middle of its zones. */
function prefecturesIn(gazetteer: readonly NamedPlace[]): (NamedPlace | Prefecture)[] {
  const zones = new Map<string, NamedPlace[]>()
  for (const place of gazetteer) {
    if (place.kind !== 'zone' || place.prefecture === null) continue
    zones.set(place.prefecture, [...(zones.get(place.prefecture) ?? []), place])
  }
  const middle = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  return [...zones].map(([name, of]) => ({
    kind: 'prefecture',
    name,
    nameEn: (zonesEn as Record<string, string>)[`prefecture.${name}`] ?? null,
    prefecture: name,
    position: [middle(of.map(({ position }) => position[0])), middle(of.map(({ position }) => position[1]))],
  }))
}

/** Whether two names have their beginning in common: two characters of Chinese, three letters. */
const sharesStart = (a: string, b: string): boolean => {
  const start = /\p{Script=Han}/u.test(b) ? 2 : 3
  return b.length >= start && a.startsWith(b.slice(0, start))
}

/**
 * Where the place of the conditions lies. One that nobody knows stands as a problem beside its field, and the conditions go on without
 * it.
 */
export function located(
  catalogue: Catalogue,
  conditions: Conditions,
  form: FormReader,
): { conditions: Conditions; place: Located | null; suggestions: Suggestions } {
  if (conditions.near === undefined) return { conditions, place: null, suggestions: [] }
  const place = locate(catalogue, conditions.near.place)
  if (place.kind !== 'unknown') return { conditions, place, suggestions: [] }
  form.refuse('place', 'search.problem.place')
  return { conditions: without(conditions, 'near'), place: null, suggestions: place.suggestions }
}
