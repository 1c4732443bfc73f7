import type { Child } from 'hono/jsx'
import type { AssetKind } from '../../src/assets/asset.ts'
import type { DotMap, PrefectureRow } from '../../src/home/dot-map.ts'
import type { Figures } from '../../src/home/figures.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import type { DealMode } from '../../src/projects/requirement.ts'
import type { ListedAsset } from '../../src/zones/listed.ts'
import { ListedRows } from '../zones/listed.tsx'
import { LeftOut } from './left-out.tsx'
import { SampleStrip } from './sample-strip.tsx'
import { type MapZoneName, PrefectureTable, ZoneMap } from './zone-map.tsx'

export interface HomePageProps {
  t: Translator
  figures: Figures
  zones: readonly MapZoneName[]
  map: DotMap
  prefectures: readonly PrefectureRow[]
  kinds: readonly AssetKind[]
  modes: readonly DealMode[]
  newest: readonly (ListedAsset & { zone: { name: string; nameEn: string | null } })[]
  /** Whether the reader lists assets; a visitor may turn out to be somebody who does. */
  mayList: 'yes' | 'no' | 'perhaps'
  /** What waits for whoever is signed in; a visitor is told what the site is for. */
  desk: Child
}

export const HomePage = (props: HomePageProps) =>
  props.desk ? (
    <>
      {props.desk}
      <div class="columns wide-left on-offer">
        <Offer {...props} />
        <div>
          <ZoneMap {...props} />
          <Newest {...props} />
        </div>
      </div>
    </>
  ) : (
    <>
      <div class="hero">
        <Purpose {...props} />
        <ZoneMap {...props} />
      </div>
      <div class="columns wide-left on-offer">
        <Offer {...props} />
        <div>
          <Newest {...props} />
          <How {...props} />
        </div>
      </div>
    </>
  )

/** What the site is for, and the two ways in. */
const Purpose = ({ t, mayList }: HomePageProps) => (
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
)

/** What is on offer in figures, each the way to those sites. */
const Offer = (props: HomePageProps) => {
  const { t, figures, zones, kinds, modes } = props
  return (
    <section aria-labelledby="home-offer">
      <h2 id="home-offer" class="first">
        {t('home.offer')}
      </h2>
      <ul class="figures">
        <Figure value={t.format.number(figures.assets)} label={t('home.figure.assets')} href="/assets" />
        <Figure value={t.format.number(zones.length)} label={t('home.figure.zones')} href="/zones" />
        <Figure
          value={t.format.number(figures.landM2 / 10_000, 1)}
          label={t('home.figure.land', { mu: t.format.mu(figures.landM2) })}
        />
        <Figure value={t.format.number(figures.floorM2, 0)} label={t('home.figure.floor')} />
      </ul>
      {figures.assets > 0 && <LeftOut t={t} areas={figures} />}
      {figures.assets > 0 && (
        <>
          <p>{t('home.offer.text')}</p>
          <h3>{t('home.offer.mode')}</h3>
          <ul class="counts">
            {modes.map((mode) => (
              <Count t={t} n={figures.byMode[mode]} label={t(`fact.dealModes.${mode}`)} href={`/assets?mode=${mode}`} />
            ))}
            {figures.modeNone > 0 && <Count t={t} n={figures.modeNone} label={t('home.offer.mode.none')} />}
            <Count t={t} n={figures.modeUnknown} label={t('home.offer.mode.unknown')} />
          </ul>
          <p class="small muted">{t('home.offer.mode.note')}</p>
          <h3>{t('home.offer.kind')}</h3>
          <ul class="counts">
            {kinds.map((kind) => (
              <Count t={t} n={figures.byKind[kind]} label={t(`asset.kind.${kind}`)} href={`/assets?kind=${kind}`} />
            ))}
          </ul>
        </>
      )}
      <h3>{t('home.offer.prefecture')}</h3>
      <PrefectureTable t={t} rows={props.prefectures} />
    </section>
  )
}

const Newest = ({ t, newest }: HomePageProps) => (
  <section aria-labelledby="home-newest">
    <h2 id="home-newest" class="first">
      {t('home.newest')}
    </h2>
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
)

const How = ({ t }: HomePageProps) => (
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
)

const Figure = ({ value, label, href }: { value: string; label: string; href?: string }) => (
  <li>
    <strong>{value}</strong> {href === undefined ? label : <a href={href}>{label}</a>}
  </li>
)

/** A count, and the way to what it counts; none where it counts nothing. */
const Count = ({ t, n, label, href }: { t: Translator; n: number; label: string; href?: string }) => (
  <li>
    {href !== undefined && n > 0 ? <a href={href}>{label}</a> : label} <span class="num">{t.format.number(n)}</span>
  </li>
)
