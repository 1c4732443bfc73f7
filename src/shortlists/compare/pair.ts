import type { Group } from './comparison.ts'
import type { Fit, FitCell } from './fitting.ts'

/** Two of more sites: what a screen shows on which no more have room. */
export interface Pair {
  /** Places of the two among the sites, as they were asked for. */
  chosen: readonly [number, number]
  /** Of every site, in their order, whether it is one of the two. */
  shown: readonly boolean[]
  /** Keys of the rows in which the two differ; a need is `need.<key>`, and there are `score` and `standing`. */
  differs: ReadonlySet<string>
  /** By the key of a row, of every site whether it is the better of the two. */
  best: ReadonlyMap<string, readonly boolean[]>
}

/** How many stand beside each other on a narrow screen. */
export const PAIR = 2

/**
 * Places among the sites of the two that are asked for; where fewer are, the first of the others join them. Null where there are no
 * more than two.
 */
export function pairAsked(ids: readonly string[], asked: readonly string[]): Pair['chosen'] | null {
  if (ids.length <= PAIR) return null
  const [a, b] = new Set([...asked.filter((id) => ids.includes(id)), ...ids])
  return [ids.indexOf(a!), ids.indexOf(b!)]
}

/** What differs between two of the sites, and which of them is better: `groups` compares these two alone, `fit` all of them. */
export function pairOf(count: number, chosen: Pair['chosen'], groups: readonly Group[], fit: Fit | null): Pair {
  const [a, b] = chosen
  const rows = groups.flatMap((group) => group.rows)
  const differs = rows.filter((row) => row.differs).map(({ key }) => key)
  const spread = (of: readonly boolean[]) =>
    Array.from({ length: count }, (_, i) => (i === a ? of[0]! : i === b && of[1]!))
  if (fit) {
    if (fit.totals[a]!.tenths !== fit.totals[b]!.tenths) differs.push('score')
    if (fit.matches[a]!.standing !== fit.matches[b]!.standing) differs.push('standing')
    for (const { key, cells } of fit.needs) if (!sameWorth(cells[a]!, cells[b]!)) differs.push(`need.${key}`)
  }
  return {
    chosen,
    shown: spread([true, true]),
    differs: new Set(differs),
    best: new Map(rows.map(({ key, cells }) => [key, spread(cells.map(({ best }) => best))])),
  }
}

const sameWorth = (a: FitCell, b: FitCell) =>
  a.part.low === b.part.low && a.part.high === b.part.high && a.gate === b.gate
