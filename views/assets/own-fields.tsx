import { CheckboxesField, NumberField, RadioField, SelectField, TextArea, TextField } from '../parts/fields.tsx'
import type { AssetFormProps } from './form.tsx'

type OwnField = 'name' | 'nameEn' | 'kind' | 'address' | 'description' | 'enterpriseId' | 'operatingStatus'
type PlaceField = 'legalIdleStatus' | 'parcelCode' | 'unitCode' | 'titleNumber' | 'lon' | 'lat' | 'datum' | 'boundary'

const fieldOf = (
  { t, form, initial }: AssetFormProps,
  name: OwnField | PlaceField | 'boundaryDatum' | 'source' | 'asOf',
) => {
  const help = `asset.field.${name}.help`
  return {
    t,
    form,
    name,
    label: t(`asset.field.${name}`),
    help: t.has(help) ? t.dynamic(help) : undefined,
    value: initial[name] ?? '',
  }
}

/** Name, kind, address, holder and status. */
export const Identity = (props: AssetFormProps) => {
  const { t, choices } = props
  const words = (of: 'kind' | 'operatingStatus' | 'legalIdleStatus', values: readonly string[]) =>
    values.map((value) => ({ value, label: t.dynamic(`asset.${of}.${value}`) }))
  return (
    <fieldset class="group">
      <legend>{t('asset.form.identity')}</legend>
      <TextField {...fieldOf(props, 'name')} lang="zh-CN" />
      <TextField {...fieldOf(props, 'nameEn')} required={false} lang="en" />
      <RadioField {...fieldOf(props, 'kind')} options={words('kind', choices.kinds)} />
      <TextField {...fieldOf(props, 'address')} required={false} />
      <TextArea {...fieldOf(props, 'description')} required={false} />
      <SelectField
        {...fieldOf(props, 'enterpriseId')}
        empty={t('asset.field.enterpriseId.none')}
        options={props.enterprises.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <div class="pair">
        <SelectField
          {...fieldOf(props, 'operatingStatus')}
          empty={t('word.unknown')}
          options={words('operatingStatus', choices.operating)}
        />
        <SelectField
          {...fieldOf(props, 'legalIdleStatus')}
          empty={t('word.unknown')}
          options={words('legalIdleStatus', choices.legalIdle)}
        />
      </div>
    </fieldset>
  )
}

/** Position, boundary and the codes of the cadastre. */
export const Place = (props: AssetFormProps) => {
  const { t } = props
  const datums = props.choices.datums.map((value) => ({ value, label: t(`asset.datum.${value}`) }))
  return (
    <fieldset class="group">
      <legend>{t('asset.form.place')}</legend>
      <div class="pair">
        <NumberField {...fieldOf(props, 'lon')} unit="° E" />
        <NumberField {...fieldOf(props, 'lat')} unit="° N" />
      </div>
      <SelectField {...fieldOf(props, 'datum')} options={datums} />
      <TextArea {...fieldOf(props, 'boundary')} rows={6} attributes={{ spellcheck: 'false', autocomplete: 'off' }} />
      <SelectField {...fieldOf(props, 'boundaryDatum')} options={datums} />
      <TextField {...fieldOf(props, 'parcelCode')} />
      <TextField {...fieldOf(props, 'unitCode')} />
      <TextField {...fieldOf(props, 'titleNumber')} />
    </fieldset>
  )
}

/** Source and day of everything that the form states. */
export const Provenance = (props: AssetFormProps) => {
  const { t, form, asset, choices } = props
  return (
    <fieldset class="group">
      <legend>{t('asset.form.provenance')}</legend>
      <p>{t('asset.form.provenance.help')}</p>
      <div class="pair">
        <SelectField
          {...fieldOf(props, 'source')}
          options={choices.sources.map((value) => ({ value, label: t(`fact.source.${value}`) }))}
        />
        <TextField {...fieldOf(props, 'asOf')} type="date" />
      </div>
      {asset && (
        <CheckboxesField
          t={t}
          form={form}
          name="reconfirm"
          label={t('asset.field.reconfirm')}
          options={[{ value: 'yes', label: t('asset.field.reconfirm.yes') }]}
        />
      )}
    </fieldset>
  )
}
