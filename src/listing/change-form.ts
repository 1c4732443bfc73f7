import { FORM_SOURCES, readDay, readFact } from '../assets/fact-form.ts'
import { FACTS, type FactKey } from '../assets/facts.ts'
import type { FormReader } from '../http/form.ts'
import type { IsoDate } from '../kernel/clock.ts'
import { type Change, WHOLE_CHANGES } from './changes.ts'

export type What = (typeof WHOLE_CHANGES)[number] | FactKey

/** What a form says is to be done to many assets; null for anything that cannot be done. */
export function readWhat(text: string | null): What | null {
  if (text === null) return null
  return WHOLE_CHANGES.find((kind) => kind === text) ?? (text in FACTS ? (text as FactKey) : null)
}

/** The change that a form describes, or null where something of it is missing or wrong (`form.problems`). */
export function readChange(
  form: FormReader,
  what: What,
  today: IsoDate,
  unknownCodes: readonly string[],
): Change | null {
  switch (what) {
    case 'confirm':
      return { kind: what, day: today }
    case 'publish':
    case 'withdraw':
      return { kind: what }
    default: {
      const value = readFact(form, what, unknownCodes)
      const source = form.choice('source', FORM_SOURCES, true)
      const asOf = readDay(form, 'asOf', today, true)
      if (value === null && !form.problems.some(({ field }) => field.startsWith(what))) {
        form.refuse(what, 'problem.required')
      }
      if (value === null || source === null || asOf === null || form.problems.length > 0) return null
      return { kind: 'fact', fact: what, known: { value, source, asOf } }
    }
  }
}
