/** Where something belongs; null is nowhere, or not all to one. */
export type Areas = readonly [zone: string | null, prefecture: string | null]

export interface Member {
  /** Index of the layer. */
  layer: number
  row: number
}

/** A cluster while it is counted, in shares of the map. */
export interface Draft<S extends string> {
  n: number
  sumX: number
  sumY: number
  west: number
  east: number
  north: number
  south: number
  statuses: Partial<Record<S, number>>
  zone: string | null
  prefecture: string | null
  members: Member[]
}

export const emptyDraft = <S extends string>(): Draft<S> => ({
  n: 0,
  sumX: 0,
  sumY: 0,
  west: Number.POSITIVE_INFINITY,
  east: Number.NEGATIVE_INFINITY,
  north: Number.POSITIVE_INFINITY,
  south: Number.NEGATIVE_INFINITY,
  statuses: {},
  zone: null,
  prefecture: null,
  members: [],
})

/** Says where a draft belongs, before the points that are said to belong there are counted. */
export function belongs(draft: Draft<string>, [zone, prefecture]: Areas): void {
  if (draft.n === 0) {
    draft.zone = zone
    draft.prefecture = prefecture
    return
  }
  if (draft.zone !== zone) draft.zone = null
  if (draft.prefecture !== prefecture) draft.prefecture = null
}

/** Counts a point in. */
export function widen(draft: Draft<string>, x: number, y: number): void {
  draft.n++
  if (x < draft.west) draft.west = x
  if (x > draft.east) draft.east = x
  if (y < draft.north) draft.north = y
  if (y > draft.south) draft.south = y
}

/** Largest first, each with the smaller ones whose middles are nearer to its own than `near`. */
export function joined<S extends string>(
  drafts: Draft<S>[],
  { near, members }: { near: number; members: number },
): readonly Draft<S>[] {
  const largestFirst = (a: Draft<S>, b: Draft<S>) => b.n - a.n || a.west - b.west || a.north - b.north
  const kept: Draft<S>[] = []
  const middles: { x: number; y: number }[] = []
  for (const draft of drafts.sort(largestFirst)) {
    const x = draft.sumX / draft.n
    const y = draft.sumY / draft.n
    const i = middles.findIndex((at) => (at.x - x) ** 2 + (at.y - y) ** 2 < near ** 2)
    if (i < 0) {
      kept.push(draft)
      middles.push({ x, y })
      continue
    }
    const host = kept[i]!
    absorb(host, draft, members)
    middles[i] = { x: host.sumX / host.n, y: host.sumY / host.n }
  }
  return kept.sort(largestFirst)
}

function absorb<S extends string>(host: Draft<S>, other: Draft<S>, members: number): void {
  belongs(host, [other.zone, other.prefecture])
  host.n += other.n
  host.sumX += other.sumX
  host.sumY += other.sumY
  host.west = Math.min(host.west, other.west)
  host.east = Math.max(host.east, other.east)
  host.north = Math.min(host.north, other.north)
  host.south = Math.max(host.south, other.south)
  for (const status of Object.keys(other.statuses) as S[]) {
    host.statuses[status] = (host.statuses[status] ?? 0) + other.statuses[status]!
  }
  host.members.push(...other.members.slice(0, members - host.members.length))
}
