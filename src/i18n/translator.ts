import en from './en/index.ts'
import { type Formats, formatsFor } from './format.ts'
import type { Locale } from './locale.ts'
import zhCN from './zh-CN/index.ts'

export type MessageKey = keyof typeof zhCN
export type Params = Record<string, string | number>

/** The placeholders of a message: `{name}` in the Chinese text is the key source of its parameters too. */
type Names<S extends string> = S extends `${string}{${infer N}}${infer Rest}` ? N | Names<Rest> : never
type ParamsOf<K extends MessageKey> = Names<(typeof zhCN)[K]>
type Args<K extends MessageKey> = [ParamsOf<K>] extends [never] ? [] : [{ [N in ParamsOf<K>]: string | number }]

/**
 * Says a message in one language. Numbers among the parameters are written with the language's separators. Where a text
 * holds `‖`, the part before it serves n = 1 and the part after it every other n.
 */
export interface Translator {
  <K extends MessageKey>(key: K, ...params: Args<K>): string
  /** For keys that are put together at run time (`fact.<key>`): a key without a text is an error. */
  dynamic(key: string, params?: Params): string
  has(key: string): key is MessageKey
  readonly locale: Locale
  readonly format: Formats
}

const MESSAGES: Record<Locale, Record<string, string>> = { 'zh-CN': zhCN, en }

export function translator(locale: Locale): Translator {
  const messages = MESSAGES[locale]
  const format = formatsFor(locale)
  const say = (key: string, params: Params = {}): string => {
    const text = messages[key]
    if (text === undefined) throw new Error(`no message ${key} in ${locale}`)
    const cut = text.indexOf('‖')
    const form = cut < 0 ? text : params.n === 1 ? text.slice(0, cut) : text.slice(cut + 1)
    return form.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = params[name]
      if (value === undefined) throw new Error(`message ${key} needs {${name}}`)
      return typeof value === 'number' ? format.number(value) : value
    })
  }
  return Object.assign((key: string, params?: Params) => say(key, params), {
    dynamic: say,
    has: (key: string): key is MessageKey => key in messages,
    locale,
    format,
  }) as Translator
}

/** One translator a language, made when first asked for. */
const made = new Map<Locale, Translator>()
export function translatorFor(locale: Locale): Translator {
  const known = made.get(locale)
  if (known) return known
  const fresh = translator(locale)
  made.set(locale, fresh)
  return fresh
}
