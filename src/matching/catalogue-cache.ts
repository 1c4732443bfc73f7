import type { Database } from '../db/database.ts'
import { eventsAfter, newestEvent } from '../events/queries.ts'
import { buildCatalogue, type Catalogue, withChanges } from './catalogue.ts'
import { listedParts } from './listed-parts.ts'
import { logisticsNodes, namedPlaces, type SiteRow, siteOf, sitesChangedSince, siteZones } from './queries.ts'
import { keepSegments } from './segments/commands.ts'
import type { ZoneSites } from './segments/format.ts'
import { editionsOfZones, readSegments, segmentsHeld } from './segments/queries.ts'
import type { NamedPlace, SiteRecord, SiteZone } from './types.ts'

type Zones = ReadonlyMap<string, SiteZone>

/** After so many events, an import of a whole province, everything is read anew. */
const MANY_EVENTS = 2_000
/** Of so few zones each is read by itself; of more, all rows are walked through. */
const FEW_ZONES = 8
/** Of a zone that nothing was written of since editions are counted. */
const FIRST_EDITION = 0

interface Kept {
  /** The newest event that the catalogue knows of. */
  event: number
  catalogue: Catalogue
  zones: Zones
}

/**
 * The catalogue, kept between requests. Each reader asks the ledger for its newest event and gets a catalogue that knows of
 * it, never an older one; after changes only the sites that the events name are read again.
 *
 * Requests share finished catalogues only, never a promise: a Worker may not wait in one request for what another request
 * reads. Where several read at once, one of them builds and the others find it built.
 */
export class CatalogueCache {
  private kept: Kept | null = null

  /** `later` sees to work that the answer need not wait for: segments made anew. Without it none are written. */
  constructor(private readonly later: ((work: Promise<void>) => void) | null = null) {}

  /** `newest` is the newest event's number where the page has asked for it in a batch of its own (`newestEvent`). */
  async current(db: Database, newest?: number): Promise<Catalogue> {
    const event = newest ?? (await newestEvent(db))[0]?.id ?? 0
    const kept = this.kept
    if (kept && kept.event >= event) return kept.catalogue
    return kept && event - kept.event <= MANY_EVENTS ? this.refresh(db, kept) : this.load(db)
  }

  /**
   * Reads everything: of each zone its segment where that is of the zone's edition, else its rows. In parts, since a libSQL server answers with
   * at most 10 MB. What was written between two parts has later events than the first knew of, and is read again.
   */
  private async load(db: Database): Promise<Catalogue> {
    const [[newest], zoneRows, nodes, placeRows, editions, held] = await db.batch([
      newestEvent(db),
      siteZones(db),
      logisticsNodes(db),
      namedPlaces(db),
      editionsOfZones(db),
      segmentsHeld(db),
    ])
    const event = newest?.id ?? 0
    const editionOf = new Map(editions.map(({ zoneId, edition }) => [zoneId, edition]))
    const wanted = [...zonesOf(zoneRows)].map(([zoneId, zone]) => ({
      zoneId,
      zone,
      edition: editionOf.get(zoneId) ?? FIRST_EDITION,
    }))
    const missing = new Map(wanted.map((zone) => [zone.zoneId, zone]))
    const good = held.filter(({ zoneId, edition }) => edition === missing.get(zoneId)?.edition)
    const contents: ZoneSites[] = []
    for await (const content of readSegments(db, good)) {
      contents.push(content)
      missing.delete(content.zoneId)
    }
    const anew = await this.fromTables(db, [...missing.values()])
    contents.push(...anew)
    const zones: Zones = new Map(contents.map(({ zoneId, zone }) => [zoneId, zone]))
    const catalogue = buildCatalogue(
      contents.flatMap(({ sites }) => sites),
      {
        version: String(event),
        logisticsNodes: nodes.map(positionOf),
        gazetteer: [...zonePlaces(zoneRows), ...placeRows.map((row) => namedPlace(row, row.kind, null))],
      },
    )
    const current = await this.refresh(db, { event, catalogue, zones })
    if (anew.length > 0) this.later?.(keepSegments(db, anew))
    return current
  }

