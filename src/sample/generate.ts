import type { Asset } from '../assets/asset.ts'
import type { Enterprise } from '../enterprises/enterprise.ts'
import type { IsoDate } from '../kernel/clock.ts'
import { seeded } from '../kernel/random.ts'
import type { Zone } from '../zones/zone.ts'
import { sampleAssets } from './assets.ts'
import { draws } from './draw.ts'
import { sampleEnterprises } from './enterprises.ts'
import { type SampleProject, sampleProjects } from './projects.ts'
import { zoneIdOf, zoneRecord } from './zone-record.ts'
import { CATALOGUE_ZONES, type CatalogueZone } from './zones.ts'

const SAMPLE = {
  seed: 20260101,
  assets: 400,
  enterprises: 60,
  projects: 40,
  /** Share of facts that a zone's books hold: from the worst kept to the best. */
  bookkeeping: [0.6, 0.88],
} as const

/** Everything the sample province is made of. Projects have no owner yet: that is an account's. */
export interface Province {
  zones: Zone[]
  enterprises: Enterprise[]
  assets: Asset[]
  projects: SampleProject[]
}

/** How `total` is shared out by weight: `least` for each, the rest by largest remainders. */
export function apportion(total: number, weights: readonly number[], least: number): number[] {
  const sum = weights.reduce((a, b) => a + b, 0)
  const free = total - least * weights.length
  if (free < 0) throw new RangeError(`${total} is too few for ${weights.length} times ${least}`)
  const exact = weights.map((weight) => (free * weight) / sum)
  const shares = exact.map((share) => least + Math.floor(share))
  const byRemainder = exact.map((share, i) => ({ i, rest: share % 1 })).sort((a, b) => b.rest - a.rest || a.i - b.i)
  const missing = total - shares.reduce((a, b) => a + b, 0)
  for (const { i } of byRemainder.slice(0, missing)) shares[i]! += 1
  return shares
}

/** Larger and national zones have more to list. */
const weightOf = (zone: CatalogueZone) => Math.sqrt(zone.areaHa) * (zone.level === 'national' ? 1.6 : 1)

/**
 * The sample province: real zones of the catalogue of 2018, made-up enterprises, assets and projects. The same seed and day
 * give the same province, so that a page shown today can be shown again.
 */
export function generateProvince(
  today: IsoDate,
  seed: number = SAMPLE.seed,
  assetCount: number = SAMPLE.assets,
): Province {
  const draw = draws(seeded(seed))
  const zones = CATALOGUE_ZONES
  const weights = zones.map(weightOf)
  const bookkeeping = zones.map(() => draw.between(...SAMPLE.bookkeeping))
  const records = zones.map((zone, i) => zoneRecord(draw, zone, bookkeeping[i]!, today))

  const holdersOf = apportion(SAMPLE.enterprises, weights, 0)
  const enterprises = sampleEnterprises(
    draw,
    zones.flatMap((zone, i) => Array.from({ length: holdersOf[i]! }, () => zone)),
    today,
  )

  const counts = apportion(assetCount, weights, 2)
  let firstNumber = 1
  const assets = zones.flatMap((zone, i) => {
    const holders = enterprises.filter(({ zoneId }) => zoneId === zoneIdOf(zone.code)).map(({ id }) => id)
    const count = counts[i]!
    const made = sampleAssets(draw, { zone, bookkeeping: bookkeeping[i]!, holders, count, firstNumber, today })
    firstNumber += count
    return made
  })
  return { zones: records, enterprises, assets, projects: sampleProjects(draw, SAMPLE.projects, today) }
}
