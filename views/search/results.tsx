import type { ConditionKey, Conditions } from '../../src/search/conditions.ts'
import { SelectField } from '../parts/fields.tsx'
import { Pager } from '../parts/pager.tsx'
import { SaveSearchForm } from '../saved/save-form.tsx'
import { proposedName } from '../saved/words.ts'
import { conditionText } from './condition-text.ts'
import type { CatalogueProps } from './index.tsx'
import { Nothing } from './nothing.tsx'
import { SiteRow } from './site-row.tsx'
import { swap } from './swap.ts'

/** What was found, under the conditions that were asked. */
export const Results = (props: CatalogueProps) => {
  const { t, form, conditions, rows, total, all, page, pages, sort, sorts, query, kept, href } = props
  return (
    <section id="results" tabindex={-1} data-query={query} aria-label={t('asset.results.label')}>
      <Ignored {...props} />
      <Chips {...props} />
      <Replaced {...props} />
      {total === 0 ? (
        <>
          <Nothing {...props} />
          <Keep {...props} />
        </>
      ) : (
        <>
          <div class="results-head">
            <p role="status">
              <strong>{t('asset.results', { n: total })}</strong>
              {total < all && <span class="muted small"> {t('search.of', { all })}</span>}
            </p>
            <SelectField
              t={t}
              form={{ values: { sort: [sort] }, problems: form.problems }}
              name="sort"
              label={t('asset.filter.sort')}
              options={sorts.map((value) => ({ value, label: t(`asset.sort.${value}`) }))}
              attributes={{ form: 'filters' }}
            />
          </div>
          <Keep {...props} />
          <LeftOutUnknown {...props} />
          {rows.length === 0 && (
            <p>
              {t('asset.pastEnd')} <a href={href(conditions, pages)}>{t('asset.pastEnd.last')}</a>
            </p>
          )}
          <ol class="rows">
            {rows.map((site) => (
              <SiteRow t={t} site={site} isNew={conditions.after !== undefined} kept={kept.get(site.id)} />
            ))}
          </ol>
          <Pager t={t} number={Math.min(page, pages)} pages={pages} href={(to) => href(conditions, to)} link={swap} />
        </>
      )}
    </section>
  )
}

/** Keeps the search; where nothing was found, so that its reader hears of what comes. */
const Keep = ({ t, conditions, query, signedIn, facets, place }: CatalogueProps) => (
  <SaveSearchForm
    t={t}
    asked={{ projectId: null, query }}
    proposed={proposedName(t, { kind: 'catalogue', conditions, named: { facets, place } })}
    signedIn={signedIn}
  />
)

/** Conditions that could not be read; said with the results too, since the fields may be folded away. */
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

/** What is asked, each with a way to take it back. */
const Chips = (props: CatalogueProps) => {
  const { t, conditions, without, href } = props
  const keys = Object.keys(conditions) as ConditionKey[]
  if (keys.length === 0) return null
  return (
    <ul class="chips" aria-label={t('search.chips')}>
      {keys.flatMap((key) =>
        entriesOf(conditions, key).map((entry) => (
          <li>
            <a {...swap(href(without(conditions, key, entry)))}>
              {conditionText(t, conditions, key, props, entry)} <span aria-hidden="true">×</span>
              <span class="visually-hidden">{t('search.chip.remove')}</span>
            </a>
          </li>
        )),
      )}
      {keys.length > 1 && (
        <li>
          <a {...swap('/assets')}>{t('search.chip.clear')}</a>
        </li>
      )}
    </ul>
  )
}

/** An area from the map took the place of another: said, with the way back. */
const Replaced = ({ t, replaced, facets }: CatalogueProps) => {
  if (!replaced) return null
  const { key, former, place, back } = replaced
  return (
    <p class="notice small">
      {t('search.replaced', { condition: conditionText(t, former, key, { facets, place }) })}{' '}
      <a {...swap(back)}>{t('search.replaced.back')}</a>
    </p>
  )
}

/** The entries of a list; a condition that is none has itself. */
const entriesOf = (conditions: Conditions, key: ConditionKey): (string | undefined)[] => {
  const value = conditions[key]
  return Array.isArray(value) && key !== 'polygon' ? value : [undefined]
}

/** Sites that one condition keeps out only because nobody has said. */
const LeftOutUnknown = (props: CatalogueProps) => {
  const { t, conditions, leftOut } = props
  const unknown = [...leftOut].filter(([, { unknown }]) => unknown > 0)
  if (unknown.length === 0) return null
  return (
    <>
      {unknown.map(([key, { unknown: n }]) => (
        <p class="muted small">{t('search.unknown', { n, condition: conditionText(t, conditions, key, props) })}</p>
      ))}
    </>
  )
}