  /** The sites of some zones, from their rows. */
  private async fromTables(db: Database, wanted: readonly Omit<ZoneSites, 'sites'>[]): Promise<ZoneSites[]> {
    const zones: Zones = new Map(wanted.map(({ zoneId, zone }) => [zoneId, zone]))
    const sites = new Map(wanted.map(({ zoneId }) => [zoneId, [] as SiteRecord[]]))
    for (const zoneId of wanted.length > FEW_ZONES ? [null] : zones.keys()) {
      for await (const rows of listedParts(db, zoneId)) {
        for (const site of sitesOf(rows, zones)) sites.get(site.zoneId)!.push(site)
      }
    }
    return wanted.map((zone) => ({ ...zone, sites: sites.get(zone.zoneId)! }))
  }

  private async refresh(db: Database, from: Kept): Promise<Catalogue> {
    // One batch is one state of the database: the rows are as the last of these events left them.
    const [happened, rows, zoneRows] = await db.batch([
      eventsAfter(db, from.event),
      sitesChangedSince(db, from.event),
      siteZones(db),
    ])
    const last = happened.at(-1)
    if (!last) return this.keep(from.event, from.zones, () => from.catalogue)
    if (happened.some((event) => event.subjectType === 'place')) return this.load(db)
    const named = (type: string) =>
      new Set(happened.filter((event) => event.subjectType === type).map((event) => event.subjectId))
    const [assets, zones] = [named('asset'), named('zone')]
    // A zone that no event names stays the object that its other sites hold
    const now = new Map([...zonesOf(zoneRows), ...[...from.zones].filter(([id]) => !zones.has(id))])
    return this.keep(last.id, now, () => {
      const changed = sitesOf(rows, now)
      const still = new Set(changed.map((site) => site.id))
      const removed = from.catalogue.sites
        .filter((site) => (assets.has(site.id) || zones.has(site.zoneId)) && !still.has(site.id))
        .map((site) => site.id)
      // Most events (a project edited, a user made) change no site.
      if (changed.length + removed.length + zones.size === 0) return from.catalogue
      const places = from.catalogue.options.gazetteer?.filter(({ kind }) => kind !== 'zone') ?? []
      const gazetteer = [...zonePlaces(zoneRows), ...places]
      return withChanges(from.catalogue, { version: String(last.id), gazetteer, changed, removed })
    })
  }

  /** Keeps what `build` makes, unless another request kept the same state or a newer one while this one was reading. */
  private keep(event: number, zones: Zones, build: () => Catalogue): Catalogue {
    if (this.kept && this.kept.event >= event) return this.kept.catalogue
    const catalogue = build()
    this.kept = { event, catalogue, zones }
    return catalogue
  }
}

type ZoneRows = Awaited<ReturnType<typeof siteZones>>

const zonesOf = (rows: ZoneRows): Zones => new Map(rows.map(({ id, lon, lat, ...zone }) => [id, zone]))

const zonePlaces = (rows: ZoneRows): NamedPlace[] =>
  rows.flatMap(({ lon, lat, ...zone }) =>
    lon === null || lat === null ? [] : [namedPlace({ ...zone, lon, lat }, 'zone', zone.prefecture)],
  )

const namedPlace = (
  { name, nameEn, ...at }: { name: string; nameEn: string | null; lon: number; lat: number },
  kind: NamedPlace['kind'],
  prefecture: string | null,
): NamedPlace => ({ kind, name, nameEn, prefecture, position: positionOf(at) })

const sitesOf = (rows: readonly SiteRow[], zones: Zones) =>
  rows.flatMap((row) => {
    const zone = zones.get(row.zoneId)
    return zone ? [siteOf(row, zone)] : []
  })

const positionOf = ({ lon, lat }: { lon: number; lat: number }) => [lon, lat] as const
