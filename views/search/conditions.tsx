import type { Facet, FacetOption } from '../../src/search/facets.ts'
import { FieldSet, idOf } from '../parts/field.tsx'
import { NumberField, TextField } from '../parts/fields.tsx'
import { langOf } from '../zones/name.ts'
import { optionText } from './condition-text.ts'
import type { CatalogueProps } from './index.tsx'
import { Understood } from './understood.tsx'

/** More options than these are folded away. */
const SHOWN = 6

/** The conditions of the catalogue: a plain GET form; with scripts each change swaps form and results. */
export const ConditionsForm = (props: CatalogueProps) => {
  const { t, form, facets, conditions, usualKm, figures } = props
  // The usual radius stands in its field until another is typed
  const typed = { ...form, values: { ...form.values, km: form.values.km ?? [String(usualKm)] } }
  const field = (name: string) => ({ t, form: typed, name, label: t.dynamic(`asset.filter.${name}`) })
  const facet = (key: Facet['key']) => <FacetField {...props} facet={facets.find((one) => one.key === key)!} />
  const m2 = t('fact.unit.m2')
  const n = Object.keys(conditions).length
  return (
    <form
      id="filters"
      class="filters"
      method="get"
      action="/assets"
      aria-label={t('asset.filters')}
      hx-get="/assets"
      hx-target="#catalogue"
      hx-swap="innerMorph"
      hx-trigger="submit, change, change from:#catalogue target:#f-sort"
      hx-sync="this:replace"
    >
      {conditions.after && <input type="hidden" name="after" value={conditions.after} />}
      <div class="words">
        <TextField {...field('q')} type="search" help={t('asset.filter.q.help')} />
        <button type="submit">{t('word.search')}</button>
      </div>
      <details class="conditions">
        <summary>{n === 0 ? t('search.open') : t('search.openWith', { n })}</summary>
        <TextField {...field('place')} help={t('asset.filter.place.help')} />
        <NumberField {...field('km')} unit="km" />
        <Understood {...props} />
        {facet('prefecture')}
        {facet('kind')}
        {facet('mode')}
        <details class="figures-asked" open={figures.some((key) => form.values[key]?.[0])}>
          <summary>{t('asset.filters.figures')}</summary>
          <div class="ranges">
            <NumberField {...field('landMin')} unit={m2} />
            <NumberField {...field('landMax')} unit={m2} />
            <NumberField {...field('floorMin')} unit={m2} />
            <NumberField {...field('floorMax')} unit={m2} />
            <NumberField {...field('heightMin')} unit={t('fact.unit.m')} />
            <NumberField {...field('powerMin')} unit={t('fact.unit.kVA')} />
            <NumberField {...field('rentMax')} unit={t('fact.unit.yuan/m2/month')} />
            <NumberField {...field('priceMax')} unit={t('search.unit.wan')} />
            <NumberField {...field('termMin')} unit={t('search.unit.year')} />
          </div>
        </details>
        {facet('zone')}
        {facet('industry')}
        {facet('utility')}
        {facet('title')}
        {facet('condition')}
        <input type="hidden" id="f-polygon" name="polygon" value={form.values.polygon?.[0] ?? ''} />
        <div class="actions">
          <button type="submit">{t('search.show')}</button>
          <a href="/assets">{t('word.clear')}</a>
        </div>
      </details>
    </form>
  )
}

const FacetField = ({ t, form, facet }: CatalogueProps & { facet: Facet }) => {
  const { key, options } = facet
  const rest = options.slice(SHOWN)
  const choice = (option: FacetOption) => (
    <label class={option.n === 0 && !option.chosen ? 'choice muted' : 'choice'}>
      <input
        type="checkbox"
        id={`${idOf(key)}-${option.value}`}
        name={key}
        value={option.value}
        checked={option.chosen}
      />
      <span lang={option.name ? langOf(t, option.name) : undefined}>{optionText(t, key, option)}</span>
      <span class="num muted small">{t.format.number(option.n)}</span>
    </label>
  )
  if (options.length === 0) return null
  return (
    <FieldSet t={t} form={form} name={key} label={t(`asset.filter.${key}`)}>
      {options.slice(0, SHOWN).map(choice)}
      {rest.length > 0 && (
        <details open={rest.some(({ chosen }) => chosen)}>
          <summary>{t('search.facet.more', { n: rest.length })}</summary>
          {rest.map(choice)}
        </details>
      )}
    </FieldSet>
  )
}
