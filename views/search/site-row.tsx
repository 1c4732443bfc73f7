import type { PropsWithChildren } from 'hono/jsx'
import type { Translator } from '../../src/i18n/translator.ts'
import type { AssetSummary } from '../../src/search/queries.ts'
import { Unknown } from '../parts/tags.tsx'
import { langOf, nameIn } from '../zones/name.ts'

/** One asset of the catalogue: name and zone, then the figures that everybody asks first. */
export const SiteRow = ({ t, row }: { t: Translator; row: AssetSummary }) => (
  <li class="site-row">
    <div>
      <a class="row-title" href={`/assets/${row.id}`} lang={langOf(t, row)}>
        {nameIn(t, row)}
      </a>
      <p class="muted small">
        {row.sample && (
          <>
            <span class="warn">{t('asset.sample')}</span>
            {' · '}
          </>
        )}
        <span lang={langOf(t, row.zone)}>{nameIn(t, row.zone)}</span>
        {' · '}
        {t(`asset.kind.${row.kind}`)}
        {row.factsAsOf && (
          <>
            {' · '}
            <span class="nowrap">{t('asset.row.asOf', { day: t.format.day(row.factsAsOf) })}</span>
          </>
        )}
      </p>
    </div>
    <dl class="site-figures">
      <Figure t={t} label={t('fact.landAreaM2')} of={row.landAreaM2}>
        {row.landAreaM2 !== null && (
          <>
            {t.format.m2(row.landAreaM2)} <span class="line muted small">{t.format.mu(row.landAreaM2)}</span>
          </>
        )}
      </Figure>
      <Figure t={t} label={t('fact.floorAreaM2')} of={row.kind === 'land' ? 'none' : row.floorAreaM2}>
        {row.floorAreaM2 === null ? t('word.none') : t.format.m2(row.floorAreaM2)}
      </Figure>
      <Figure t={t} label={t('asset.row.power')} of={row.powerKva}>
        {row.powerKva !== null && `${t.format.number(row.powerKva)} kVA`}
      </Figure>
      <Figure t={t} label={t('asset.row.modes')} of={row.modes}>
        {row.modes?.length === 0 && t('word.none')}
        {row.modes?.map((mode) => (
          <span class="deal">
            {t(`fact.dealModes.${mode}`)}
            {mode === 'rent' &&
              row.rentFenM2Month !== null &&
              ` ${t('fact.perM2Month', { money: t.format.unitPrice(row.rentFenM2Month) })}`}
            {mode === 'purchase' && row.priceFen !== null && ` ${t.format.money(row.priceFen)}`}
          </span>
        ))}
      </Figure>
    </dl>
  </li>
)

/** One figure of a row; unknown is said, never left out. */
const Figure = ({ t, label, of, children }: PropsWithChildren<{ t: Translator; label: string; of: unknown }>) => (
  <div>
    <dt>{label}</dt>
    <dd>{of === null ? <Unknown t={t} /> : children}</dd>
  </div>
)
