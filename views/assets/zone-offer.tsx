import type { Translator } from '../../src/i18n/translator.ts'
import type { ZoneOffer } from '../../src/zones/zone.ts'
import { Unknown } from '../parts/tags.tsx'

const PRICES = [
  ['electricity', 'electricityFenKwh'],
  ['water', 'waterFenT'],
  ['gas', 'gasFenM3'],
  ['steam', 'steamFenGj'],
] as const satisfies readonly (readonly [string, keyof ZoneOffer])[]

/** What the zone charges for power, water, gas and steam, and where heat comes from. */
export const ZoneOfferFacts = ({ t, offer }: { t: Translator; offer: ZoneOffer }) => (
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
