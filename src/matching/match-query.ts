import type { Problem } from '../kernel/errors.ts'
import { PRESETS, type Preset, presetNeeds } from '../projects/presets.ts'
import { NEED_KEYS, type NeedKey, type Requirement } from '../projects/requirement.ts'
import { isMoment } from './new-since.ts'
import { SPREADS, type Spread } from './robustness/weightings.ts'

/** How unknowns are taken in the order: as bad as they can be, half way, as good as they can be. */
export const OPTIMISM = { cautious: 0, balanced: 0.5, hopeful: 1 } as const
export type Mood = keyof typeof OPTIMISM
export const MOODS = Object.keys(OPTIMISM) as Mood[]

const MAX_IMPORTANCE = 10
/** Rows whose reasons stand open, sites picked for comparison: more are not on a page. */
const MOST_IDS = 60

type Needs = Requirement['needs']
export type Importances = { readonly [K in NeedKey]?: number }

/** What the address of a page of matches says: the whole state of the page. */
export interface MatchQuery {
  group: 'eligible' | 'to-confirm'
  /** From 1. */
  page: number
  mood: Mood
  /** Where the weights start from; null is the project itself. */
  preset: Preset | null
  /** Importances that differ from where they start. */
  weights: Importances
  /** How far the weightings stray under which the order is tried. */
  spread: Spread
  /** Sites published since this moment are marked as new; null marks none. */
  since: string | null
  /** Those alone are ranked; never without a moment. */
  newOnly: boolean
  /** Sites whose reasons stand open, and sites picked: kept while the ranking follows the sliders, not in the address. */
  open: readonly string[]
  picked: readonly string[]
}

/** The needs that are asked and thus have a weight. */
export const askedNeeds = (needs: Needs): NeedKey[] =>
  NEED_KEYS.filter((key) => needs[key] !== undefined && needs[key].level !== 'indifferent')

/** The importance that a slider starts from. */
function startOf(needs: Needs, preset: Preset | null, key: NeedKey): number {
  const want = preset === null ? needs[key] : presetNeeds(preset)[key]
  if (!want) throw new RangeError(`${key} is not asked`)
  return want.importance
}

/** The importance of each need that is asked, as the sliders stand. */
export const importancesOf = (needs: Needs, { preset, weights }: Pick<MatchQuery, 'preset' | 'weights'>): Importances =>
  Object.fromEntries(askedNeeds(needs).map((key) => [key, weights[key] ?? startOf(needs, preset, key)]))

/** The needs whose importance differs from the project's own. */
export function movedNeeds(needs: Needs, query: Pick<MatchQuery, 'preset' | 'weights'>): NeedKey[] {
  const importances = importancesOf(needs, query)
  return askedNeeds(needs).filter((key) => importances[key] !== needs[key]?.importance)
}

/** Reads the address. What cannot be read is told, and what is usual stands instead. */
export function readMatchQuery(search: URLSearchParams, needs: Needs): { query: MatchQuery; problems: Problem[] } {
  const problems: Problem[] = []
  const one = <T>(name: string, read: (text: string) => T | undefined, usual: T, code = 'problem.choice'): T => {
    const text = search.get(name)
    if (text === null || text === '') return usual
    const value = read(text)
    if (value === undefined) problems.push({ field: name, code, params: { min: 0, max: MAX_IMPORTANCE } })
    return value ?? usual
  }
  const preset = one<Preset | null>('preset', (text) => PRESETS.find((name) => name === text), null)
  const weights: { [K in NeedKey]?: number } = {}
  for (const key of askedNeeds(needs)) {
    const start = startOf(needs, preset, key)
    const importance = one(`w.${key}`, importanceIn, start, 'problem.range')
    if (importance !== start) weights[key] = importance
  }
  const ids = (name: string) =>
    search
      .getAll(name)
      .filter((id) => /^[\w-]{1,64}$/.test(id))
      .slice(0, MOST_IDS)
  const since = isMoment(search.get('since')) ? search.get('since') : null
  const query: MatchQuery = {
    group: one('group', (text) => (['eligible', 'to-confirm'] as const).find((group) => group === text), 'eligible'),
    page: one('page', (text) => (/^[1-9]\d{0,4}$/.test(text) ? Number(text) : undefined), 1, 'problem.number'),
    mood: one('optimism', (text) => MOODS.find((mood) => mood === text), 'cautious'),
    preset,
    weights,
    spread: one('spread', (text) => (Object.keys(SPREADS) as Spread[]).find((name) => name === text), 'near'),
    since,
    newOnly: one('only', (text) => text === 'new' || undefined, false) && since !== null,
    open: ids('open'),
    picked: ids('asset'),
  }
  return { query, problems }
}

const importanceIn = (text: string): number | undefined =>
  /^\d{1,2}(\.\d{1,2})?$/.test(text) && Number(text) <= MAX_IMPORTANCE ? Number(text) : undefined

/** The address of a state, without what is usual anyway. */
export function searchOf(
  query: Pick<MatchQuery, 'group' | 'page' | 'mood' | 'preset' | 'weights' | 'spread' | 'since' | 'newOnly'>,
): string {
  const { group, page, mood, preset, weights, spread, since, newOnly } = query
  const search = new URLSearchParams()
  if (group !== 'eligible') search.set('group', group)
  if (page > 1) search.set('page', String(page))
  if (mood !== 'cautious') search.set('optimism', mood)
  if (preset !== null) search.set('preset', preset)
  for (const key of NEED_KEYS) if (weights[key] !== undefined) search.set(`w.${key}`, String(weights[key]))
  if (spread !== 'near') search.set('spread', spread)
  if (since !== null) search.set('since', since)
  if (since !== null && newOnly) search.set('only', 'new')
  const text = search.toString()
  return text === '' ? '' : `?${text}`
}

/** The requirement with the importances that the reader tries out. */
export function weighted(requirement: Requirement, query: Pick<MatchQuery, 'preset' | 'weights'>): Requirement {
  const needs = { ...requirement.needs }
  const importances = importancesOf(needs, query)
  for (const key of NEED_KEYS) reweigh(needs, key, importances[key])
  return { ...requirement, needs }
}

function reweigh<K extends NeedKey>(
  needs: { [P in NeedKey]?: Requirement['needs'][P] },
  key: K,
  importance: number | undefined,
): void {
  const want = needs[key]
  if (want !== undefined && importance !== undefined) needs[key] = { ...want, importance }
}
