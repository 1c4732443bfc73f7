import { SelectField, TextField } from '../parts/fields.tsx'
import { nameIn } from '../zones/name.ts'
import type { MyAssetsProps } from './mine.tsx'

/** What can be done to all selected rows. */
export const Together = ({ t, groups, most, total, pages, match }: MyAssetsProps) => (
  <div class="together">
    <input type="hidden" name="match" value={match} />
    {pages > 1 &&
      (total > most ? (
        <p class="muted small all">{t('listing.many.too-many-match', { n: total, most })}</p>
      ) : (
        <label class="choice all">
          <input type="checkbox" name="all" value="yes" /> {t('listing.many.all', { n: total })}
        </label>
      ))}
    <label for="f-do">{t('listing.many')}</label>
    <select id="f-do" name="do">
      {(['confirm', 'publish', 'withdraw'] as const).map((kind) => (
        <option value={kind}>{t(`listing.many.${kind}`)}</option>
      ))}
      {groups.map(({ group, facts }) => (
        <optgroup label={t('listing.many.set', { group: t(`fact.group.${group}`) })}>
          {facts.map((fact) => (
            <option value={fact}>{t(`fact.${fact}`)}</option>
          ))}
        </optgroup>
      ))}
    </select>
    <button class="quiet" type="submit">
      {t('listing.many.next')}
    </button>
    <span class="muted small">{t('listing.many.help', { most })}</span>
  </div>
)

/** Narrows and sorts the list. */
export const Filter = ({ t, form, statuses, sorts, groups, zones }: MyAssetsProps) => (
  <form class="filter-line" method="get" action="/my/assets" aria-label={t('asset.filters')}>
    <TextField t={t} form={form} name="q" type="search" label={t('listing.own.q')} />
    <SelectField
      t={t}
      form={form}
      name="status"
      label={t('asset.mine.status')}
      empty={t('word.all')}
      options={statuses.map((value) => ({ value, label: t(`word.${value}`) }))}
    />
    {zones.length > 1 && (
      <SelectField
        t={t}
        form={form}
        name="zone"
        label={t('asset.mine.zone')}
        empty={t('word.all')}
        options={zones.map((zone) => ({ value: zone.id, label: nameIn(t, zone) }))}
      />
    )}
    <SelectField
      t={t}
      form={form}
      name="lacking"
      label={t('listing.own.lacking')}
      empty={t('word.any')}
      options={[
        { value: 'publication', label: t('listing.own.lacking.publication') },
        { value: 'corrections', label: t('listing.own.lacking.corrections') },
        ...groups.flatMap(({ facts }) => facts.map((value) => ({ value, label: t(`fact.${value}`) }))),
      ]}
    />
    <SelectField
      t={t}
      form={form}
      name="sort"
      label={t('asset.filter.sort')}
      options={sorts.map((value) => ({ value, label: t(`listing.sort.${value}`) }))}
    />
    <button class="quiet" type="submit">
      {t('word.search')}
    </button>
  </form>
)
