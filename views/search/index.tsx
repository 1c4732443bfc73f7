import type { AssetKind } from '../../src/assets/asset.ts'
import type { FormState } from '../../src/http/form.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import type { DealMode } from '../../src/projects/requirement.ts'
import type { ConditionKey, Sort } from '../../src/search/filter.ts'
import type { AssetSummary } from '../../src/search/queries.ts'
import { Pager } from '../parts/pager.tsx'
import { Conditions } from './conditions.tsx'
import { SiteRow } from './site-row.tsx'

interface ZoneChoice {
  id: string
  name: string
  nameEn: string | null
  prefecture: string | null
}
export interface CatalogueProps {
  t: Translator
  form: FormState
  rows: readonly AssetSummary[]
  total: number
  page: number
  pages: number
  /** The address of a page, or of the same search without a condition. */
  href(change: { page?: number; drop?: ConditionKey }): string
  /** Where nothing was found: what dropping one condition brings. */
  loosening: readonly { key: ConditionKey; n: number }[]
  /** Whether any condition is asked. */
  asked: boolean
  choices: {
    kinds: readonly AssetKind[]
    modes: readonly DealMode[]
    sorts: readonly Sort[]
    zones: readonly ZoneChoice[]
  }
}

/** The catalogue: conditions beside the list; a change swaps the list alone. */
export const CataloguePage = (props: CatalogueProps) => {
  const { t } = props
  return (
    <>
      <div class="page-head">
        <div>
          <h1>{t('asset.title')}</h1>
          <p class="muted">{t('asset.lead')}</p>
        </div>
      </div>
      <div class="columns filters-first">
        <Conditions {...props} />
        <CatalogueResults {...props} />
      </div>
    </>
  )
}

/** What was found: the part of the catalogue that htmx swaps. */
export const CatalogueResults = (props: CatalogueProps) => {
  const { t, rows, total, page, pages, href } = props
  return (
    <section id="results" aria-label={t('asset.results.label')}>
      <Ignored {...props} />
      {total === 0 ? (
        <Nothing {...props} />
      ) : (
        <>
          <p class="muted" role="status">
            {t('asset.results', { n: total })}
          </p>
          {rows.length === 0 && (
            <p>
              {t('asset.pastEnd')} <a href={href({ page: pages })}>{t('asset.pastEnd.last')}</a>
            </p>
          )}
          <ol class="rows">
            {rows.map((row) => (
              <SiteRow t={t} row={row} />
            ))}
          </ol>
          <Pager t={t} number={Math.min(page, pages)} pages={pages} href={(to) => href({ page: to })} />
        </>
      )}
    </section>
  )
}

/** Conditions that could not be read; said with the results too, since a swap leaves the fields as they are. */
const Ignored = ({ t, form }: CatalogueProps) =>
  form.problems.length === 0 ? null : (
    <div class="notice warning" role="alert">
      <p>{t('asset.ignored')}</p>
      <ul>
        {form.problems.map(({ field, code, params }) => (
          <li>
            <a href={`#f-${field}`}>{t.dynamic(`asset.filter.${field}`)}</a>
            {t.locale === 'en' ? ': ' : '：'}
            {t.dynamic(code, params)}
          </li>
        ))}
      </ul>
    </div>
  )

const Nothing = ({ t, asked, loosening, href }: CatalogueProps) => (
  <div class="empty">
    <div role="status">
      <h2>{asked ? t('asset.nothing') : t('asset.nothing.at-all')}</h2>
    </div>
    {asked && loosening.length > 0 && (
      <>
        <p>{t('asset.nothing.loosen')}</p>
        <ul class="plain-list">
          {loosening.map(({ key, n }) => (
            <li>
              <a href={href({ drop: key })}>{t('asset.nothing.without', { condition: t(`asset.filter.${key}`), n })}</a>
            </li>
          ))}
        </ul>
      </>
    )}
    {asked && loosening.length === 0 && (
      <p>
        {t('asset.nothing.single')} <a href="/assets">{t('word.clear')}</a>
      </p>
    )}
  </div>
)
