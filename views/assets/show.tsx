import type { Child } from 'hono/jsx'
import type { AssetPageData } from '../../src/assets/asset-page.ts'
import type { SheetGroup } from '../../src/assets/fact-words.ts'
import type { MissingForPublication } from '../../src/assets/publish.ts'
import type { Position } from '../../src/geometry/position.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import { KeepButton } from '../parts/keep.tsx'
import { StatusTag, Unknown } from '../parts/tags.tsx'
import { langOf, langOfText, nameIn } from '../zones/name.ts'
import { Prefecture } from '../zones/prefecture.tsx'
import { FactGroupSheet } from './fact-sheet.tsx'
import { InternalSection, type InternalSectionProps } from './internal.tsx'
import { LeadFigures } from './lead-figures.tsx'
import { Actions, Notices } from './manage.tsx'
import { PhotoGallery } from './photo-gallery.tsx'
import { ZoneOfferFacts } from './zone-offer.tsx'

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
  unknownCount: number
  photos: AssetPageData['photos']
  /** What was just done, where the reader comes from doing it. */
  done: (typeof DONE)[number] | null
  /** For whoever speaks for the zone. */
  internal:
    | (Omit<InternalSectionProps, 't'> & { missing: readonly MissingForPublication[]; warnings: readonly string[] })
    | null
}

export const AssetPage = (props: AssetPageProps) => {
  const { t, asset, zone, internal, sheet, unknownCount } = props
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
      <div class="columns">
        <div>
          <p class="muted small">
            {asset.factsAsOf === null ? t('asset.asOf.none') : t('asset.asOf', { day: t.format.day(asset.factsAsOf) })}
            {' · '}
            {t('asset.unknownCount', { n: unknownCount })}
          </p>
          {sheet.map((group) => (
            <FactGroupSheet t={t} group={group} />
          ))}
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
          <h2 class={asset.description === null ? 'first' : undefined}>{t('asset.form.place')}</h2>
          <Place {...props} />
          <h2>{t('asset.offer')}</h2>
          <ZoneOfferFacts t={t} offer={zone.offer} />
        </aside>
      </div>
      {internal && <InternalSection t={t} {...internal} />}
    </>
  )
}

const Place = ({ t, asset, zone, position }: AssetPageProps) => {
  const known = (value: Child | null) => (value === null ? <Unknown t={t} /> : value)
  const degrees = (value: number) => value.toFixed(2)
  return (
    <dl class="facts">
      <div>
        <dt>{t('asset.address')}</dt>
        <dd>{known(asset.address === null ? null : <span lang={langOfText(asset.address)}>{asset.address}</span>)}</dd>
      </div>
      <div>
        <dt>{t('asset.filter.prefecture')}</dt>
        <dd>{known(zone.prefecture === null ? null : <Prefecture t={t} name={zone.prefecture} />)}</dd>
      </div>
      <div>
        <dt>{t('asset.position')}</dt>
        <dd>
          {known(
            position && (
              <>
                <span class="line">
                  {t('asset.position.text', { lat: degrees(position[1]), lon: degrees(position[0]) })}
                </span>
                <span class="source">{t('asset.position.note')}</span>
              </>
            ),
          )}
        </dd>
      </div>
    </dl>
  )
}
