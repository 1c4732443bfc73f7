import type { FormState } from '../../src/http/form.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import type { Place } from '../../src/places/place.ts'
import { ErrorSummary, NumberField, RadioField, SelectField, TextField } from '../parts/fields.tsx'

const KINDS = ['logistics-node', 'airport', 'port', 'rail-station', 'city'] as const
const DATUMS = ['wgs84', 'gcj02', 'bd09'] as const

export interface PlaceFormProps {
  t: Translator
  form: FormState
  /** The place that is edited; null for a new one. */
  place: Place | null
  stale?: boolean
}

export const PlaceForm = ({ t, form, place, stale }: PlaceFormProps) => {
  const label = (name: string) => t.dynamic(name === 'datum' ? 'zone.datum' : `place.${name}`)
  const field = (name: string) => ({ t, form, name, label: label(name) })
  return (
    <div class="narrow">
      <p class="crumbs">
        <a href="/admin/places">{t('places.title')}</a>
      </p>
      <h1>{place ? t('place.edit') : t('places.new')}</h1>
      {stale && place && (
        <div class="notice warning" role="alert">
          <p>
            {t('form.stale')} <a href={`/admin/places/${place.id}`}>{t('place.newest')}</a>
          </p>
        </div>
      )}
      <ErrorSummary t={t} form={form} labelOf={label} />
      <form method="post" action={place ? `/admin/places/${place.id}` : '/admin/places'} novalidate>
        {place && <input type="hidden" name="seq" value={String(place.seq)} />}
        <div class="pair">
          <TextField {...field('name')} lang="zh-CN" />
          <TextField {...field('nameEn')} required={false} lang="en" />
        </div>
        <div class="pair">
          <SelectField
            {...field('kind')}
            empty=""
            options={KINDS.map((value) => ({ value, label: t(`place.kind.${value}`) }))}
          />
          <SelectField
            {...field('level')}
            required={false}
            help={t('place.level.help')}
            empty={t('word.unknown')}
            options={['1', '2', '3'].map((value) => ({ value, label: t('place.level.value', { level: value }) }))}
          />
        </div>
        <RadioField
          {...field('confirmed')}
          help={t('place.confirmed.help')}
          options={[
            { value: 'yes', label: t('word.yes') },
            { value: 'no', label: t('place.notConfirmed') },
          ]}
        />
        <div class="pair">
          <NumberField {...field('lon')} unit="° E" />
          <NumberField {...field('lat')} unit="° N" />
        </div>
        <SelectField
          {...field('datum')}
          value="wgs84"
          help={t('zone.datum.help')}
          options={DATUMS.map((value) => ({ value, label: t(`zone.datum.${value}`) }))}
        />
        <TextField {...field('source')} help={t('place.source.help')} />
        <div class="form-foot actions">
          <button type="submit">{t('word.save')}</button>
          <a href="/admin/places">{t('word.cancel')}</a>
        </div>
      </form>
    </div>
  )
}
