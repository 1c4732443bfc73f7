import type { Catalogue } from '../matching/catalogue.ts'
import { perCatalogue } from '../matching/per-catalogue.ts'
import type { SiteZone } from '../matching/types.ts'

/** Where the rows of a catalogue lie, as columns. */
export interface Grounds {
  /** The zones that have a site, in ascending order of id. */
  zones: readonly ({ id: string } & SiteZone)[]
  /** Index of each row's zone. */
  zoneOf: Uint16Array
  /** Degrees; NaN where the position is unknown. */
  lon: Float64Array
  lat: Float64Array
}

export const groundsOf: (catalogue: Catalogue) => Grounds = perCatalogue(({ size, sites }) => {
  const byId = new Map<string, SiteZone>()
  for (const site of sites) if (!byId.has(site.zoneId)) byId.set(site.zoneId, site.zone)
  const zones = [...byId].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, zone]) => ({ id, ...zone }))
  const indexOf = new Map(zones.map(({ id }, index) => [id, index]))
  const grounds = { zones, zoneOf: new Uint16Array(size), lon: new Float64Array(size), lat: new Float64Array(size) }
  sites.forEach(({ zoneId, position }, row) => {
    grounds.zoneOf[row] = indexOf.get(zoneId)!
    grounds.lon[row] = position ? position[0] : Number.NaN
    grounds.lat[row] = position ? position[1] : Number.NaN
  })
  return grounds
})
