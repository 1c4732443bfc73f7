import { NEED_KEYS, type NeedKey, type Requirement } from '../../projects/requirement.ts'
import { consistencyRatio, type Judgements, judgementsOf, leastConsistent, prioritiesOf } from '../ahp.ts'
import { askedNeeds, type Importances } from '../match-query.ts'

/** Needs compared at once: 21 pairs, and about as many as a mind holds side by side (Saaty's 7 ± 2). */
export const MOST_COMPARED = 7
const MOST_IMPORTANT = 10
/** What a need that mattered nothing stands for when it is compared after all. */
const USUAL_IMPORTANCE = 5

export interface Pair {
  a: NeedKey
  b: NeedKey
  /** How many times as important a is as b, as the form says it: 3, or −3 where b is three times as important; null is not said. */
  said: number | null
}

export interface Weighed {
  /** Of the needs compared: their share among these. */
  shares: readonly { key: NeedKey; share: number }[]
  /** What the sliders become, those of the needs that were not compared with them. */
  importances: Importances
  /** Null as long as a pair is missing. */
  consistency: {
    ratio: number
    /** The pair that fits least, what the others make of it, and what would repair most; null where all fit. */
    worst: (Pair & { implied: number; repaired: number; ratio: number }) | null
  } | null
}

export interface Comparisons {
  asked: readonly NeedKey[]
  compared: readonly NeedKey[]
  /** More were chosen than can be compared at once. */
  tooMany: boolean
  pairs: readonly Pair[]
  answered: number
  /** Null as long as what is said does not link all needs compared. */
  weighed: Weighed | null
}

/** How the form says a ratio, and what it means: 3 is three times, −3 a third. */
const timesOf = (said: number): number => (said < 0 ? 1 / -said : said)
export const saidOf = (times: number): number => (times >= 1 ? Math.round(times) : -Math.round(1 / times))

/** Reads the address: `need` chooses, `p.<a>.<b>` says how a stands to b. What cannot be read is not said. */
export function readComparisons(search: URLSearchParams, needs: Requirement['needs']): Comparisons {
  const asked = askedNeeds(needs)
  const chosen = asked.filter((key) => search.getAll('need').includes(key))
  const heaviest = [...asked].sort((a, b) => needs[b]!.importance - needs[a]!.importance)
  const first = new Set((chosen.length >= 2 ? chosen : heaviest).slice(0, MOST_COMPARED))
  const compared = NEED_KEYS.filter((key) => first.has(key))
  const pairs = compared.flatMap((a, i) =>
    compared.slice(i + 1).map((b): Pair => ({ a, b, said: readSaid(search.get(`p.${a}.${b}`)) })),
  )
  const said = pairs.filter((pair) => pair.said !== null)
  const judgements = judgementsOf(
    compared.length,
    said.map((pair) => ({ i: compared.indexOf(pair.a), j: compared.indexOf(pair.b), times: timesOf(pair.said!) })),
  )
  return {
    asked,
    compared,
    tooMany: chosen.length > MOST_COMPARED,
    pairs,
    answered: said.length,
    weighed: compared.length < 2 ? null : weighedBy(judgements, compared, pairs, needs, said.length === pairs.length),
  }
}

const readSaid = (text: string | null): number | null =>
  text !== null && /^(1|-?[2-9])$/.test(text) ? Number(text) : null

function weighedBy(
  judgements: Judgements,
  compared: readonly NeedKey[],
  pairs: readonly Pair[],
  needs: Requirement['needs'],
  whole: boolean,
): Weighed | null {
  const found = prioritiesOf(judgements)
  if (!found) return null
  const worst = whole ? leastConsistent(judgements) : null
  const pairOf = (i: number, j: number) => pairs.find(({ a, b }) => a === compared[i] && b === compared[j])!
  return {
    shares: compared.map((key, i) => ({ key, share: found.weights[i]! })),
    importances: importancesFrom(needs, compared, found.weights),
    consistency: whole
      ? {
          ratio: consistencyRatio(judgements),
          worst: worst && { ...pairOf(worst.i, worst.j), ...worst, repaired: saidOf(worst.repaired) },
        }
      : null,
  }
}

/**
 * The importances, 0 to 10 in whole steps, that the shares come to: the needs compared keep between them what they had, those not compared
 * keep theirs, and all are scaled so that the greatest is 10, which changes no weight and rounds least. A need that matters stays at 1 or more.
 */
export function importancesFrom(
  needs: Requirement['needs'],
  compared: readonly NeedKey[],
  shares: readonly number[],
): Importances {
  const own = compared.reduce((sum, key) => sum + needs[key]!.importance, 0)
  const together = own > 0 ? own : USUAL_IMPORTANCE * compared.length
  const raw = askedNeeds(needs).map((key) => {
    const at = compared.indexOf(key)
    return { key, value: at < 0 ? needs[key]!.importance : shares[at]! * together }
  })
  const most = raw.reduce((greatest, { value }) => Math.max(greatest, value), 0)
  return Object.fromEntries(
    raw.map(({ key, value }) => [key, value === 0 ? 0 : Math.max(1, Math.round((value / most) * MOST_IMPORTANT))]),
  )
}

/** The address of the same comparisons with one pair said otherwise. */
export function searchWith({ compared, pairs }: Comparisons, change: { a: NeedKey; b: NeedKey; said: number }): string {
  const search = new URLSearchParams(compared.map((need) => ['need', need]))
  for (const { a, b, said } of pairs) {
    const now = a === change.a && b === change.b ? change.said : said
    if (now !== null) search.set(`p.${a}.${b}`, String(now))
  }
  return `?${search}`
}
