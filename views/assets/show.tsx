import type { AssetPageData } from '../../src/assets/asset-page.ts'
import type { SheetGroup } from '../../src/assets/fact-words.ts'
import type { NearestPlace, Neighbour } from '../../src/assets/location.ts'
import type { Locator } from '../../src/assets/locator.ts'
import type { MissingForPublication } from '../../src/assets/publish.ts'
import type { Position } from '../../src/geometry/position.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import type { Industry } from '../../src/zones/industry.ts'
import { KeepButton } from '../parts/keep.tsx'
import { StatusTag } from '../parts/tags.tsx'
import { langOf, langOfText, nameIn } from '../zones/name.ts'
import { FactGroupSheet, UnknownFacts } from './fact-sheet.tsx'
import { InternalSection, type InternalSectionProps } from './internal.tsx'
import { LeadFigures } from './lead-figures.tsx'
import { Actions, Notices } from './manage.tsx'
import { Neighbours } from './neighbours.tsx'
import { PhotoGallery } from './photo-gallery.tsx'
import { Place } from './place.tsx'
import { ZoneOffer } from './zone-offer.tsx'

export const DONE = ['saved', 'published', 'withdrawn', 'activated'] as const

export interface AssetPageProps {
  t: Translator
  asset: Pick<
    AssetPageData['asset'],
    'id' | 'name' | 'nameEn' | 'kind' | 'status' | 'sample' | 'address' | 'description' | 'factsAsOf' | 'facts'
  >
  zone: AssetPageData['zone']
  zoneShown: boolean
  /** To about a kilometre. */
  position: Position<'wgs84'> | null
  sheet: readonly SheetGroup[]
  /** Names of the facts that nobody has stated. */
  unknown: readonly string[]
  /** By their codes. */
  industries: ReadonlyMap<string, Industry>
  /** What lies around it; null without a position. */
  place: { nearest: readonly NearestPlace[]; sheet: Locator; neighbours: readonly Neighbour[] } | null
  othersInZone: number
  photos: AssetPageData['photos']
  /** How many projects it fits, for those who may see them. */
  fitting: { projects: number; first: number } | null
  /** What was just done, where the reader comes from doing it. */
  done: (typeof DONE)[number] | null
  /** For whoever speaks for the zone. */
  internal:
    | (Omit<InternalSectionProps, 't'> & { missing: readonly MissingForPublication[]; warnings: readonly string[] })
    | null
}

export const AssetPage = (props: AssetPageProps) => {
  const { t, asset, zone, internal, sheet, unknown } = props
  return (
    <>
      <p class="crumbs">
        <a href={internal ? '/my/assets' : '/assets'}>{t(internal ? 'asset.mine' : 'asset.title')}</a>
      </p>
      <div class="page-head">
        <div>
          <p class="eyebrow">
            {props.zoneShown ? (
              <a href={`/zones/${zone.id}`} lang={langOf(t, zone)}>
                {nameIn(t, zone)}
              </a>
            ) : (
              <span lang={langOf(t, zone)}>{nameIn(t, zone)}</span>
            )}
            {' · '}
            {t(`asset.kind.${asset.kind}`)}{' '}
            {(internal || asset.status !== 'published') && <StatusTag t={t} status={asset.status} />}{' '}
            {asset.sample && <span class="tag sample">{t('asset.sample')}</span>}
          </p>
          <h1 lang={langOf(t, asset)}>{nameIn(t, asset)}</h1>
          {asset.status === 'published' && props.zoneShown && <KeepButton t={t} id={asset.id} />}
        </div>
        {internal && <Actions {...props} />}
      </div>
      {internal && <Notices t={t} id={asset.id} status={asset.status} done={props.done} {...internal} />}
      <LeadFigures t={t} asset={asset} />
      <PhotoGallery t={t} photos={props.photos} />
      <Offers {...props} />
      <div class="columns">
        <div>
          <p class="muted small">
            {asset.factsAsOf === null ? t('asset.asOf.none') : t('asset.asOf', { day: t.format.day(asset.factsAsOf) })}
            {' · '}
            {t('asset.unknownCount', { n: unknown.length })}
          </p>
          {/* How far it is to rail and motorway stands with the place */}
          {sheet
            .filter(({ key }) => key !== 'access')
            .map((group) => (
              <FactGroupSheet t={t} group={group} />
            ))}
          <UnknownFacts t={t} unknown={unknown} />
        </div>
        <aside>
          {asset.description !== null && (
            <>
              <h2 class="first">{t('asset.description')}</h2>
              <p class="prose" lang={langOfText(asset.description)}>
                {asset.description}
              </p>
            </>
          )}
          <ZoneOffer {...props} />
        </aside>
      </div>
      <Place {...props} />
      <Neighbours {...props} />
      {internal && <InternalSection t={t} {...internal} />}
    </>
  )
}

/** What a reader may do with the site next. */
const Offers = ({ t, asset, fitting }: AssetPageProps) => (
  <div class="actions next">
    <a href={`/assets/${asset.id}/brochure`}>{t('brochure.open')}</a>
    {fitting !== null && (
      <span>
        <a href={`/assets/${asset.id}/projects`}>{t('around.fitting', { n: fitting.projects })}</a>
        {fitting.first > 0 && <span class="muted"> {t('around.fitting.first', { n: fitting.first })}</span>}
      </span>
    )}
  </div>
)
