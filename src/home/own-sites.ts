import { FACT_KEYS, type FactKey } from '../assets/facts.ts'
import { warningsOf } from '../assets/warnings.ts'
import type { IsoDate } from '../kernel/clock.ts'
import { demandOf } from '../listing/demand.ts'
import { buildCatalogue, type Catalogue } from '../matching/catalogue.ts'
import { perCatalogue } from '../matching/per-catalogue.ts'
import type { SiteRecord } from '../matching/types.ts'
import type { Project } from '../projects/project.ts'
import { fitsOf } from '../saved/fits.ts'
import type { ZoneScope } from '../zones/scope.ts'
import { staleSites } from './figures.ts'

export type Wanting = Pick<Project, 'id' | 'name' | 'requirement' | 'updatedAt' | 'seq'>

/** What the engine and the calendar say of the published sites that somebody speaks for. */
export interface OwnSites {
  sites: number
  /** Facts last confirmed before the day given, or on a day that is unknown. */
  stale: readonly SiteRecord[]
  /** Figures outside of what is usual, or that contradict each other. */
  odd: readonly SiteRecord[]
  /** Of the projects given, in their order, those that one of the sites fits, and how many do. */
  fitting: readonly { project: Wanting; sites: number; first: SiteRecord }[]
  /** Facts for which projects wait: with a good answer the site suits them. Most projects first. */
  waiting: readonly { site: SiteRecord; fact: FactKey; projects: number }[]
}

/** Sites that are weighed for what would help them: some milliseconds each. */
const WEIGHED = 8

/** Place, boundary and neighbours are looked at on the site's own page. */
const PLACELESS = { measuredAreaM2: null, position: null, boundary: null, parcelCode: null }
const NOTHING_AROUND = { zone: { position: null, countyCode: null }, neighbours: [] }

export function ownSites(
  catalogue: Catalogue,
  scope: ZoneScope,
  { projects, asOf, staleBefore }: { projects: readonly Wanting[]; asOf: IsoDate; staleBefore: IsoDate },
): OwnSites {
  // Their own catalogue, as large as their zones: a province's is not gated for thirty sites
  const own = scope === 'all' ? catalogue : within(catalogue, scope)
  return weighed(own, projects, asOf, staleBefore)
}

const weighed = perCatalogue(
  (own, projects: readonly Wanting[], asOf: IsoDate, staleBefore: IsoDate): OwnSites => {
    const byId = (id: string) => own.sites[own.rowOf(id)!]!
    const wanted = projects.map((project) => ({ ...project, requirement: { ...project.requirement, asOf } }))
    return {
      sites: own.size,
      stale: staleSites(own.sites, 'all', staleBefore).map(byId),
      odd: own.sites.filter((site) => isOdd(site, asOf)),
      fitting: projects.flatMap((project, i) => {
        const fits = fitsOf(own, wanted[i]!.requirement)
        const first = own.sites.find((_, row) => fits.suits(row))
        return first ? [{ project, sites: fits.eligible, first }] : []
      }),
      waiting: waitingFor(own, wanted),
    }
  },
  {
    keyOf: ([projects, ...days]) => JSON.stringify([days, projects.map(({ id, seq }) => [id, seq])]),
    // Lists of sites
    bytes: ({ size }) => 16 * size + 1024,
  },
)

const ownRows = perCatalogue(
  ({ sites }, zones: readonly string[]) => {
    const mine = new Set(zones)
    return sites.filter(({ zoneId }) => mine.has(zoneId))
  },
  // A zone has some thousand sites at most
  { bytes: () => 8 * 1024 },
)

/** Catalogues of managers, the last asked for. */
const KEPT = 200
const ownCatalogues = new Map<string, Catalogue>()

/** The catalogue of these zones alone. What others publish makes no other one: all that hangs on it is remembered. */
function within(catalogue: Catalogue, zones: readonly string[]): Catalogue {
  const sites = ownRows(catalogue, zones)
  const key = JSON.stringify(zones)
  const last = ownCatalogues.get(key)
  const same =
    last?.size === sites.length &&
    last.options.logisticsNodes === catalogue.options.logisticsNodes &&
    sites.every((site) => last.sites[last.rowOf(site.id) ?? -1] === site)
  const own = same ? last : buildCatalogue(sites, catalogue.options)
  ownCatalogues.delete(key)
  ownCatalogues.set(key, own)
  for (const oldest of ownCatalogues.keys()) {
    if (ownCatalogues.size <= KEPT) break
    ownCatalogues.delete(oldest)
  }
  return own
}

/** What is odd on any day, by the record: an edit makes another one, and only that one is looked at again. */
const oddAlways = new WeakMap<SiteRecord, boolean>()
/** Before any term ends. */
const EARLY = '0000-01-01'

function isOdd(site: SiteRecord, today: IsoDate): boolean {
  const { facts } = site
  const known = oddAlways.get(site)
  const odd = known ?? warningsOf({ ...PLACELESS, facts }, { ...NOTHING_AROUND, today: EARLY }).length > 0
  if (known === undefined) oddAlways.set(site, odd)
  const until = facts.landUseUntil?.value
  // Of all that is odd the end of the term alone hangs on the day
  return odd || (until !== undefined && until < today)
}

/** Asked of the few sites that most projects would have to confirm. */
function waitingFor(
  own: Catalogue,
  projects: readonly Wanting[] & Parameters<typeof demandOf>[2],
): OwnSites['waiting'] {
  const open = new Uint16Array(own.size)
  for (const { requirement } of projects) {
    const fits = fitsOf(own, requirement)
    if (fits.toConfirm === 0) continue
    for (let row = 0; row < open.length; row++) if (fits.has(row) && !fits.suits(row)) open[row]!++
  }
  const rows = [...open.keys()]
    .filter((row) => open[row]! > 0)
    .sort((a, b) => open[b]! - open[a]! || own.idRank[a]! - own.idRank[b]!)
    .slice(0, WEIGHED)
  return rows
    .flatMap((row) => {
      const demand = demandOf(own, row, projects).find(({ of, waiting }) => isFact(of) && waiting.length > 0)
      return demand && isFact(demand.of)
        ? [{ site: own.sites[row]!, fact: demand.of, projects: demand.waiting.length }]
        : []
    })
    .sort((a, b) => b.projects - a.projects)
}

const isFact = (of: string): of is FactKey => (FACT_KEYS as readonly string[]).includes(of)
