import type { Translator } from '../../src/i18n/translator.ts'

const keyOf = (name: string) => `prefecture.${name}`

/** A city or prefecture of the province in the reader's language; one that we have no word for as it stands. */
export const prefectureIn = (t: Translator, name: string): string =>
  t.has(keyOf(name)) ? t.dynamic(keyOf(name)) : name

/** The same as an element that says which language it is in. */
export const Prefecture = ({ t, name }: { t: Translator; name: string }) => (
  <span lang={t.has(keyOf(name)) ? undefined : 'zh-CN'}>{prefectureIn(t, name)}</span>
)
