import type { PropsWithChildren } from 'hono/jsx'
import type { Translator } from '../../src/i18n/translator.ts'
import type { KeptOn } from '../../src/kept/queries.ts'
import type { SiteRecord } from '../../src/matching/types.ts'
import { KeepButton } from '../parts/keep.tsx'
import { modesOf } from '../parts/modes.ts'
import { Unknown } from '../parts/tags.tsx'
import { langOf, nameIn } from '../zones/name.ts'

interface SiteRowProps {
  t: Translator
  site: SiteRecord
  isNew?: boolean
  /** The reader's list that it is on. */
  kept?: KeptOn | undefined
}

/** One asset of the catalogue: name and zone, then the figures that everybody asks first. */
export const SiteRow = ({ t, site, isNew, kept }: SiteRowProps) => {
  const { landAreaM2, floorAreaM2, powerKva, rentFenM2Month, priceFen } = site.facts
  const modes = modesOf(site.facts.dealModes?.value)
  return (
    <li id={`site-${site.id}`} class="site-row" data-at={site.position?.join()}>
      <div>
        <a class="row-title" href={`/assets/${site.id}`} lang={langOf(t, site)}>
          {nameIn(t, site)}
        </a>
        {isNew && <span class="tag activated"> {t('saved.tag')}</span>}
        <p class="muted small">
          {site.sample && (
            <>
              <span class="warn">{t('asset.sample')}</span>
              {' · '}
            </>
          )}
          <span lang={langOf(t, site.zone)}>{nameIn(t, site.zone)}</span>
          {' · '}
          {t(`asset.kind.${site.kind}`)}
          {site.factsAsOf && (
            <>
              {' · '}
              <span class="nowrap">{t('asset.row.asOf', { day: t.format.day(site.factsAsOf) })}</span>
            </>
          )}
        </p>
        <KeepButton t={t} id={site.id} kept={kept} />
      </div>
      <dl class="site-figures">
        <Figure t={t} label={t('fact.landAreaM2')} known={landAreaM2 !== undefined}>
          {landAreaM2 && (
            <>
              {t.format.m2(landAreaM2.value)} <span class="line muted small">{t.format.mu(landAreaM2.value)}</span>
            </>
          )}
        </Figure>
        <Figure t={t} label={t('fact.floorAreaM2')} known={site.kind === 'land' || floorAreaM2 !== undefined}>
          {site.kind === 'land' ? t('word.none') : floorAreaM2 && t.format.m2(floorAreaM2.value)}
        </Figure>
        <Figure t={t} label={t('asset.row.power')} known={powerKva !== undefined}>
          {powerKva && `${t.format.number(powerKva.value)} kVA`}
        </Figure>
        <Figure t={t} label={t('asset.row.modes')} known={modes !== null}>
          {modes?.length === 0 && t('word.none')}
          {modes?.map((mode) => (
            <span class="deal">
              {t(`fact.dealModes.${mode}`)}
              {mode === 'rent' &&
                rentFenM2Month &&
                ` ${t('fact.perM2Month', { money: t.format.unitPrice(rentFenM2Month.value) })}`}
              {mode === 'purchase' && priceFen && ` ${t.format.money(priceFen.value)}`}
            </span>
          ))}
        </Figure>
      </dl>
    </li>
  )
}

/** One figure of a row; unknown is said, never left out. */
const Figure = ({ t, label, known, children }: PropsWithChildren<{ t: Translator; label: string; known: boolean }>) => (
  <div>
    <dt>{label}</dt>
    <dd>{known ? children : <Unknown t={t} />}</dd>
  </div>
)
