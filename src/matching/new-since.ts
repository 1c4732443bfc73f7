import type { Requirement } from '../projects/requirement.ts'
import { buildCatalogue, type Catalogue, withChanges } from './catalogue.ts'
import { gateRows, standingOf } from './gate.ts'
import { perCatalogue } from './per-catalogue.ts'
import { planOf } from './plan.ts'
import type { SiteRecord } from './types.ts'

/** Whether a site is new to somebody who looked last at `seenAt`: published later, not at that very moment. */
export const isNew = (publishedAt: string | null, seenAt: string): boolean =>
  publishedAt !== null && publishedAt > seenAt

/** Whether the text is a moment as the ledger writes it: `2026-06-18T01:00:00.000Z`. */
export function isMoment(text: string | null | undefined): text is string {
  if (!text || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text)) return false
  const at = new Date(text)
  return !Number.isNaN(at.getTime()) && at.toISOString() === text
}

/** Above one in so many it is cheaper to take the others out than to write the columns of the new ones anew. */
const FEW = 8
/** Of a site in a catalogue: some sixty numbers and the lists. */
const SITE_BYTES = 600

/** The sites published since a moment, as a catalogue of their own: what is ranked in it stands in the same order as among all. */
export const publishedSince = perCatalogue(
  (catalogue, since: string): Catalogue => {
    const fresh = catalogue.sites.filter(({ publishedAt }) => isNew(publishedAt, since))
    if (fresh.length === catalogue.size) return catalogue
    if (fresh.length * FEW < catalogue.size) return buildCatalogue(fresh, catalogue.options)
    const former = catalogue.sites.filter(({ publishedAt }) => !isNew(publishedAt, since))
    return withChanges(catalogue, { version: catalogue.version, changed: [], removed: former.map(({ id }) => id) })
  },
  { bytes: ({ size }) => SITE_BYTES * size },
)

/** The sites published since a moment that a requirement does not exclude: the newest first, and how many in all. Remembered. */
export const newMatches = perCatalogue(matchesSince)

function matchesSince(
  catalogue: Catalogue,
  requirement: Requirement,
  { since, most }: { since: string; most: number },
): { total: number; sites: readonly SiteRecord[] } {
  const { fails, unknowns } = gateRows(catalogue, planOf(requirement, catalogue.lists.all))
  const found = catalogue.sites.filter(
    ({ publishedAt }, row) => isNew(publishedAt, since) && standingOf(fails[row]!, unknowns[row]!) !== 'excluded',
  )
  const newest = [...found].sort((a, b) => (a.publishedAt! > b.publishedAt! ? -1 : 1))
  return { total: found.length, sites: newest.slice(0, most) }
}
