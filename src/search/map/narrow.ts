import type { Conditions } from '../conditions.ts'
import type { PlacedMark } from './view.ts'

/** How many of the marks' sites each zone and each prefecture has in all. */
export interface Counts {
  zone: ReadonlyMap<string, number>
  prefecture: ReadonlyMap<string, number>
}

export function countsOf(found: Iterable<{ id: string; prefecture: string | null; n: number }>): Counts {
  const zone = new Map<string, number>()
  const prefecture = new Map<string, number>()
  for (const { id, prefecture: name, n } of found) {
    zone.set(id, (zone.get(id) ?? 0) + n)
    if (name !== null) prefecture.set(name, (prefecture.get(name) ?? 0) + n)
  }
  return { zone, prefecture }
}

/** Where a mark leads: to the site, to the few that stand on one point, or to the search in its area. */
export type MarkTarget =
  | { kind: 'site'; id: string }
  | { kind: 'sites'; ids: readonly string[] }
  | { kind: 'search'; conditions: Conditions }

/** More than a margin, less than the 0.01° between two public positions. */
const AROUND_DEG = 0.002
const rounded = (degrees: number) => Math.round(degrees * 1e4) / 1e4

/**
 * The search in a mark's area: the zone or the prefecture where the mark has all that is found of it, so that the conditions say a name;
 * else the box of its sites. What else was asked stays.
 */
export function targetOf(
  { n, ids, box: [w, s, e, n_], areas: [zone, prefecture] }: PlacedMark,
  conditions: Conditions,
  counts: Counts,
): MarkTarget {
  if (ids?.length === n) return n === 1 ? { kind: 'site', id: ids[0]! } : { kind: 'sites', ids }
  const whole = (key: 'zone' | 'prefecture', name: string | null) =>
    name !== null && counts[key].get(name) === n && conditions[key]?.join() !== name
  if (zone !== null && whole('zone', zone)) return { kind: 'search', conditions: { ...conditions, zone: [zone] } }
  if (prefecture !== null && whole('prefecture', prefecture)) {
    return { kind: 'search', conditions: { ...conditions, prefecture: [prefecture] } }
  }
  const [west, south, east, north] = [w - AROUND_DEG, s - AROUND_DEG, e + AROUND_DEG, n_ + AROUND_DEG].map(rounded)
  const polygon = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ] as [number, number][]
  return { kind: 'search', conditions: { ...conditions, polygon } }
}
