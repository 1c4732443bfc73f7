import type { Catalogue } from '../matching/catalogue.ts'
import { explain } from '../matching/explain.ts'
import { OPTIMISM } from '../matching/match-query.ts'
import type { Match, SiteRecord, Standing } from '../matching/types.ts'
import type { Requirement } from '../projects/requirement.ts'
import { present } from './changes.ts'
import type { ShortlistItem } from './shortlist.ts'

/** A site as the public catalogue knows it. */
export interface OfferedSite {
  record: SiteRecord
  /** To the nearest logistics node of level 1 or 2; null is unknown. */
  nodeKm: number | null
}

/** One site of a list as it stands today. */
export interface ListedSite {
  item: ShortlistItem
  /** Null where it is no longer on offer: then nothing is said of it but the name it was kept under. */
  site: OfferedSite | null
  /** Null without a project. */
  match: Match | null
}

/** A site of the public catalogue; null where it is not on offer. */
export function offered(catalogue: Catalogue, id: string): OfferedSite | null {
  const row = catalogue.rowOf(id)
  if (row === undefined) return null
  const km = catalogue.columns.number.nodeKm[row]!
  return { record: catalogue.sites[row]!, nodeKm: Number.isNaN(km) ? null : km }
}

const STANDINGS: readonly Standing[] = ['eligible', 'to-confirm', 'excluded']

/** Those that fit before those to be confirmed before those that do not, each by score. */
export const byRank = (a: Match, b: Match): number =>
  STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing) || b.score - a.score || (a.id < b.id ? -1 : 1)

/**
 * The sites of a list: by rank where it is for a project, else the last added first, and at the end those that are no longer
 * on offer. `items` come the last added first.
 */
export function listedSites(
  items: readonly ShortlistItem[],
  catalogue: Catalogue,
  requirement: Requirement | null,
): ListedSite[] {
  const all = present(items).map((item): ListedSite => {
    const site = offered(catalogue, item.assetId)
    const match =
      site && requirement ? (explain(catalogue, requirement, item.assetId, OPTIMISM.cautious) ?? null) : null
    return { item, site, match }
  })
  const here = all.filter(({ site }) => site !== null)
  if (requirement) here.sort((a, b) => (a.match && b.match ? byRank(a.match, b.match) : 0))
  return [...here, ...all.filter(({ site }) => site === null)]
}
