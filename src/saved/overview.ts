import type { IsoDate } from '../kernel/clock.ts'
import type { Catalogue } from '../matching/catalogue.ts'
import type { Project } from '../projects/project.ts'
import { foundBy } from './asked.ts'
import { fitsOf } from './fits.ts'
import { type Found, type News, newsOf } from './news.ts'
import type { SavedSearch } from './saved-search.ts'

type Followed = Pick<Project, 'id' | 'name' | 'ownerId' | 'status' | 'requirement'>

/** A saved search with its news; null where it follows a project that its owner may no longer match. */
export interface Overview<S> {
  saved: S
  news: News | null
}

/** What each saved search finds now, and how much of it is new to its owner. `mayMatch` tells whose matches the owner may see. */
export function overviewOf<S extends SavedSearch & { project: Followed | null }>(
  catalogue: Catalogue,
  kept: readonly S[],
  { asOf, mayMatch }: { asOf: IsoDate; mayMatch: (project: Followed) => boolean },
): Overview<S>[] {
  const found = kept.map((saved): Found | null => {
    if (saved.projectId === null) return foundBy(catalogue, saved.query, asOf)
    const { project } = saved
    return project && mayMatch(project) ? fitsOf(catalogue, { ...project.requirement, asOf }) : null
  })
  const asked = kept.flatMap(({ seenAt }, i) => {
    const of = found[i]
    return of ? [{ found: of, seenAt }] : []
  })
  const news = newsOf(catalogue, asked)
  let next = 0
  return kept.map((saved, i) => ({ saved, news: found[i] ? news[next++]! : null }))
}
