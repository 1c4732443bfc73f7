import type { Asset, AssetKind, AssetStatus } from '../assets/asset.ts'
import { missingForPublication } from '../assets/publish.ts'
import { areaM2, pointInside } from '../geometry/measure.ts'
import type { Polygon, Position } from '../geometry/position.ts'
import { epochDay, type IsoDate } from '../kernel/clock.ts'
import { type Draw, roundTo } from './draw.ts'
import { newestDay, told } from './known.ts'
import { alongStreets, plotOf, surveyedM2 } from './layout.ts'
import { assetName } from './names.ts'
import { type BuildingKind, buildingKind, footprintM2, plotAround, premises } from './premises.ts'
import { siteBuildings } from './site-buildings.ts'
import { daysBefore, stampOf } from './stamp.ts'
import { access, environment, utilities } from './surroundings.ts'
import { tenure, terms } from './terms.ts'
import type { Truth } from './truth.ts'
import { zoneIdOf } from './zone-record.ts'
import type { CatalogueZone } from './zones.ts'

/** What is settled of an asset before it is set on the ground. */
interface Sketch {
  kind: AssetKind
  building: BuildingKind | null
  /** Ground that the building covers, m²; 0 without one. */
  footprintM2: number
  /** Ground of the boundary: the plot, or the building's own outline, m². */
  groundM2: number
}

function sketch(draw: Draw): Sketch {
  const kind: AssetKind = draw.weighted({ land: 27, building: 20, 'land-and-building': 53 })
  if (kind === 'land') {
    const groundM2 = Math.min(250_000, Math.max(2_500, draw.around(26_000, 2.2)))
    return { kind, building: null, footprintM2: 0, groundM2 }
  }
  const building = buildingKind(draw)
  const covered = footprintM2(draw, building)
  return { kind, building, footprintM2: covered, groundM2: kind === 'building' ? covered : plotAround(draw, covered) }
}

function truthOf(
  draw: Draw,
  zone: CatalogueZone,
  { kind, building, footprintM2 }: Sketch,
  groundM2: number,
  today: IsoDate,
) {
  const plotM2 = kind === 'building' ? null : groundM2
  // a few certificates disagree with the boundary by more than the 5 % that are warned of
  const declared = draw.chance(0.04) ? draw.between(0.82, 1.22) : draw.between(0.995, 1.005)
  const truth: Truth = {
    ...(plotM2 === null ? {} : { landAreaM2: roundTo(plotM2 * declared, 0.1) }),
    // a building's own outline is its footprint
    ...(building === null ? {} : premises(draw, building, kind === 'building' ? groundM2 : footprintM2, plotM2)),
    ...utilities(draw, zone),
    ...access(draw, zone),
  }
  Object.assign(truth, environment(draw, zone, truth.builtYear), tenure(draw, kind, truth.builtYear, today))
  return Object.assign(truth, terms(draw, kind, zone.market, truth, today))
}

/** 13th and 14th character of a parcel code: state-owned land for construction (surface). */
const STATE_LAND = 'GB'
const serial = (value: number, digits: number) => String(value).padStart(digits, '0')
const parcelCode = (draw: Draw, zone: CatalogueZone, number: number) =>
  `${zone.countyCode}${serial(draw.whole(1, 20), 3)}${serial(draw.whole(1, 40), 3)}${STATE_LAND}${serial(number, 5)}`

const STATUSES: Readonly<Record<AssetStatus, number>> = { published: 85, draft: 6, withdrawn: 5, activated: 4 }

/**
 * When it was listed, published and last changed; a listing is not older than the oldest of its confirmations makes likely. The last
 * of it happened yesterday: the sample may be made at any hour of the day.
 */
function moments(draw: Draw, status: AssetStatus, asOf: IsoDate | null, today: IsoDate) {
  const sinceConfirmed = asOf === null ? 30 : Math.max(1, epochDay(today) - epochDay(asOf))
  const createdDays = sinceConfirmed + draw.whole(1, 200)
  const publishedDays = draw.whole(1, sinceConfirmed)
  const minutes = draw.whole(0, 400)
  const at = (days: number, minute: number) => stampOf(daysBefore(today, days), minute)
  const createdAt = at(createdDays, draw.whole(0, 539))
  const publishedAt = at(publishedDays, minutes)
  const ended = at(Math.min(publishedDays, Math.max(1, draw.whole(0, 30))), draw.whole(minutes + 1, 539))
  if (status === 'draft') return { createdAt, publishedAt: null, updatedAt: createdAt, seq: 1 }
  if (status === 'published') return { createdAt, publishedAt, updatedAt: publishedAt, seq: 2 }
  return { createdAt, publishedAt, updatedAt: ended, seq: 3 }
}

