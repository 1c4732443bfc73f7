import type { Child } from 'hono/jsx'
import type { NearestPlace } from '../../src/assets/location.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import { FactRow } from '../parts/fact-row.tsx'
import { Unknown } from '../parts/tags.tsx'
import { langOf, langOfText, nameIn } from '../zones/name.ts'
import { Prefecture } from '../zones/prefecture.tsx'
import { LocatorSheet } from './locator.tsx'
import type { AssetPageProps } from './show.tsx'

/** Where it is as far as everybody may know, and how far it is to what matters. */
export const Place = ({ t, asset, zone, position, place, sheet }: AssetPageProps) => {
  const known = (value: Child | null) => (value === null ? <Unknown t={t} /> : value)
  const degrees = (value: number) => value.toFixed(2)
  const access = sheet.find(({ key }) => key === 'access')?.rows ?? []
  return (
    <section aria-labelledby="place" class="place">
      <h2 id="place">{t('asset.form.place')}</h2>
      <div class="pair">
        <div>
          {place === null ? <p class="muted">{t('around.noPosition')}</p> : <LocatorSheet t={t} sheet={place.sheet} />}
        </div>
        <dl class="facts">
          <FactRow term={t('asset.address')}>
            {known(asset.address === null ? null : <span lang={langOfText(asset.address)}>{asset.address}</span>)}
          </FactRow>
          <FactRow term={t('asset.filter.prefecture')}>
            {known(zone.prefecture === null ? null : <Prefecture t={t} name={zone.prefecture} />)}
          </FactRow>
          <FactRow term={t('asset.position')}>
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
          </FactRow>
          {(place?.nearest ?? []).map((near) => (
            <Nearest t={t} near={near} />
          ))}
          {access.map((row) => (
            <FactRow term={row.label}>
              {row.lines.map((line) => (
                <span class="line">{line}</span>
              ))}
              <span class="source">{t('around.stated', { origin: row.origin ?? '' })}</span>
            </FactRow>
          ))}
        </dl>
      </div>
      {place !== null && <p class="muted small">{t('around.measured')}</p>}
    </section>
  )
}

const Nearest = ({ t, near }: { t: Translator; near: NearestPlace }) => (
  <FactRow term={t(`around.nearest.${near.kind}`)}>
    {near.place === null || near.km === null ? (
      <Unknown t={t} />
    ) : (
      <>
        <span class="line">
          {t('around.about', { km: t.format.km(near.km) })}{' '}
          <span lang={langOf(t, near.place)}>{nameIn(t, near.place)}</span>
        </span>
        {near.kind === 'logistics-node' && near.place.level !== null && (
          <span class="source">
            {t('around.level', { n: near.place.level })}
            {!near.place.confirmed && ` · ${t('around.inferred')}`}
          </span>
        )}
      </>
    )}
  </FactRow>
)
