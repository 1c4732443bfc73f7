import type { FormState } from '../../src/http/form.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import type { Zone } from '../../src/zones/zone.ts'
import { ErrorSummary, NumberField, SelectField, TextArea, TextField } from '../parts/fields.tsx'
import { nameIn } from './name.ts'

const LEVELS = ['national', 'provincial', 'other'] as const
const OFFER = ['electricity', 'water', 'gas', 'steam'] as const

/** The words of a field, for the summary too. */
export const zoneLabel = (t: Translator, field: string): string => {
  if ((OFFER as readonly string[]).includes(field) || field === 'heatSource') return t.dynamic(`zone.offer.${field}`)
  return t.dynamic(`zone.${field}`)
}

export interface ZoneFormProps {
  t: Translator
  form: FormState
  /** The zone that is edited; null for a new one. */
  zone: Zone | null
  stale?: boolean
}

export const ZoneForm = ({ t, form, zone, stale }: ZoneFormProps) => {
  const field = (name: string) => ({ t, form, name, label: zoneLabel(t, name) })
  const optional = (name: string) => ({ ...field(name), required: false })
  return (
    <div class="narrow">
      <p class="crumbs">
        <a href={zone ? `/zones/${zone.id}` : '/zones'}>{zone ? nameIn(t, zone) : t('zones.title')}</a>
      </p>
      <h1>{zone ? t('zone.edit') : t('zones.new')}</h1>
      {stale && zone && (
        <div class="notice warning" role="alert">
          <p>
            {t('form.stale')} <a href={`/zones/${zone.id}`}>{t('zone.edit.newest')}</a>
          </p>
        </div>
      )}
      <ErrorSummary t={t} form={form} labelOf={(name) => zoneLabel(t, name)} />
      <form method="post" action={zone ? `/zones/${zone.id}` : '/zones'} novalidate>
        {zone && <input type="hidden" name="seq" value={String(zone.seq)} />}
        <fieldset class="group">
          <legend>{t('zone.group.identity')}</legend>
          <div class="pair">
            <TextField {...field('name')} lang="zh-CN" />
            <TextField {...optional('nameEn')} lang="en" />
          </div>
          <div class="pair">
            <TextField {...field('code')} help={t('zone.code.help')} />
            <SelectField
              {...field('level')}
              empty=""
              options={LEVELS.map((value) => ({ value, label: t(`zone.level.${value}`) }))}
            />
          </div>
          <div class="pair">
            <TextField {...optional('prefecture')} lang="zh-CN" />
            <TextField {...optional('countyCode')} help={t('zone.countyCode.help')} />
          </div>
          <div class="pair">
            <NumberField {...optional('areaHa')} unit={t('zone.ha')} />
            <NumberField {...optional('approvedYear')} />
          </div>
        </fieldset>
        <fieldset class="group">
          <legend>{t('zone.group.industries')}</legend>
          <TextField {...optional('leadingIndustriesText')} lang="zh-CN" />
          <TextField {...optional('leadingIndustries')} help={t('zone.leadingIndustries.help')} />
          <IndustryPicker t={t} field="leadingIndustries" divisionsOnly />
          <TextArea {...optional('admittedIndustries')} rows={2} help={t('zone.admittedIndustries.help')} />
          <IndustryPicker t={t} field="admittedIndustries" />
        </fieldset>
        <fieldset class="group">
          <legend>{t('zone.group.position')}</legend>
          <div class="pair">
            <NumberField {...optional('lon')} unit="° E" />
            <NumberField {...optional('lat')} unit="° N" />
          </div>
          <SelectField
            {...field('datum')}
            value="wgs84"
            help={t('zone.datum.help')}
            options={(['wgs84', 'gcj02', 'bd09'] as const).map((value) => ({ value, label: t(`zone.datum.${value}`) }))}
          />
          <TextField {...optional('positionNote')} help={t('zone.positionNote.help')} />
        </fieldset>
        <fieldset class="group">
          <legend>{t('zone.group.offer')}</legend>
          <div class="pair">
            {OFFER.map((name) => (
              <NumberField {...optional(name)} unit={t(`zone.unit.${name}`)} />
            ))}
          </div>
          <TextField {...optional('heatSource')} />
        </fieldset>
        <div class="form-foot actions">
          <button type="submit">{zone ? t('word.save') : t('zone.create')}</button>
          <a href={zone ? `/zones/${zone.id}` : '/zones'}>{t('word.cancel')}</a>
        </div>
      </form>
    </div>
  )
}

/** Finds codes as one types and offers them as boxes of the same field; without scripts a link to the list of codes stays. */
export const IndustryPicker = ({
  t,
  field,
  divisionsOnly,
}: {
  t: Translator
  field: string
  divisionsOnly?: boolean
}) => (
  <div class="picker">
    <p class="needs-script">
      <label for={`pick-${field}`}>{t('zone.industries.search')}</label>
      <input
        id={`pick-${field}`}
        type="search"
        name="q"
        autocomplete="off"
        hx-get={`/industries?pick=${field}${divisionsOnly ? '&divisions=1' : ''}`}
        hx-include={`#picked-${field} input`}
        hx-trigger="input changed delay:250ms"
        hx-target={`#picked-${field}`}
        hx-swap="innerHTML"
      />
    </p>
    <div id={`picked-${field}`} class="choices stacked" aria-live="polite"></div>
    <p class="small">
      <a href="/industries" target="_blank" rel="noopener">
        {t('zone.industries.lookUp')}
      </a>
    </p>
  </div>
)
