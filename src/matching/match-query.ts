import type { Problem } from '../kernel/errors.ts'
import { NEED_KEYS, type NeedKey, type Requirement } from '../projects/requirement.ts'

/** How unknowns are taken in the order: as bad as they can be, half way, as good as they can be. */
export const OPTIMISM = { cautious: 0, balanced: 0.5, hopeful: 1 } as const
export type Mood = keyof typeof OPTIMISM
export const MOODS = Object.keys(OPTIMISM) as Mood[]

const MAX_IMPORTANCE = 10

/** What the address of a page of matches says: the whole state of the page. */
export interface MatchQuery {
  group: 'eligible' | 'to-confirm'
  /** From 1. */
  page: number
  mood: Mood
  /** Importances that differ from the project's own. */
  weights: { readonly [K in NeedKey]?: number }
}

/** Whether a need is asked at all, and thus has a weight. */
const isAsked = (needs: Requirement['needs'], key: NeedKey) =>
  needs[key] !== undefined && needs[key].level !== 'indifferent'

/** Reads the address. What cannot be read is told, and the project's own value stands instead. */
export function readMatchQuery(
  search: URLSearchParams,
  needs: Requirement['needs'],
): { query: MatchQuery; problems: Problem[] } {
  const problems: Problem[] = []
  const one = <T>(name: string, read: (text: string) => T | undefined, usual: T, code = 'problem.choice'): T => {
    const text = search.get(name)
    if (text === null || text === '') return usual
    const value = read(text)
    if (value === undefined) problems.push({ field: name, code, params: { min: 0, max: MAX_IMPORTANCE } })
    return value ?? usual
  }
  const weights: { [K in NeedKey]?: number } = {}
  for (const key of NEED_KEYS) {
    const own = needs[key]?.importance
    if (own === undefined || !isAsked(needs, key)) continue
    const importance = one(`w.${key}`, importanceIn, own, 'problem.range')
    if (importance !== own) weights[key] = importance
  }
  const query: MatchQuery = {
    group: one('group', (text) => (['eligible', 'to-confirm'] as const).find((group) => group === text), 'eligible'),
    page: one('page', (text) => (/^[1-9]\d{0,4}$/.test(text) ? Number(text) : undefined), 1, 'problem.number'),
    mood: one('optimism', (text) => MOODS.find((mood) => mood === text), 'cautious'),
    weights,
  }
  return { query, problems }
}

const importanceIn = (text: string): number | undefined =>
  /^\d{1,2}(\.\d{1,2})?$/.test(text) && Number(text) <= MAX_IMPORTANCE ? Number(text) : undefined

/** The address of a state, without what is usual anyway. */
export function searchOf({ group, page, mood, weights }: MatchQuery): string {
  const search = new URLSearchParams()
  if (group !== 'eligible') search.set('group', group)
  if (page > 1) search.set('page', String(page))
  if (mood !== 'cautious') search.set('optimism', mood)
  for (const key of NEED_KEYS) if (weights[key] !== undefined) search.set(`w.${key}`, String(weights[key]))
  const text = search.toString()
  return text === '' ? '' : `?${text}`
}

/** The requirement with the importances that the reader tries out. */
export function weighted(requirement: Requirement, weights: MatchQuery['weights']): Requirement {
  const needs = { ...requirement.needs }
  for (const key of NEED_KEYS) reweigh(needs, key, weights[key])
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
