import type { Translator } from '../../src/i18n/translator.ts'

/** The name in the reader's language where there is one. */
export const nameIn = (t: Translator, thing: { name: string; nameEn: string | null }): string =>
  t.locale === 'en' && thing.nameEn !== null ? thing.nameEn : thing.name

/** The language of a text that somebody typed or that was imported, as far as its letters tell. */
export const langOfText = (text: string): 'zh-CN' | undefined => (/\p{Script=Han}/u.test(text) ? 'zh-CN' : undefined)

/** The language that name is written in, where it is not the page's. */
export const langOf = (t: Translator, thing: { name: string; nameEn: string | null }): 'zh-CN' | undefined =>
  t.locale === 'en' && thing.nameEn === null ? langOfText(thing.name) : undefined
