import { safeNext } from '../accounts/next-path.ts'
import type { Ctx } from './env.ts'
import { type FormState, readForm } from './form.ts'

/** What was typed into a form that could not be taken in, with the path that it was sent to. */
export interface HeldForm {
  action: string
  values: FormState['values']
}

/** As much as still fits into the body of the next request; nobody types a tenth of it. */
const MOST_BYTES = 1_000_000
const SECRET = /password/i
const SIGN_IN = '/sign-in'

const ACTION = 'held-action'
const PREFIX = 'held.'

/**
 * The form of this request, to be handed back to whoever sent it; null where nothing was typed, and for what is never carried: passwords,
 * files, more than a hand can type.
 */
export async function heldForm(c: Ctx): Promise<HeldForm | null> {
  if (c.req.method !== 'POST' || !c.req.header('Content-Type')?.startsWith('application/x-www-form-urlencoded')) {
    return null
  }
  const { pathname, search } = new URL(c.req.url)
  const values = await readForm(c)
  // Signing in failed while it carried a form: that one is kept, and the password typed again
  const earlier = pathname === SIGN_IN ? formCarried(values) : null
  if (earlier) return { action: SIGN_IN, values: { next: values.next ?? [], ...carrying(earlier) } }
  return mayBeHeld(values) ? { action: pathname + search, values } : null
}

const mayBeHeld = (values: FormState['values']): boolean => {
  const names = Object.keys(values)
  return names.length > 0 && !names.some((name) => SECRET.test(name)) && bytesOf(values) <= MOST_BYTES
}

const bytesOf = (values: FormState['values']): number =>
  new URLSearchParams(Object.entries(values).flatMap(([name, texts]) => texts.map((text) => [name, text]))).toString()
    .length

/** The fields by which the form of signing in carries another one along. */
export const carrying = ({ action, values }: HeldForm): FormState['values'] => ({
  [ACTION]: [action],
  ...Object.fromEntries(Object.entries(values).map(([name, texts]) => [PREFIX + name, texts])),
})

/** The form that these fields carry along; null where they carry none that a page of this site sent. */
export function formCarried(values: FormState['values']): HeldForm | null {
  const action = safeNext(values[ACTION]?.[0])
  const held = Object.fromEntries(
    Object.entries(values).flatMap(([name, texts]) =>
      name.startsWith(PREFIX) ? [[name.slice(PREFIX.length), texts] as const] : [],
    ),
  )
  return action === '/' || !mayBeHeld(held) ? null : { action, values: held }
}
