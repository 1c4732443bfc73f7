import type { Actor } from '../accounts/actor.ts'
import { can } from '../accounts/can.ts'
import type { LedgerEvent } from '../events/event.ts'
import type { Polygon } from '../geometry/position.ts'
import type { Translator } from '../i18n/translator.ts'
import type { IsoDate } from '../kernel/clock.ts'
import type { Zone } from '../zones/zone.ts'
import type { Asset } from './asset.ts'
import { factSheet, warningText } from './fact-words.ts'
import type { Photo } from './photos/photo.ts'
import { approximatePosition } from './public-position.ts'
import { missingForPublication, unknownFacts } from './publish.ts'
import { sitePlan } from './site-plan.ts'
import { warningsOf } from './warnings.ts'

/** Everything that may stand on an asset's page, before it is asked who looks. */
export interface AssetPageData {
  asset: Asset
  zone: Pick<Zone, 'id' | 'name' | 'nameEn' | 'status' | 'prefecture' | 'countyCode' | 'position' | 'offer'>
  /** Name of the holder. */
  enterprise: string | null
  neighbours: readonly (Pick<Asset, 'name' | 'zoneId' | 'status'> & { zoneStatus: Zone['status']; boundary: Polygon })[]
  /** Those of the fact `admittedIndustries`. */
  industries: readonly { code: string; nameZh: string; nameEn: string | null }[]
  photos: readonly Photo[]
  /** Newest first. */
  history: readonly Pick<LedgerEvent, 'kind' | 'at' | 'data'>[]
}

/** What an asset's page shows to this actor: the public part, and the internal one for whoever speaks for its zone. */
export function assetPageProps<D>(t: Translator, found: AssetPageData, actor: Actor, today: IsoDate, done: D) {
  const { asset, zone, enterprise, neighbours, industries, photos, history } = found
  const english = t.locale === 'en'
  const names = Object.fromEntries(
    industries.map(({ code, nameZh, nameEn }) => [code, english ? (nameEn ?? nameZh) : nameZh]),
  )
  // An overlap names the neighbour: one that this actor may not see stays unsaid
  const around = { zone, neighbours: neighbours.filter((other) => can(actor, 'asset.view', other)), today }
  const internal = can(actor, 'asset.viewPrivate', asset) && {
    asset,
    enterprise,
    plan: asset.boundary && sitePlan(t, asset.boundary, asset.buildings),
    history,
    missing: missingForPublication(asset),
    warnings: warningsOf(asset, around).map((warning) => warningText(t, warning)),
  }
  return {
    t,
    title: english ? (asset.nameEn ?? asset.name) : asset.name,
    asset,
    zone,
    zoneShown: can(actor, 'zone.view', zone),
    position: asset.position && approximatePosition(asset.position),
    sheet: factSheet(t, asset, today, names),
    unknownCount: unknownFacts(asset).length,
    photos,
    done: internal ? done : null,
    internal: internal || null,
  }
}
