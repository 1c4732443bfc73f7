import type { FACTS, FactKey, FactSource } from '../../src/assets/facts.ts'
import type { FormState } from '../../src/http/form.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import { NumberField, type Option, RadioField, SelectField, TextField } from '../parts/fields.tsx'
import { factHelp } from '../parts/usual.ts'
import { asking } from './asking.ts'

export interface FactFieldProps {
  t: Translator
  form: FormState
  fact: FactKey
  rule: (typeof FACTS)[FactKey]
  /** What the fields show before anything is typed, by field name. */
  initial: Readonly<Record<string, string>>
  /** Units to choose from, where there are several. */
  units: readonly string[]
  sources: readonly FactSource[]
  /** Source and day of the fact as it is known now. */
  origin: string | null
  /** The only fact of its form, which has its source and day. */
  alone?: boolean
}

/** One fact of the form: its control, as its kind in the registry asks, and below it its own source and day. */
export const FactField = (props: FactFieldProps) => {
  const { t, form, fact, rule, initial, units } = props
  const field = {
    t,
    form,
    name: fact,
    label: t(`fact.${fact}`),
    help: factHelp(t, fact, rule),
    value: initial[fact] ?? '',
  }
  const check = props.alone ? undefined : asking(fact)
  const option = (value: string): Option => ({ value, label: t.dynamic(`fact.${fact}.${value}`) })
  const unit = 'unit' in rule ? t(`fact.unit.${rule.unit}`) : undefined
  return (
    <div class="fact-field">
      {(rule.kind === 'number' || rule.kind === 'money') &&
        (units.length > 1 ? (
          <div class="with-choice">
            <NumberField {...field} check={check} />
            <SelectField
              t={t}
              form={form}
              name={`${fact}.unit`}
              check={check}
              label={t('asset.field.unit')}
              value={initial[`${fact}.unit`]}
              options={units.map((value) => ({ value, label: t.dynamic(`fact.unit.${value}`) }))}
            />
          </div>
        ) : (
          <NumberField {...field} check={check} unit={unit} />
        ))}
      {rule.kind === 'choice' &&
        (rule.options.length <= 2 ? (
          <RadioField {...field} options={[...rule.options.map(option), { value: '', label: t('word.unknown') }]} />
        ) : (
          <SelectField {...field} empty={t('word.unknown')} options={rule.options.map(option)} />
        ))}
      {rule.kind === 'date' && <TextField {...field} check={check} type="date" />}
      {rule.kind === 'codes' && <TextField {...field} check={check} />}
      {rule.kind === 'flags' && <Flags {...props} options={rule.options} />}
      {!props.alone && <Provenance {...props} />}
    </div>
  )
}

const ANSWERS = ['yes', 'no', ''] as const

/** Yes, no or unknown for each option, a line each. */
const Flags = ({ t, form, fact, rule, initial, options }: FactFieldProps & { options: readonly string[] }) => (
  <fieldset class="field" id={`f-${fact}`} tabindex={-1} aria-describedby={`f-${fact}-help`}>
    <legend>{t(`fact.${fact}`)}</legend>
    <p class="help" id={`f-${fact}-help`}>
      {factHelp(t, fact, rule)}
    </p>
    {options.map((option) => {
      const name = `${fact}.${option}`
      const id = `f-${name.replace('.', '-')}`
      const submitted = Object.keys(form.values).length > 0
      const answer = (submitted ? form.values[name]?.[0] : initial[name]) ?? ''
      const problem = form.problems.find(({ field }) => field === name)
      return (
        <div
          class={problem ? 'flag field wrong' : 'flag'}
          id={id}
          tabindex={-1}
          role="radiogroup"
          aria-labelledby={`${id}-label`}
        >
          <span id={`${id}-label`}>
            {t.dynamic(`fact.${fact}.${option}`)}
            {problem && <span class="problem"> {t.dynamic(problem.code, problem.params)}</span>}
          </span>
          <span class="choices">
            {ANSWERS.map((value) => (
              <label>
                <input type="radio" name={name} value={value} checked={answer === value} />
                {t(value === '' ? 'word.unknown' : `word.${value}`)}
              </label>
            ))}
          </span>
        </div>
      )
    })}
  </fieldset>
)

/** Where this one fact comes from, if not from where the rest of the form does. */
const Provenance = ({ t, form, fact, sources, origin }: FactFieldProps) => {
  const names = [`${fact}.source`, `${fact}.asOf`] as const
  const inUse = names.some((name) => form.values[name]?.[0] || form.problems.some(({ field }) => field === name))
  return (
    <details class="provenance" open={inUse}>
      <summary>{origin === null ? t('asset.form.fact.origin') : t('asset.form.fact.origin.kept', { origin })}</summary>
      <div class="pair">
        <SelectField
          t={t}
          form={form}
          name={names[0]}
          label={t('asset.field.source')}
          empty={t('asset.form.sameAsForm')}
          options={sources.map((value) => ({ value, label: t(`fact.source.${value}`) }))}
        />
        <TextField t={t} form={form} name={names[1]} label={t('asset.field.asOf')} type="date" />
      </div>
    </details>
  )
}
