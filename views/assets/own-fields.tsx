import { CheckboxesField, NumberField, RadioField, SelectField, TextArea, TextField } from '../parts/fields.tsx'
import { asking } from './asking.ts'
import type { FormBodyProps } from './form-body.tsx'

type OwnField = 'name' | 'nameEn' | 'kind' | 'address' | 'description' | 'enterpriseId' | 'operatingStatus'
type PlaceField = 'legalIdleStatus' | 'parcelCode' | 'unitCode' | 'titleNumber' | 'lon' | 'lat' | 'datum' | 'boundary'

const fieldOf = (
  { t, form, initial }: Pick<FormBodyProps, 't' | 'form' | 'initial'>,
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
/** The same for a field that is asked about as soon as it is left. */
const checkedField = (props: FormBodyProps, name: OwnField | PlaceField) => ({
  ...fieldOf(props, name),
  check: asking(name),
})

/** Name and kind: all that a new asset needs. */
export const NameAndKind = (props: FormBodyProps) => {
  const { t, choices } = props
  return (
    <>
      <TextField {...checkedField(props, 'name')} lang="zh-CN" attributes={{ autocomplete: 'off' }} />
      <RadioField
        {...fieldOf(props, 'kind')}
        options={choices.kinds.map((value) => ({ value, label: t(`asset.kind.${value}`) }))}
      />
    </>
  )
}

/** Name, kind, holder and status. */
export const Identity = (props: FormBodyProps) => {
  const { t, choices } = props
  const words = (of: 'operatingStatus' | 'legalIdleStatus', values: readonly string[]) =>
    values.map((value) => ({ value, label: t.dynamic(`asset.${of}.${value}`) }))
  return (
    <>
      <NameAndKind {...props} />
      <TextField {...checkedField(props, 'nameEn')} required={false} lang="en" />
      <TextArea {...checkedField(props, 'description')} required={false} />
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
    </>
  )
}

const datumsOf = ({ t, choices }: FormBodyProps) =>
  choices.datums.map((value) => ({ value, label: t(`asset.datum.${value}`) }))

/** Address and position. */
export const Place = (props: FormBodyProps) => (
  <>
    <TextField {...checkedField(props, 'address')} required={false} />
    <div class="pair">
      <NumberField {...checkedField(props, 'lon')} unit="° E" />
      <NumberField {...checkedField(props, 'lat')} unit="° N" />
    </div>
    <SelectField {...fieldOf(props, 'datum')} check={asking('lon')} options={datumsOf(props)} />
  </>
)

/** Boundary and the codes of the cadastre. */
export const Boundary = (props: FormBodyProps) => (
  <>
    <TextArea {...checkedField(props, 'boundary')} rows={6} attributes={{ spellcheck: 'false', autocomplete: 'off' }} />
    <SelectField {...fieldOf(props, 'boundaryDatum')} check={asking('boundary')} options={datumsOf(props)} />
    <TextField {...checkedField(props, 'parcelCode')} />
    <TextField {...checkedField(props, 'unitCode')} />
    <TextField {...checkedField(props, 'titleNumber')} />
  </>
)

/** Source and day of everything that the form states. */
export const Provenance = (props: FormBodyProps) => {
  const { t, form, asset, choices } = props
  return (
    <fieldset class="group">
      <legend>{t('asset.form.provenance')}</legend>
      <p>{t('asset.form.provenance.help')}</p>
      <div class="pair">
        <SourceAndDay {...props} sources={choices.sources} />
      </div>
      {asset && (
        <CheckboxesField
          t={t}
          form={form}
          name="reconfirm"
          label={t('asset.field.reconfirm')}
          help={t('asset.field.reconfirm.help')}
          options={[{ value: 'yes', label: t('asset.field.reconfirm.yes') }]}
        />
      )}
    </fieldset>
  )
}

/** The two fields themselves. */
export const SourceAndDay = (
  props: Pick<FormBodyProps, 't' | 'form' | 'initial'> & { sources: FormBodyProps['choices']['sources'] },
) => (
  <>
    <SelectField
      {...fieldOf(props, 'source')}
      options={props.sources.map((value) => ({ value, label: props.t(`fact.source.${value}`) }))}
    />
    <TextField {...fieldOf(props, 'asOf')} type="date" check={asking('asOf')} />
  </>
)
