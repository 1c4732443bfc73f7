import type { FactKey } from '../assets/facts.ts'
import type { IsoDate } from '../kernel/clock.ts'
import type { Catalogue } from '../matching/catalogue.ts'
import { isNew } from '../matching/new-since.ts'
import { perCatalogue } from '../matching/per-catalogue.ts'
import { rank } from '../matching/rank.ts'
import type { Match, SiteRecord } from '../matching/types.ts'
import { watch } from '../matching/watch-memory.ts'
import type { Project } from '../projects/project.ts'
import type { Requirement } from '../projects/requirement.ts'
import { fitsOf } from '../saved/fits.ts'
import { newsOf } from '../saved/news.ts'

const FIRST = 3

/** What an investor's first page says of one project. */
export interface BestMatches {
  eligible: number
  toConfirm: number
  /** Of both, those published after the reader looked last. */
  fresh: number
  /** Of these, those among the first that fit. */
  freshFirst: number
  /** The first three that fit; where none does, the first three to be confirmed. */
  first: readonly { site: SiteRecord; match: Match }[]
  /** The fact that is unknown of most of those, musts before wishes; null where nothing is. */
  ask: { fact: FactKey; of: number } | null
}

const bestOf = perCatalogue((catalogue, requirement: Requirement): Pick<BestMatches, 'first' | 'ask'> => {
  const ranking = rank(catalogue, requirement, { k: FIRST, optimism: 0, nearMisses: 0 })
  const { rows } = ranking.eligible.total > 0 ? ranking.eligible : ranking.toConfirm
  const first = rows.map((match) => ({ site: catalogue.sites[catalogue.rowOf(match.id)!]!, match }))
  return { first, ask: mostAsked(rows) }
})

/** The best sites for a project in the cautious order, and how many are new since a moment. */
export function bestMatches(
  catalogue: Catalogue,
  { requirement: asked }: Pick<Project, 'requirement'>,
  { asOf, seenAt }: { asOf: IsoDate; seenAt: string },
): BestMatches {
  const requirement = { ...asked, asOf }
  const fits = fitsOf(catalogue, requirement)
  const best = bestOf(catalogue, requirement)
  const [news] = newsOf(catalogue, [{ found: fits, seenAt }])
  const { fresh } = news!
  const first = fresh === 0 ? [] : watch.first(catalogue, requirement)
  const freshFirst = first.filter(({ id }) => isNew(catalogue.sites[catalogue.rowOf(id)!]!.publishedAt, seenAt)).length
  return { ...best, eligible: fits.eligible, toConfirm: fits.toConfirm, fresh, freshFirst }
}

function mostAsked(matches: readonly Match[]): BestMatches['ask'] {
  const counts = new Map<FactKey, { of: number; musts: number }>()
  for (const { confirm } of matches) {
    for (const fact of new Set(confirm.flatMap(({ facts }) => facts))) {
      const count = counts.get(fact) ?? { of: 0, musts: 0 }
      count.of++
      if (confirm.some(({ must, facts }) => must && facts.includes(fact))) count.musts++
      counts.set(fact, count)
    }
  }
  const [first] = [...counts].sort(([, a], [, b]) => b.musts - a.musts || b.of - a.of)
  return first ? { fact: first[0], of: first[1].of } : null
}
