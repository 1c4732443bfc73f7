import type { Translator } from '../i18n/translator.ts'
import type { Kept } from '../kept/queries.ts'
import { type IsoDate, today } from '../kernel/clock.ts'
import type { Problem } from '../kernel/errors.ts'
import { PRESETS } from '../projects/presets.ts'
import type { Project } from '../projects/project.ts'
import type { Requirement } from '../projects/requirement.ts'
import type { Catalogue } from './catalogue.ts'
import { findOutOnce } from './find-out-memory.ts'
import { importancesOf, type MatchQuery, movedNeeds, OPTIMISM, searchOf, weighted } from './match-query.ts'
import { isNew, newMatches, publishedSince } from './new-since.ts'
import { placesOf } from './places.ts'
import { rank } from './rank.ts'
import { easedMusts, relaxPairs } from './relax.ts'
import { surenessOf } from './robustness/sureness.ts'
import { shownSites } from './shown-site.ts'
import type { Ranking } from './types.ts'

const PAGE_SIZE = 20
const NEAR_MISSES = 5
const NEW_SHOWN = 5
const FIND_OUT = { top: 5, limit: 5 }

/** What only this page needs besides the frame. */
export const MATCHES_EXTRAS = { scripts: ['matches.js'] }

export interface Asked {
  t: Translator
  project: Project
  catalogue: Catalogue
  asOf: IsoDate
  query: MatchQuery
}

const ids = (matches: readonly { id: string }[]) => matches.map(({ id }) => id)

/**
 * The ranking with everything that stands around it. What to find out first costs some six times the ranking: an answer to a slider
 * leaves it to follow (`follows`, see `findOut`).
 */
export function board({
  t,
  project,
  catalogue,
  asOf,
  query: asked,
  problems,
  kept,
  follows,
}: Asked & { problems: readonly Problem[]; kept: Kept; follows: boolean }) {
  const own: Requirement = { ...project.requirement, asOf }
  const requirement = weighted(own, asked)
  // What counts in places of the whole order is not said of a part of it
  const among = asked.since !== null && asked.newOnly ? publishedSince(catalogue, asked.since) : null
  const [ranking, query] = rankPage(among ?? catalogue, requirement, asked)
  const first = query.group === 'eligible' && query.page === 1 && !among
  const found =
    first && !follows ? findOutOnce(catalogue, requirement, { optimism: ranking.optimism, ...FIND_OUT }) : []
  const sure =
    first && !follows && ranking.eligible.rows.length > 0
      ? surenessOf(catalogue, requirement, sureAbout(ranking, query))
      : null
  const groups = { eligible: ids(ranking.eligible.rows), 'to-confirm': ids(ranking.toConfirm.rows) }
  const moved = movedNeeds(own.needs, query)
  const isUsual = moved.length === 0 && query.mood === 'cautious'
  const importances = importancesOf(own.needs, query)
  const path = `/projects/${project.id}/matches`
  return {
    context: {
      t,
      projectId: project.id,
      sites: shownSites(catalogue, requirement, [
        ...groups.eligible,
        ...groups['to-confirm'],
        ...ids(ranking.nearMisses),
        ...ids(found),
        ...ids(sure?.leaders ?? []),
      ]),
      sure,
      search: searchOf({ ...query, group: 'eligible', page: 1 }),
      fresh: freshOf(catalogue, [...groups.eligible, ...groups['to-confirm']], query),
      places: among && placesOf(catalogue, requirement, ranking.optimism, groups),
      open: query.open,
      picked: query.picked,
      kept,
      usual: isUsual ? null : placesOf(catalogue, own, OPTIMISM.cautious, groups),
    },
    project,
    presets: PRESETS,
    importances,
    trying: { seq: project.seq, moved, importances, mood: query.mood },
    ranking,
    eased: first ? easedMusts(catalogue, requirement) : [],
    // Two at once are of interest where no single one brings anything
    pairs: first && ranking.relax.length === 0 ? relaxPairs(catalogue, requirement) : [],
    query,
    pageSize: PAGE_SIZE,
    findOut: follows ? { from: partOf(path, query) } : found,
    news: newsOf(catalogue, own, query.since),
    problems,
    asOf,
    href: hrefOf(path, query),
  }
}

/** What was published since the moment that the address names, where a saved search or the first page leads here. */
const newsOf = (catalogue: Catalogue, own: Requirement, since: string | null) =>
  since === null
    ? null
    : { ...newMatches(catalogue, own, { since, most: NEW_SHOWN }), since: today(() => new Date(since)) }

/** As the saved requirement counts: published later than the last look. Where no others are shown, none is marked. */
const freshOf = (catalogue: Catalogue, shown: readonly string[], { since, newOnly }: MatchQuery): ReadonlySet<string> =>
  new Set(
    since === null || newOnly
      ? []
      : shown.filter((id) => isNew(catalogue.sites[catalogue.rowOf(id)!]!.publishedAt, since)),
  )

/** The part of the page that follows: its own address, under the weights and the mood on trial. */
const partOf = (path: string, query: MatchQuery) => {
  const search = searchOf({ ...query, group: 'eligible', page: 1 })
  return `${path}${search === '' ? '?' : `${search}&`}part=find-out`
}

/** What follows the ranking, by itself: what to find out first, and how sure the order is. */
export function following({ t, project, catalogue, asOf, query: asked }: Asked) {
  const requirement = weighted({ ...project.requirement, asOf }, asked)
  const [ranking, query] = rankPage(catalogue, requirement, { ...asked, group: 'eligible', page: 1 })
  const found = findOutOnce(catalogue, requirement, { optimism: ranking.optimism, ...FIND_OUT })
  const rows = ids(ranking.eligible.rows)
  const sure = rows.length === 0 ? null : surenessOf(catalogue, requirement, sureAbout(ranking, query))
  return {
    t,
    sites: shownSites(catalogue, requirement, [...ids(found), ...ids(sure?.leaders ?? [])]),
    findOut: found,
    sure,
    rows,
    href: hrefOf(`/projects/${project.id}/matches`, query),
  }
}

const sureAbout = ({ optimism, eligible }: Ranking, { spread }: MatchQuery) => ({
  optimism,
  spread,
  ids: ids(eligible.rows),
})

export const hrefOf = (path: string, query: MatchQuery) => (change: Partial<MatchQuery>) =>
  `${path}${searchOf({ ...query, ...change })}`

/** The page asked for, or the last one where there are not so many. */
function rankPage(catalogue: Catalogue, requirement: Requirement, query: MatchQuery): [Ranking, MatchQuery] {
  const at = (number: number) => {
    const offset = (number - 1) * PAGE_SIZE
    const offsets = query.group === 'eligible' ? { offset } : { toConfirmOffset: offset }
    return rank(catalogue, requirement, {
      k: PAGE_SIZE,
      optimism: OPTIMISM[query.mood],
      nearMisses: NEAR_MISSES,
      ...offsets,
    })
  }
  const most = Math.max(1, Math.ceil(catalogue.size / PAGE_SIZE))
  const ranking = at(Math.min(query.page, most))
  const { total } = query.group === 'eligible' ? ranking.eligible : ranking.toConfirm
  const number = Math.min(query.page, Math.max(1, Math.ceil(total / PAGE_SIZE)))
  return [number === Math.min(query.page, most) ? ranking : at(number), { ...query, page: number }]
}
