import type { Translator } from '../../src/i18n/translator.ts'
import { nameIn } from '../zones/name.ts'
import { prefectureIn } from '../zones/prefecture.tsx'

type Named = Parameters<typeof nameIn>[1]

/** How the marks of the map are called in the reader's language. */
export const mapWords = (t: Translator) => ({
  t,
  nameOf: (thing: Named) => nameIn(t, thing),
  prefectureOf: (name: string) => prefectureIn(t, name),
})
