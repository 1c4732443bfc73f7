import { FACT_KEYS, type FactKey } from '../assets/facts.ts'
import { warningsOf } from '../assets/warnings.ts'
import type { IsoDate } from '../kernel/clock.ts'
import { demandOf } from '../listing/demand.ts'
import { buildCatalogue, type Catalogue } from '../matching/catalogue.ts'
import type { SiteRecord } from '../matching/types.ts'
import type { Project } from '../projects/project.ts'
import { fitsOf } from '../saved/fits.ts'
import { remembering } from '../saved/remembering.ts'
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

const ownCatalogues = remembering<Catalogue>()
const remembered = remembering<OwnSites>()

export function ownSites(
  catalogue: Catalogue,
  scope: ZoneScope,
  { projects, asOf, staleBefore }: { projects: readonly Wanting[]; asOf: IsoDate; staleBefore: IsoDate },
): OwnSites {
  const whose = JSON.stringify(scope)
  const key = JSON.stringify([scope, asOf, projects.map(({ id, seq }) => [id, seq])])
  return remembered(catalogue, key, () => {
    // Their own catalogue, as large as their zones: a province's is not gated for thirty sites
    const own = scope === 'all' ? catalogue : ownCatalogues(catalogue, whose, () => within(catalogue, scope))
    const byId = (id: string) => own.sites[own.rowOf(id)!]!
    const wanted = projects.map((project) => ({ ...project, requirement: { ...project.requirement, asOf } }))
    return {
      sites: own.size,
      stale: staleSites(own.sites, 'all', staleBefore).map(byId),
      odd: own.sites.filter(
        ({ facts }) => warningsOf({ ...PLACELESS, facts }, { ...NOTHING_AROUND, today: asOf }).length > 0,
      ),
      fitting: projects.flatMap((project, i) => {
        const fits = fitsOf(own, wanted[i]!.requirement)
        const first = own.sites.find((_, row) => fits.suits(row))
        return first ? [{ project, sites: fits.eligible, first }] : []
      }),
      waiting: waitingFor(own, wanted),
    }
  })
}

const within = (catalogue: Catalogue, zones: readonly string[]): Catalogue => {
  const mine = new Set(zones)
  return buildCatalogue(
    catalogue.sites.filter(({ zoneId }) => mine.has(zoneId)),
    catalogue.options,
  )
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
