import type { Child } from 'hono/jsx'
import type { DotMap, PrefectureRow } from '../../src/home/dot-map.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import type { ListedAsset } from '../../src/zones/listed.ts'
import { ListedRows } from '../zones/listed.tsx'
import { SampleStrip } from './sample-strip.tsx'
import { ZoneMap } from './zone-map.tsx'

export interface HomePageProps {
  t: Translator
  figures: { assets: number; landM2: number; landUnknown: number; floorM2: number; floorUnknown: number }
  zones: number
  map: DotMap
  prefectures: readonly PrefectureRow[]
  newest: readonly (ListedAsset & { zone: { name: string; nameEn: string | null } })[]
  /** Whether the reader lists assets; a visitor may turn out to be somebody who does. */
  mayList: 'yes' | 'no' | 'perhaps'
  /** What waits for whoever is signed in. */
  desk: Child
}

export const HomePage = ({ t, figures, zones, map, prefectures, newest, mayList, desk }: HomePageProps) => (
  <>
    <div class="hero">
      <div>
        <h1>{t('home.headline')}</h1>
        <p class="lead">{t('home.lead')}</p>
        <div class="ways">
          <section>
            <h2>{t('home.investor')}</h2>
            <p>{t('home.investor.text')}</p>
            <p>
              <a class="button" href="/projects/new">
                {t('home.investor.action')}
              </a>
            </p>
          </section>
          <section>
            <h2>{t('home.manager')}</h2>
            <p>{t('home.manager.text')}</p>
            {mayList !== 'no' && (
              <p>
                <a class="button quiet" href="/assets/new">
                  {t('home.manager.action')}
                </a>
              </p>
            )}
            {mayList !== 'yes' && <p class="small muted">{t('home.manager.account')}</p>}
          </section>
        </div>
        <p>
          <a href="/assets">{t('home.browse')}</a>
        </p>
      </div>
      <ZoneMap t={t} map={map} rows={prefectures} />
    </div>
    {desk}
    <section class="ledger" aria-labelledby="home-figures">
      <h2 id="home-figures" class="visually-hidden">
        {t('home.figures')}
      </h2>
      <ul class="figures">
        <Figure value={t.format.number(figures.assets)} label={t('home.figure.assets')} />
        <Figure value={t.format.number(zones)} label={t('home.figure.zones')} />
        <Figure
          value={t.format.number(figures.landM2 / 10_000, 1)}
          label={t('home.figure.land', { mu: t.format.mu(figures.landM2) })}
        />
        <Figure value={t.format.number(figures.floorM2, 0)} label={t('home.figure.floor')} />
      </ul>
      <Unknowns t={t} figures={figures} />
    </section>
    <div class="columns wide-left">
      <section aria-labelledby="home-newest">
        <h2 id="home-newest">{t('home.newest')}</h2>
        {newest.length === 0 ? (
          <p class="muted">{t('home.newest.none')}</p>
        ) : (
          <>
            <ListedRows t={t} assets={newest} zoneName />
            <p>
              <a href="/assets">{t('home.newest.all')}</a>
            </p>
          </>
        )}
      </section>
      <section aria-labelledby="home-how">
        <h2 id="home-how">{t('home.how')}</h2>
        <SampleStrip t={t} />
        <dl class="how">
          {(['1', '2', '3'] as const).map((n) => (
            <div>
              <dt>{t(`home.how.${n}.title`)}</dt>
              <dd>{t(`home.how.${n}`)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  </>
)

const Figure = ({ value, label }: { value: string; label: string }) => (
  <li>
    <strong>{value}</strong> {label}
  </li>
)

/** Sums say what they leave out. */
const Unknowns = ({ t, figures }: { t: Translator; figures: HomePageProps['figures'] }) => {
  const parts = [
    figures.landUnknown > 0 && t('home.unknown.land', { n: figures.landUnknown }),
    figures.floorUnknown > 0 && t('home.unknown.floor', { n: figures.floorUnknown }),
  ].filter((part) => part !== false)
  if (figures.assets === 0) return null
  const list = parts.length === 0 ? t('home.unknown.none') : parts.join(t.locale === 'en' ? '; ' : '；')
  return <p class="small muted">{t('home.unknown', { list })}</p>
}
