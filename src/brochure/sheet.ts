import type { Actor } from '../accounts/actor.ts'
import { can } from '../accounts/can.ts'
import { landmarksOf } from '../assets/asset-page.ts'
import { factSheet, type IndustryNames, type SheetGroup } from '../assets/fact-words.ts'
import { type Locator, locator } from '../assets/locator.ts'
import type { Photo } from '../assets/photos/photo.ts'
import { approximatePosition } from '../assets/public-position.ts'
import { type SitePlan, sitePlan } from '../assets/site-plan.ts'
import type { Position } from '../geometry/position.ts'
import type { Translator } from '../i18n/translator.ts'
import type { IsoDate } from '../kernel/clock.ts'
import type { BrochureAsset, Brochures } from './queries.ts'

/** Pictures that have room on the sheet. */
const MOST_PHOTOS = 4

/** One site on paper. */
export interface BrochureSheet {
  asset: Pick<
    BrochureAsset['asset'],
    'id' | 'name' | 'nameEn' | 'kind' | 'status' | 'address' | 'description' | 'facts' | 'factsAsOf' | 'sample'
  >
  zone: Pick<BrochureAsset['zone'], 'id' | 'name' | 'nameEn' | 'prefecture' | 'offer'>
  /** To about a kilometre. */
  position: Position<'wgs84'> | null
  /** Groups with their known facts; a group of which nothing is known is left out. */
  groups: readonly SheetGroup[]
  /** Labels of the facts that nobody has stated. */
  unknown: readonly string[]
  photos: readonly Photo[]
  /** For whoever may see the exact boundary. */
  plan: SitePlan | null
  /** For everybody else: what lies how far in which direction. */
  locator: Locator | null
}

/** What a brochure says of an asset to this actor; null where they may not see it. */
export function brochureSheet(
  t: Translator,
  { asset, zone, photos }: BrochureAsset,
  actor: Actor,
  today: IsoDate,
  { names, places }: { names: IndustryNames; places: Brochures['places'] },
): BrochureSheet | null {
  if (!can(actor, 'asset.view', { ...asset, zoneStatus: zone.status })) return null
  const sheet = factSheet(t, asset, today, names)
  const position = asset.position && approximatePosition(asset.position)
  const plan =
    can(actor, 'asset.viewPrivate', asset) && asset.boundary ? sitePlan(t, asset.boundary, asset.buildings) : null
  return {
    asset,
    zone,
    position,
    groups: sheet
      .map((group) => ({ ...group, rows: group.rows.filter(({ origin }) => origin !== null) }))
      .filter(({ rows }) => rows.length > 0),
    unknown: sheet.flatMap(({ rows }) => rows.filter(({ origin }) => origin === null).map(({ label }) => label)),
    photos: photos.slice(0, MOST_PHOTOS),
    plan,
    locator: plan === null && position ? locator(position, landmarksOf(t, position, { zone, places })) : null,
  }
}
