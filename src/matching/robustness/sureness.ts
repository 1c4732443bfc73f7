import type { NeedKey, Requirement } from '../../projects/requirement.ts'
import type { Catalogue } from '../catalogue.ts'
import { perCatalogue } from '../per-catalogue.ts'
import { planOf } from '../plan.ts'
import { type Acceptability, robustness, shareOf } from './robustness.ts'
import { beforeNext, TOLD_APART } from './told-apart.ts'
import type { Spread } from './weightings.ts'

const SAMPLES = 1_000
/** One for all pages, so that everybody is told the same. */
const SEED = 1
const TOP = 5
/** Sites named as those that lead. */
const LEADERS = 6
/** By how much a need weighs more in a site's central weights, to be said of it. */
const MARKED = 0.02
const PREFERRED = 2

/** A share with its standard error, both in [0, 1]. */
export interface Share {
  share: number
  error: number
}

export interface Lead {
  id: string
  first: Share
  /** Among the first five. */
  top: Share
  /** Who weighs these needs more prefers the site: by how much more, most first. */
  prefers: readonly { key: NeedKey; weight: number; own: number }[]
}

/** What a page says of how sure its order is. */
export interface Sureness {
  spread: Spread
  samples: number
  seed: number
  /** Of how many sites some come first under some weighting. */
  everFirst: number
  leads: ReadonlyMap<string, Lead>
  /** Those that lead most often. */
  leaders: readonly Lead[]
  /** Sites of the list that cannot be told apart from the one above. */
  together: ReadonlySet<string>
}

/** `robustness`, remembered: it costs some ten times the ranking, and follows the sliders as what to find out first does. */
const robustnessOnce = perCatalogue(robustness)

/** How sure the order of the first page is; `ids` are its sites, in order. */
export function surenessOf(
  catalogue: Catalogue,
  requirement: Requirement,
  { optimism, spread, ids }: { optimism: number; spread: Spread; ids: readonly string[] },
): Sureness {
  const options = { spread, samples: SAMPLES, seed: SEED }
  const { samples, sites } = robustnessOnce(catalogue, requirement, { ...options, optimism, top: TOP })
  const { weights } = planOf(requirement, catalogue.lists.all)
  const leads = sites.map((site) => leadOf(site, samples, weights))
  const before = beforeNext(catalogue, requirement, ids, options)
  return {
    spread,
    samples,
    seed: SEED,
    everFirst: sites.filter(({ places }) => places[0]! > 0).length,
    leads: new Map(leads.map((lead) => [lead.id, lead])),
    leaders: leads.slice(0, LEADERS),
    together: new Set(ids.filter((_, i) => i > 0 && before[i - 1]! < TOLD_APART)),
  }
}

function leadOf({ id, places, central }: Acceptability, samples: number, weights: { [K in NeedKey]?: number }): Lead {
  const prefers = (Object.entries(central ?? {}) as [NeedKey, number][])
    .map(([key, weight]) => ({ key, weight, own: weights[key]! }))
    .filter(({ weight, own }) => weight - own >= MARKED)
    .sort((a, b) => b.weight - b.own - (a.weight - a.own))
  return {
    id,
    first: shareOf(places[0]!, samples),
    top: shareOf(
      places.reduce((sum, count) => sum + count, 0),
      samples,
    ),
    prefers: prefers.slice(0, PREFERRED),
  }
}
