import type { BuildingUse } from '../../src/assets/asset.ts'
import type { BuildingWarning } from '../../src/assets/buildings/buildings-form.ts'
import type { SitePlan as Plan } from '../../src/assets/site-plan.ts'
import type { FormState } from '../../src/http/form.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import { ErrorSummary, NumberField, SelectField, TextArea, TextField } from '../parts/fields.tsx'
import { langOf, nameIn } from '../zones/name.ts'
import { SitePlan } from './site-plan.tsx'

interface BuildingsPageProps {
  t: Translator
  asset: { id: string; name: string; nameEn: string | null; seq: number; boundary: unknown }
  form: FormState
  /** Buildings that the form has fields for. */
  rows: number
  /** What could be read, drawn; null where something is wrong or no boundary is known. */
  plan: Plan | null
  warnings: readonly BuildingWarning[]
  stale: boolean
  uses: readonly BuildingUse[]
  datums: readonly ('wgs84' | 'gcj02' | 'bd09')[]
}

/** Outlines of what stands on a parcel, with the plan that follows from them. */
export const BuildingsPage = (props: BuildingsPageProps) => {
  const { t, asset, form, plan, warnings, stale } = props
  const path = `/assets/${asset.id}/buildings`
  return (
    <>
      <p class="crumbs">
        <a href={`/assets/${asset.id}`} lang={langOf(t, asset)}>
          {nameIn(t, asset)}
        </a>
      </p>
      <h1>{t('buildings.title')}</h1>
      <p class="muted">{t('buildings.lead')}</p>
      {stale && (
        <div class="error-summary" role="alert" tabindex={-1}>
          <p>{t('form.stale')}</p>
        </div>
      )}
      <ErrorSummary t={t} form={form} labelOf={(field) => labelOf(t, field)} />
      {warnings.length > 0 && (
        <div class="notice warning">
          <ul>
            {warnings.map(({ code, ...params }) => (
              <li>{t.dynamic(`buildings.warning.${code}`, params)}</li>
            ))}
          </ul>
        </div>
      )}
      {asset.boundary === null && (
        <p class="notice">
          {t('buildings.no-boundary')} <a href={`/assets/${asset.id}/edit/boundary`}>{t('buildings.boundary')}</a>
        </p>
      )}
      <div class="columns">
        <form method="post" action={path}>
          <input type="hidden" name="seq" value={asset.seq} />
          <input type="hidden" name="rows" value={props.rows} />
          <SelectField
            t={t}
            form={form}
            name="datum"
            label={t('buildings.datum')}
            options={props.datums.map((datum) => ({ value: datum, label: t(`asset.datum.${datum}`) }))}
          />
          {Array.from({ length: props.rows }, (_, row) => (
            <Row {...props} row={row} />
          ))}
          <label class="field">
            <input type="checkbox" name="none" value="1" checked={form.values.none !== undefined} />{' '}
            {t('buildings.none')}
          </label>
          <div class="actions">
            <button type="submit" name="step" value="save">
              {t('word.save')}
            </button>
            <button class="quiet" type="submit" name="step" value="preview">
              {t('buildings.preview')}
            </button>
            <a href={`/assets/${asset.id}`}>{t('word.cancel')}</a>
          </div>
        </form>
        <aside>{plan && <SitePlan t={t} plan={plan} />}</aside>
      </div>
    </>
  )
}

const Row = ({ t, form, uses, row }: BuildingsPageProps & { row: number }) => (
  <fieldset class="field building-row">
    <legend>{t('buildings.one', { n: row + 1 })}</legend>
    <div class="pair">
      <TextField t={t} form={form} name={`name-${row}`} label={t('buildings.name')} required={false} lang="zh-CN" />
      <SelectField
        t={t}
        form={form}
        name={`use-${row}`}
        label={t('plan.use')}
        options={uses.map((use) => ({ value: use, label: t(`plan.use.${use}`) }))}
      />
    </div>
    <NumberField t={t} form={form} name={`storeys-${row}`} label={t('plan.storeys')} required={false} />
    <TextArea
      t={t}
      form={form}
      name={`outline-${row}`}
      label={t('buildings.outline')}
      help={row === 0 ? t('buildings.outline.help') : undefined}
      rows={4}
      attributes={{ spellcheck: 'false', autocomplete: 'off' }}
    />
  </fieldset>
)

/** `outline-2` is the outline of building 3. */
function labelOf(t: Translator, field: string): string {
  const [name, row] = field.split('-')
  const label = name === 'use' || name === 'storeys' ? t(`plan.${name}`) : t.dynamic(`buildings.${name}`)
  return row === undefined ? label : `${t('buildings.one', { n: Number(row) + 1 })} · ${label}`
}
