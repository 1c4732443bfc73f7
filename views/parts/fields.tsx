import type { Child, PropsWithChildren } from 'hono/jsx'
import type { FormState } from '../../src/http/form.ts'
import type { Translator } from '../../src/i18n/translator.ts'

/** Fields of a form: label, help, error, control, in this order, tied together by ids. Values are shown as they were typed. */
export interface FieldProps {
  t: Translator
  form: FormState
  name: string
  label: string
  help?: Child
  required?: boolean
  /** What stands there before anything was typed. */
  value?: string | null
}

const idOf = (name: string) => `f-${name.replace(/[^\w-]/g, '-')}`

const problemOf = ({ t, form, name }: FieldProps) => {
  const problem = form.problems.find((p) => p.field === name)
  return problem && t.dynamic(problem.code, problem.params)
}

/** The first typed value; before anything was submitted, the value given. */
const typedValue = ({ form, name, value }: FieldProps) =>
  Object.keys(form.values).length > 0 ? (form.values[name]?.[0] ?? '') : (value ?? '')

const describedBy = (props: FieldProps) =>
  [props.help && `${idOf(props.name)}-help`, problemOf(props) && `${idOf(props.name)}-problem`]
    .filter(Boolean)
    .join(' ') || undefined

const Label = ({ t, label, required }: FieldProps) => (
  <>
    {label}
    {required === false && <span class="muted small"> ({t('word.optional')})</span>}
  </>
)

const HelpAndProblem = (props: FieldProps) => (
  <>
    {props.help && (
      <p class="help" id={`${idOf(props.name)}-help`}>
        {props.help}
      </p>
    )}
    {problemOf(props) && (
      <p class="problem" id={`${idOf(props.name)}-problem`}>
        {problemOf(props)}
      </p>
    )}
  </>
)

const Field = (props: PropsWithChildren<FieldProps>) => (
  <div class={problemOf(props) ? 'field wrong' : 'field'}>
    <label for={idOf(props.name)}>
      <Label {...props} />
    </label>
    <HelpAndProblem {...props} />
    {props.children}
  </div>
)

const FieldSet = (props: PropsWithChildren<FieldProps>) => (
  <fieldset
    class={problemOf(props) ? 'field wrong' : 'field'}
    id={idOf(props.name)}
    tabindex={-1}
    aria-describedby={describedBy(props)}
  >
    <legend>
      <Label {...props} />
    </legend>
    <HelpAndProblem {...props} />
    {props.children}
  </fieldset>
)

/** What every text-like control says of itself. */
const control = (props: FieldProps) => ({
  id: idOf(props.name),
  name: props.name,
  'aria-describedby': describedBy(props),
  'aria-invalid': problemOf(props) ? ('true' as const) : undefined,
})

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
}: {
  t: Translator
  form: FormState
  /** The label of a field, so that the summary reads by itself. */
  labelOf: (field: string) => string
}) =>
  form.problems.length === 0 ? null : (
    <div class="error-summary" role="alert" tabindex={-1}>
      <h2>{t('form.problems', { n: form.problems.length })}</h2>
      <p>{t('form.unsaved')}</p>
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
