import type { Needs } from '../../projects/requirement.ts'
import { type Criterion, reasonOf, type Site } from '../criterion.ts'
import { kmOfChord2, unitVector } from '../place.ts'
import { near } from '../shapes/near.ts'
import { CLOSE_SHARE } from './at-least.ts'
import { saidKm } from './at-most-km.ts'

export const places: Criterion<'places'> = {
  key: 'places',
  shape: (want) => near(want.places, want.radiusKm),
  gate: (want) => near(want.places, want.radiusKm, { flat: true }),
  close: (want) => near(want.places, want.radiusKm * (1 + CLOSE_SHARE), { flat: true }),
  reason: (site, want) => {
    const needKm = want.radiusKm
    const nearest = nearestPlace(site, want)
    if (!nearest) return reasonOf('places-unknown', { needKm })
    const { place, km } = nearest
    const tooFar = km > needKm
    return reasonOf(tooFar ? 'places-far' : 'places-near', { place, haveKm: saidKm(km, tooFar), needKm })
  },
  repair: (site, want) => reasonOf('places', { overKm: saidKm(nearestPlace(site, want)!.km - want.radiusKm, true) }),
}

function nearestPlace(site: Site, want: Needs['places']): { place: string; km: number } | undefined {
  const x = site.number('x')
  const y = site.number('y')
  const z = site.number('z')
  if (x === undefined || y === undefined || z === undefined) return undefined
  return want.places
    .map(({ name, lon, lat }) => {
      const [px, py, pz] = unitVector(lon, lat)
      return { place: name, km: kmOfChord2((x - px) ** 2 + (y - py) ** 2 + (z - pz) ** 2) }
    })
    .reduce((a, b) => (b.km < a.km ? b : a))
}
