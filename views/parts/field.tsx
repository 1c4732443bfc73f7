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
  /** Whom htmx asks when the field is left, and which field the answer is about (itself, or the one whose unit it is). */
  check?: { at: string; field: string }
}

export const idOf = (name: string) => `f-${name.replace(/[^\w-]/g, '-')}`

const problemOf = ({ t, form, name }: FieldProps) => {
  const problem = form.problems.find((p) => p.field === name)
  return problem && t.dynamic(problem.code, problem.params)
}

/** The first typed value; before anything was submitted, the value given. */
export const typedValue = ({ form, name, value }: FieldProps) =>
  Object.keys(form.values).length > 0 ? (form.values[name]?.[0] ?? '') : (value ?? '')

const answersItself = ({ check, name }: FieldProps) => check?.field === name

const describedBy = (props: FieldProps) =>
  [
    props.help && `${idOf(props.name)}-help`,
    problemOf(props) && `${idOf(props.name)}-problem`,
    answersItself(props) && `${idOf(props.name)}-check`,
  ]
    .filter(Boolean)
    .join(' ') || undefined

/** Leaving a changed field asks for its problem alone; only the words beside it are swapped, so that nobody's typing is disturbed. */
const checking = ({ check }: FieldProps) =>
  check && {
    'hx-post': check.at,
    'hx-trigger': 'change',
    'hx-target': `#${idOf(check.field)}-check`,
    'hx-sync': 'this:replace',
  }

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
    {answersItself(props) ? (
      <div id={`${idOf(props.name)}-check`} aria-live="polite">
        <ProblemText {...props} />
      </div>
    ) : (
      <ProblemText {...props} />
    )}
  </>
)

const ProblemText = (props: FieldProps) =>
  problemOf(props) ? (
    <p class="problem" id={`${idOf(props.name)}-problem`}>
      {problemOf(props)}
    </p>
  ) : null

export const Field = (props: PropsWithChildren<FieldProps>) => (
  <div class={problemOf(props) ? 'field wrong' : 'field'} {...checking(props)}>
    <label for={idOf(props.name)}>
      <Label {...props} />
    </label>
    <HelpAndProblem {...props} />
    {props.children}
  </div>
)

export const FieldSet = (props: PropsWithChildren<FieldProps>) => (
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
export const control = (props: FieldProps) => ({
  id: idOf(props.name),
  name: props.name,
  'aria-describedby': describedBy(props),
  'aria-invalid': problemOf(props) ? ('true' as const) : undefined,
})
