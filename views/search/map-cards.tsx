import type { PropsWithChildren } from 'hono/jsx'
import type { Translator } from '../../src/i18n/translator.ts'
import type { Card } from '../../src/search/map/marks.ts'
import { modesText } from '../parts/modes.ts'
import { StatusTag, Unknown } from '../parts/tags.tsx'
import { langOf, nameIn } from '../zones/name.ts'

/** What stands behind a mark of the map, one short entry an asset. */
export const MapCards = ({ t, cards }: { t: Translator; cards: readonly Card[] }) => (
  <ul class="map-cards">
    {cards.map((card) => (
      <MapCard t={t} card={card} />
    ))}
  </ul>
)

/** The same as a page of its own. */
export const MapCardsPage = ({ t, children }: PropsWithChildren<{ t: Translator }>) => (
  <>
    <p class="crumbs">
      <a href="/assets">{t('asset.title')}</a>
    </p>
    <h1>{t('map.sites')}</h1>
    {children}
  </>
)

const MapCard = ({ t, card }: { t: Translator; card: Card }) => {
  const { landAreaM2, floorAreaM2, dealModes } = card.facts
  return (
    <li>
      <a href={`/assets/${card.id}`} lang={langOf(t, card)}>
        {nameIn(t, card)}
      </a>{' '}
      {card.status !== 'published' && <StatusTag t={t} status={card.status} />}
      <p class="muted">
        <span lang={langOf(t, card.zone)}>{nameIn(t, card.zone)}</span>
        {' · '}
        {t(`asset.kind.${card.kind}`)}
      </p>
      <dl>
        <dt>{t('fact.landAreaM2')}</dt>
        <dd>{landAreaM2 ? t.format.area(landAreaM2.value) : <Unknown t={t} />}</dd>
        {card.kind !== 'land' && (
          <>
            <dt>{t('fact.floorAreaM2')}</dt>
            <dd>{floorAreaM2 ? t.format.m2(floorAreaM2.value) : <Unknown t={t} />}</dd>
          </>
        )}
        <dt>{t('fact.dealModes')}</dt>
        <dd>{modesText(t, dealModes?.value) ?? <Unknown t={t} />}</dd>
      </dl>
    </li>
  )
}
