import type { Enterprise } from '../../src/enterprises/enterprise.ts'
import type { FormState } from '../../src/http/form.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import type { ZoneOption } from '../../src/zones/zone.ts'
import { ErrorSummary, NumberField, RadioField, SelectField, TextArea, TextField } from '../parts/fields.tsx'
import { nameIn } from '../zones/name.ts'

const STATUSES = ['operating', 'stopped', 'insolvent', 'dissolved'] as const
const MONEY = ['revenue', 'profit', 'tax', 'assets', 'debts'] as const
const ANSWERS = ['wageArrears', 'taxArrears', 'livesOnSubsidy'] as const

export interface EnterpriseFormProps {
  t: Translator
  form: FormState
  zones: readonly ZoneOption[]
  /** The enterprise that is edited; null for a new one. */
  enterprise: Enterprise | null
  stale?: boolean
}

export const EnterpriseForm = ({ t, form, zones, enterprise, stale }: EnterpriseFormProps) => {
  const label = (name: string) => t.dynamic(`enterprise.${name}`)
  const field = (name: string) => ({ t, form, name, label: label(name) })
  const optional = (name: string) => ({ ...field(name), required: false })
  const answers = [
    { value: 'yes', label: t('word.yes') },
    { value: 'no', label: t('word.no') },
    { value: '', label: t('word.unknown') },
  ]
  const back = enterprise ? `/enterprises/${enterprise.id}` : '/enterprises'
  return (
    <div class="narrow">
      <p class="crumbs">
        <a href={back}>{enterprise ? enterprise.name : t('enterprises.title')}</a>
      </p>
      <h1>{enterprise ? t('enterprise.edit') : t('enterprises.new')}</h1>
      <p class="muted">{t('enterprises.lead')}</p>
      {stale && (
        <div class="notice warning" role="alert">
          <p>
            {t('form.stale')} <a href={back}>{t('enterprise.newest')}</a>
          </p>
        </div>
      )}
      <ErrorSummary t={t} form={form} labelOf={label} />
      <form method="post" action={back} novalidate>
        {enterprise && <input type="hidden" name="seq" value={String(enterprise.seq)} />}
        <fieldset class="group">
          <legend>{t('enterprise.group.identity')}</legend>
          {!enterprise && (
            <SelectField
              {...field('zoneId')}
              empty={zones.length === 1 ? undefined : ''}
              options={zones.map((zone) => ({ value: zone.id, label: nameIn(t, zone) }))}
            />
          )}
          <TextField {...field('name')} lang="zh-CN" />
          <div class="pair">
            <TextField {...optional('creditCode')} help={t('enterprise.creditCode.help')} />
            <TextField
              {...optional('industry')}
              help={t('enterprise.industry.help')}
              attributes={{
                list: 'industry-codes',
                autocomplete: 'off',
                'hx-get': '/industries',
                'hx-trigger': 'input changed delay:250ms',
                'hx-target': '#industry-codes',
              }}
            />
          </div>
          <datalist id="industry-codes"></datalist>
          <SelectField
            {...optional('status')}
            empty={t('word.unknown')}
            options={STATUSES.map((value) => ({ value, label: t(`enterprise.status.${value}`) }))}
          />
          <TextArea {...optional('note')} rows={3} />
        </fieldset>
        <fieldset class="group">
          <legend>{t('enterprise.group.figures')}</legend>
          <p class="muted">{t('enterprise.figures.help')}</p>
          <NumberField {...optional('year')} />
          <div class="pair">
            {MONEY.map((name) => (
              <NumberField {...optional(name)} unit={t('enterprise.unit.wan')} />
            ))}
            <NumberField {...optional('lossYears')} unit={t('enterprise.unit.years')} />
            <NumberField {...optional('stoppedMonths')} unit={t('enterprise.unit.months')} />
          </div>
          {ANSWERS.map((name) => (
            <RadioField {...field(name)} value="" options={answers} />
          ))}
        </fieldset>
        <div class="form-foot actions">
          <button type="submit">{t('word.save')}</button>
          <a href={back}>{t('word.cancel')}</a>
        </div>
      </form>
    </div>
  )
}
