import type { PropsWithChildren } from 'hono/jsx'
import type { QrCode } from '../../src/brochure/qr.ts'
import type { BrochureSheet } from '../../src/brochure/sheet.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import { LeadFigures } from '../assets/lead-figures.tsx'
import { LocatorSheet } from '../assets/locator.tsx'
import { Picture } from '../assets/photo-gallery.tsx'
import { SitePlan } from '../assets/site-plan.tsx'
import { ZoneOfferFacts } from '../assets/zone-offer.tsx'
import { langOf, langOfText, nameIn } from '../zones/name.ts'
import { Prefecture } from '../zones/prefecture.tsx'
import { Qr } from './qr.tsx'

interface SheetProps {
  t: Translator
  sheet: BrochureSheet
  qr: QrCode
  /** Of the site's name; its parts stand one below. */
  level: 1 | 2
}

const Heading = ({ level, lang, children }: PropsWithChildren<{ level: 1 | 2 | 3; lang?: string }>) =>
  level === 1 ? <h1 lang={lang}>{children}</h1> : level === 2 ? <h2 lang={lang}>{children}</h2> : <h3>{children}</h3>

/** One site as a survey sheet on A4: what it is, its figures, pictures, plan, facts with source and day, what is unknown. */
export const SiteSheet = ({ t, sheet, qr, level, children }: PropsWithChildren<SheetProps>) => {
  const { asset, zone, position, groups, unknown, photos, plan, locator } = sheet
  const below = (level + 1) as 2 | 3
  return (
    <article class="leaf">
      <header class="leaf-head">
        <div>
          <p class="eyebrow">
            <span lang={langOf(t, zone)}>{nameIn(t, zone)}</span>
            {zone.prefecture !== null && (
              <>
                {' · '}
                <Prefecture t={t} name={zone.prefecture} />
              </>
            )}
            {' · '}
            {t(`asset.kind.${asset.kind}`)}
            {asset.sample && ` · ${t('asset.sample')}`}
            {asset.status !== 'published' && ` · ${t(`word.${asset.status}`)}`}
          </p>
          <Heading level={level} lang={langOf(t, asset)}>
            {nameIn(t, asset)}
          </Heading>
          {asset.address !== null && <p lang={langOfText(asset.address)}>{asset.address}</p>}
          {position && (
            <p class="small">
              {t('asset.position.text', { lat: position[1].toFixed(2), lon: position[0].toFixed(2) })}{' '}
              <span class="muted">{t('asset.position.note')}</span>
            </p>
          )}
        </div>
        <Qr t={t} qr={qr} />
      </header>
      <LeadFigures t={t} asset={asset} />
      {children}
      {photos.length > 0 && (
        <div class={`leaf-photos of-${photos.length}`}>
          {photos.map((photo, index) => (
            <Picture t={t} photo={photo} index={index} of={photos.length} eager />
          ))}
        </div>
      )}
      {plan && <SitePlan t={t} plan={plan} id={`plan-${asset.id}`} />}
      {locator && <LocatorSheet t={t} sheet={locator} id={`locator-${asset.id}`} />}
      {asset.description !== null && (
        <p class="prose" lang={langOfText(asset.description)}>
          {asset.description}
        </p>
      )}
      <div class="leaf-facts">
        {groups.map((group) => (
          <section>
            <Heading level={below}>{group.title}</Heading>
            <dl>
              {group.rows.map((row) => (
                <div>
                  <dt>{row.label}</dt>
                  <dd>
                    {row.lines.map((line) => (
                      <span class="line">{line}</span>
                    ))}
                    <span class="source">{row.origin}</span>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <section>
          <Heading level={below}>{t('asset.offer')}</Heading>
          <ZoneOfferFacts t={t} offer={zone.offer} />
        </section>
      </div>
      {unknown.length > 0 && (
        <p class="small leaf-unknown">
          <b>{t('brochure.unknown', { n: unknown.length })}</b> {unknown.join(t.locale === 'en' ? ', ' : '、')}
        </p>
      )}
    </article>
  )
}
