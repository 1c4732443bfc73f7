import type { FormState } from '../../src/http/form.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import { control, Field, type FieldProps, FieldSet, idOf, typedValue } from './field.tsx'

export type { FieldProps }

export const TextField = (
  props: FieldProps & {
    type?: 'text' | 'email' | 'password' | 'date' | 'search'
    autocomplete?: string
    lang?: string
    /** Other attributes: `inputmode`, `list`, `hx-*`. */
    attributes?: Record<string, string>
  },
) => (
  <Field {...props}>
    <input
      {...control(props)}
      type={props.type === 'date' ? 'date' : (props.type ?? 'text')}
      value={props.type === 'password' ? '' : typedValue(props)}
      autocomplete={props.autocomplete}
      lang={props.lang}
      required={undefined}
      {...props.attributes}
    />
  </Field>
)

export const NumberField = (props: FieldProps & { unit?: string; attributes?: Record<string, string> }) => (
  <Field {...props}>
    <span class="with-unit">
      <input
        {...control(props)}
        type="text"
        inputmode="decimal"
        value={typedValue(props)}
        autocomplete="off"
        {...props.attributes}
      />
      {props.unit && <span>{props.unit}</span>}
    </span>
  </Field>
)

export const TextArea = (props: FieldProps & { rows?: number; attributes?: Record<string, string> }) => (
  <Field {...props}>
    <textarea {...control(props)} rows={props.rows ?? 4} {...props.attributes}>
      {typedValue(props)}
    </textarea>
  </Field>
)

export interface Option {
  value: string
  label: string
}

export const SelectField = (
  props: FieldProps & { options: readonly Option[]; empty?: string; attributes?: Record<string, string> },
) => (
  <Field {...props}>
    <select {...control(props)} {...props.attributes}>
      {props.empty !== undefined && <option value="">{props.empty}</option>}
      {props.options.map((option) => (
        <option value={option.value} selected={option.value === typedValue(props)}>
          {option.label}
        </option>
      ))}
    </select>
  </Field>
)

export const RadioField = (props: FieldProps & { options: readonly Option[]; stacked?: boolean }) => (
  <FieldSet {...props}>
    <div class={props.stacked ? 'choices stacked' : 'choices'}>
      {props.options.map((option) => (
        <label>
          <input type="radio" name={props.name} value={option.value} checked={option.value === typedValue(props)} />
          {option.label}
        </label>
      ))}
    </div>
  </FieldSet>
)

export const CheckboxesField = (
  props: FieldProps & { options: readonly Option[]; chosen?: readonly string[]; stacked?: boolean },
) => {
  const chosen =
    Object.keys(props.form.values).length > 0 ? (props.form.values[props.name] ?? []) : (props.chosen ?? [])
  return (
    <FieldSet {...props}>
      <div class={props.stacked ? 'choices stacked' : 'choices'}>
        {props.options.map((option) => (
          <label>
            <input type="checkbox" name={props.name} value={option.value} checked={chosen.includes(option.value)} />
            {option.label}
          </label>
        ))}
      </div>
    </FieldSet>
  )
}

/** A slider that also says its value; without scripts the value shown is the one loaded. */
export const RangeField = (
  props: FieldProps & { min: number; max: number; step?: number; attributes?: Record<string, string> },
) => (
  <Field {...props}>
    <span class="with-unit">
      <input
        {...control(props)}
        type="range"
        min={props.min}
        max={props.max}
        step={props.step ?? 1}
        value={typedValue(props)}
        {...props.attributes}
      />
      <output class="num" for={idOf(props.name)}>
        {typedValue(props)}
      </output>
    </span>
  </Field>
)

/** All problems of a refused form on top, each a link to its field; takes the focus when the page comes back. */
export const ErrorSummary = ({
  t,
  form,
  labelOf,
  note,
}: {
  t: Translator
  form: FormState
  /** What became of what was typed, where it was not simply left unsaved. */
  note?: string
  /** The label of a field, so that the summary reads by itself. */
  labelOf: (field: string) => string
}) =>
  form.problems.length === 0 ? null : (
    <div class="error-summary" role="alert" tabindex={-1}>
      <h2>{t('form.problems', { n: form.problems.length })}</h2>
      <p>{note ?? t('form.unsaved')}</p>
      <ul>
        {form.problems.map((problem) => (
          <li>
            <a href={`#${idOf(problem.field)}`}>
              {labelOf(problem.field)}
              {t.locale === 'en' ? ': ' : '：'}
              {t.dynamic(problem.code, problem.params)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
