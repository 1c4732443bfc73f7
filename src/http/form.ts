import type { Problem } from '../kernel/errors.ts'
import type { Ctx } from './env.ts'

/** What was typed, as it was typed, with what is wrong with it: a refused form shows both again. */
export interface FormState {
  values: Readonly<Record<string, readonly string[]>>
  problems: readonly Problem[]
}

export const EMPTY_FORM: FormState = { values: {}, problems: [] }

const MAX_VALUE = 200_000

/** The text fields of a submitted form (urlencoded or multipart); files and absurdly long values are left out. */
export async function readForm(c: Ctx): Promise<FormState['values']> {
  const data = await c.req.formData().catch(() => new FormData())
  const values: Record<string, string[]> = Object.create(null)
  for (const [name, value] of data.entries()) {
    if (typeof value !== 'string' || value.length > MAX_VALUE) continue
    const list = values[name] ?? []
    list.push(value.normalize('NFC'))
    values[name] = list
  }
  return values
}

const IN_THOUSANDS = /^[+-]?\d{1,3}([\s,_]\d{3})+(\.\d*)?$/

/**
 * Turns the half- and full-width ways to write a number into one: `１，２００` → `1200`. A comma parts thousands or nothing: taken for a
 * slip, the decimal comma of `8,5` would make 85 of it.
 */
function plainNumber(text: string): string {
  const plain = text.normalize('NFKC').trim().replace(/[−–]/g, '-')
  return IN_THOUSANDS.test(plain) ? plain.replace(/[\s,_]/g, '') : plain
}

/**
 * Characters that nobody sees and that mislead whoever reads the rest: controls except tab and line ends, soft hyphens, zero-width blanks,
 * the marks that turn the writing direction (they let a name show backwards). The joiners of emoji and Indic scripts stay.
 */
const UNSEEN = /[^\P{Cc}\t\n\r]|[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu
const DRAWS_NOTHING = /^[\s\p{Cf}]*$/u

/** A text as it is kept: trimmed, without what nobody sees; empty where nothing would be seen. */
const seen = (text: string): string => {
  const rest = text.replace(UNSEEN, '').trim()
  return DRAWS_NOTHING.test(rest) ? '' : rest
}

/**
 * Reads a form field by field: each reader returns the value, or null where it was left empty or is wrong, and collects
 * what is wrong. Use the values only when `problems` is empty.
 */
export class FormReader {
  readonly problems: Problem[] = []
  constructor(readonly values: FormState['values']) {}

  refuse(field: string, code: string, params?: Problem['params']): null {
    this.problems.push(params ? { field, code, params } : { field, code })
    return null
  }
  /** The one value of a field, trimmed; null where empty. */
  raw(field: string): string | null {
    return seen(this.values[field]?.[0] ?? '') || null
  }
  list(field: string): readonly string[] {
    return (this.values[field] ?? []).map(seen).filter((v) => v !== '')
  }
  text(field: string, { max = 200, required = false } = {}): string | null {
    const text = this.raw(field)
    if (text === null) return required ? this.refuse(field, 'problem.required') : null
    return [...text].length > max ? this.refuse(field, 'problem.tooLong', { max }) : text
  }
  number(field: string, options: { min: number; max: number; integer?: boolean; required?: boolean }): number | null {
    const text = this.raw(field)
    if (text === null) return options.required ? this.refuse(field, 'problem.required') : null
    const plain = plainNumber(text)
    const value = Number(plain)
    if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) || !Number.isFinite(value)) return this.refuse(field, 'problem.number')
    if (options.integer && !Number.isInteger(value)) return this.refuse(field, 'problem.integer')
    if (value < options.min || value > options.max) {
      return this.refuse(field, 'problem.range', { min: options.min, max: options.max })
    }
    return value
  }
  choice<const O extends readonly string[]>(field: string, options: O, required = false): O[number] | null {
    const text = this.raw(field)
    if (text === null) return required ? this.refuse(field, 'problem.required') : null
    return options.includes(text) ? text : this.refuse(field, 'problem.choice')
  }
  choices<const O extends readonly string[]>(field: string, options: O): O[number][] {
    const chosen = this.list(field)
    if (chosen.some((text) => !options.includes(text))) this.refuse(field, 'problem.choice')
    return chosen.filter((text) => options.includes(text))
  }
  day(field: string, isDay: (text: string) => boolean, required = false): string | null {
    const text = this.raw(field)
    if (text === null) return required ? this.refuse(field, 'problem.required') : null
    const plain = text
      .normalize('NFKC')
      .replace(/[/.年月]/g, '-')
      .replace(/日$/, '')
    const [y, m, d] = plain.split('-')
    const iso = `${y}-${m?.padStart(2, '0')}-${d?.padStart(2, '0')}`
    return isDay(iso) ? iso : this.refuse(field, 'problem.date')
  }
}