interface Setting {
  zone: CatalogueZone
  /** Share of facts that the zone's books hold, 0 to 1. */
  bookkeeping: number
  /** Enterprises of the zone that hold assets. */
  holders: readonly string[]
  count: number
  firstNumber: number
  today: IsoDate
}

/** The idle assets of one zone, set along its streets. */
export function sampleAssets(draw: Draw, setting: Setting): Asset[] {
  const { zone, bookkeeping, holders, count, firstNumber, today } = setting
  const sketches = Array.from({ length: count }, () => sketch(draw))
  const grounds = alongStreets(
    draw,
    zone.position,
    sketches.map(({ groundM2 }) => plotOf(draw, groundM2)),
  )
  const taken = new Set<string>()
  return sketches.map((one, i): Asset => {
    const ground = grounds[i]!
    const measured = surveyedM2(ground)
    const truth = truthOf(draw, zone, one, measured, today)
    const facts = told(draw, truth, bookkeeping, today)
    const factsAsOf = newestDay(facts)
    const names = assetName(draw, one.kind, one.building, taken)
    const surveyed = draw.chance(bookkeeping + 0.15)
    const boundary = surveyed ? ground : null
    const position = surveyed || draw.chance(0.97) ? placeOf(ground) : null
    const drawn = draw.weighted(STATUSES)
    const status = missingForPublication({ name: names.name, position, boundary, facts }).length > 0 ? 'draft' : drawn
    const registered = truth.title === 'full' && draw.chance(bookkeeping + 0.1)
    const code = one.kind !== 'building' && draw.chance(bookkeeping) ? parcelCode(draw, zone, firstNumber + i) : null
    return {
      id: `sample-asset-${serial(firstNumber + i, 3)}`,
      zoneId: zoneIdOf(zone.code),
      enterpriseId: holders.length > 0 && draw.chance(0.7) ? draw.pick(holders) : null,
      name: names.name,
      nameEn: names.nameEn,
      kind: one.kind,
      status,
      address: `吉林省${zone.prefecture}${zone.name}${names.street}${names.number}号`,
      description: null,
      position,
      boundary,
      buildings:
        boundary && one.building && one.kind !== 'land'
          ? siteBuildings(firstNumber + i, one.kind, one.building, boundary, truth)
          : null,
      measuredAreaM2: boundary && areaM2(boundary),
      parcelCode: code,
      unitCode: code && registered ? `${code}${one.building ? 'F' : 'W'}${serial(draw.whole(1, 9_999), 8)}` : null,
      titleNumber: registered ? titleNumber(draw, zone, truth, today) : null,
      operatingStatus: draw.chance(bookkeeping + 0.1)
        ? draw.weighted({ idle: 55, stopped: 25, 'partly-idle': 18, operating: 2 })
        : null,
      legalIdleStatus:
        one.kind === 'land'
          ? draw.weighted({ 'not-assessed': 60, 'not-idle': 22, 'under-investigation': 12, 'idle-by-decision': 6 })
          : 'not-assessed',
      facts,
      factsAsOf,
      sample: true,
      externalId: null,
      ...moments(draw, status, factsAsOf, today),
    }
  })
}

function placeOf(ground: Polygon): Position<'wgs84'> {
  const [lon, lat] = pointInside(ground)
  return [roundTo(lon, 1e-6), roundTo(lat, 1e-6)]
}

/** `吉(2021)长春市不动产权第0123456号`: unified titles exist since 2016. */
function titleNumber(draw: Draw, zone: CatalogueZone, { builtYear }: Truth, today: IsoDate): string {
  const thisYear = Number(today.slice(0, 4))
  const year = draw.whole(Math.min(thisYear, Math.max(2016, builtYear ?? 2016)), thisYear)
  return `吉(${year})${zone.prefecture}不动产权第${serial(draw.whole(1, 999_999), 7)}号`
}
