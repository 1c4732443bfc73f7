import type { ConditionKey } from '../../src/search/filter.ts'
import { NumberField, SelectField, TextField } from '../parts/fields.tsx'
import { nameIn } from '../zones/name.ts'
import { prefectureIn } from '../zones/prefecture.tsx'
import type { CatalogueProps } from './index.tsx'

const MORE: readonly ConditionKey[] = ['prefecture', 'landMax', 'floorMax', 'heightMin', 'powerMin', 'rentMax']

/** The conditions of the catalogue: a plain GET form; with scripts each change swaps the results. */
export const Conditions = ({ t, form, choices }: CatalogueProps) => {
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
      hx-sync="this:replace"
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
          options={prefectures.map((value) => ({ value, label: prefectureIn(t, value) }))}
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
