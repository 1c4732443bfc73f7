import type { Translator } from '../../src/i18n/translator.ts'
import type { ZoneOffer as Offer } from '../../src/zones/zone.ts'
import { FactRow } from '../parts/fact-row.tsx'
import { Unknown } from '../parts/tags.tsx'
import { Codes } from '../zones/facts.tsx'
import type { AssetPageProps } from './show.tsx'

const PRICES = [
  ['electricity', 'electricityFenKwh'],
  ['water', 'waterFenT'],
  ['gas', 'gasFenM3'],
  ['steam', 'steamFenGj'],
] as const satisfies readonly (readonly [string, keyof Offer])[]

/** What the zone offers every site in it: what it leads with, whom it admits, what it charges; with the way to its page. */
export const ZoneOffer = ({
  t,
  zone,
  zoneShown,
  industries,
}: Pick<AssetPageProps, 't' | 'zone' | 'zoneShown' | 'industries'>) => (
  <section aria-labelledby="zone-offer">
    <h2 id="zone-offer">{t('around.zone')}</h2>
    <dl class="facts">
      <FactRow term={t('zone.leadingIndustries')}>
        {zone.leadingIndustriesText !== null && (
          <span class="line" lang="zh-CN">
            {zone.leadingIndustriesText}
          </span>
        )}
        {(zone.leadingIndustries !== null || zone.leadingIndustriesText === null) && (
          <Codes t={t} codes={zone.leadingIndustries} names={industries} />
        )}
      </FactRow>
      <FactRow term={t('zone.admittedIndustries')}>
        <Codes t={t} codes={zone.admittedIndustries} names={industries} />
      </FactRow>
    </dl>
    <h3>{t('asset.offer')}</h3>
    <ZoneOfferFacts t={t} offer={zone.offer} />
    {zoneShown && (
      <p>
        <a href={`/zones/${zone.id}`}>{t('around.zone.open')}</a>
      </p>
    )}
  </section>
)

/** What the zone charges for power, water, gas and steam, and where heat comes from. */
export const ZoneOfferFacts = ({ t, offer }: { t: Translator; offer: Offer }) => (
  <dl class="facts">
    {PRICES.map(([word, key]) => {
      const fen = offer[key]
      return (
        <div>
          <dt>{t(`zone.offer.${word}`)}</dt>
          <dd>{fen === null ? <Unknown t={t} /> : `${t.format.number(fen / 100, 4)} ${t(`zone.unit.${word}`)}`}</dd>
        </div>
      )
    })}
    <div>
      <dt>{t('zone.offer.heatSource')}</dt>
      <dd>{offer.heatSource === null ? <Unknown t={t} /> : <span lang="zh-CN">{offer.heatSource}</span>}</dd>
    </div>
  </dl>
)
