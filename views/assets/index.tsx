import type { PropsWithChildren } from 'hono/jsx'
import type { AssetKind } from '../../src/assets/asset.ts'
import type { ConditionKey, Sort } from '../../src/assets/catalogue-filter.ts'
import type { AssetSummary } from '../../src/assets/queries.ts'
import type { FormState } from '../../src/http/form.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import type { DealMode } from '../../src/projects/requirement.ts'
import { NumberField, SelectField, TextField } from '../parts/fields.tsx'
import { Pager } from '../parts/pager.tsx'
import { Unknown } from '../parts/tags.tsx'
import { langOf, nameIn } from '../zones/name.ts'

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

const MORE: readonly ConditionKey[] = ['prefecture', 'landMax', 'floorMax', 'heightMin', 'powerMin', 'rentMax']

const Conditions = ({ t, form, choices }: CatalogueProps) => {
  const field = (name: ConditionKey) => ({ t, form, name, label: t(`asset.filter.${name}`) })
  const prefectures = [...new Set(choices.zones.flatMap(({ prefecture }) => (prefecture === null ? [] : [prefecture])))]
  const moreInUse = MORE.some((name) => form.values[name]?.[0])
  return (
    <form
      class="filters"
      method="get"
      action="/assets"
      aria-label={t('asset.filters')}
      hx-get="/assets"
      hx-target="#results"
      hx-swap="outerHTML"
      hx-push-url="true"
      hx-trigger="submit, change"
    >
      <TextField {...field('q')} type="search" />
      <SelectField
        {...field('kind')}
        empty={t('word.any')}
        options={choices.kinds.map((value) => ({ value, label: t(`asset.kind.${value}`) }))}
      />
      <SelectField
        {...field('mode')}
        empty={t('word.any')}
        options={choices.modes.map((value) => ({ value, label: t(`fact.dealModes.${value}`) }))}
      />
      <SelectField
        {...field('zone')}
        empty={t('word.any')}
        options={choices.zones.map((zone) => ({ value: zone.id, label: nameIn(t, zone) }))}
      />
      <NumberField {...field('landMin')} unit={t('fact.unit.m2')} />
      <NumberField {...field('floorMin')} unit={t('fact.unit.m2')} />
      <details open={moreInUse}>
        <summary>{t('asset.filters.more')}</summary>
        <NumberField {...field('landMax')} unit={t('fact.unit.m2')} />
        <NumberField {...field('floorMax')} unit={t('fact.unit.m2')} />
        <NumberField {...field('heightMin')} unit={t('fact.unit.m')} />
        <NumberField {...field('powerMin')} unit={t('fact.unit.kVA')} />
        <NumberField {...field('rentMax')} unit={t('fact.unit.yuan/m2/month')} />
        <SelectField
          {...field('prefecture')}
          empty={t('word.any')}
          options={prefectures.map((value) => ({ value, label: value }))}
        />
      </details>
      <SelectField
        t={t}
        form={form}
        name="sort"
        label={t('asset.filter.sort')}
        options={choices.sorts.map((value) => ({ value, label: t(`asset.sort.${value}`) }))}
      />
      <div class="actions">
        <button type="submit">{t('word.search')}</button>
        <a href="/assets">{t('word.clear')}</a>
      </div>
    </form>
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
              <Row t={t} row={row} />
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
    <h2 role="status">{asked ? t('asset.nothing') : t('asset.nothing.at-all')}</h2>
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

const Row = ({ t, row }: { t: Translator; row: AssetSummary }) => (
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
        {row.factsAsOf && ` · ${t('asset.row.asOf', { day: t.format.day(row.factsAsOf) })}`}
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
