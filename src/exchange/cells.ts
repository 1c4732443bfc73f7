import { type IsoDate, isIsoDate } from '../kernel/clock.ts'

/** What stands for "not known" in the standard's files (its schema names the first four, its value lists `inconnu`). */
const MISSING = new Set(['', 'na', 'nan', 'n/a', 'inconnu', 'inconnue', 'null'])
const LONGEST_MISSING = Math.max(...[...MISSING].map((word) => word.length))

/** Neither printable ASCII alone nor a single blank between words: what the quick way round does not know. */
const NOT_PLAIN = /[^ -~]| {2}/
/** Anything that a line of text should not hold as it is: controls, joiners, other blanks, blanks in a row. */
const NOT_ONE_LINE = /[\p{Cc}\p{Cf}\p{Z}]{2}|[\p{Cc}\p{Cf}]|[^\P{Z} ]/u

/** Letters without accents, in lower case, one kind of apostrophe: the same value is written many ways in real files. */
export function folded(text: string): string {
  if (!NOT_PLAIN.test(text)) return text.trim().toLowerCase()
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘ʼ]/g, "'").replace(/\s+/g, ' ').trim().toLowerCase()
}

/** A cell without control characters and outer blanks, line breaks as blanks. */
export function oneLine(text: string): string {
  if (!NOT_PLAIN.test(text) || !NOT_ONE_LINE.test(text)) return text.trim()
  return text.replace(/[\p{Cc}\p{Cf}\p{Z}]+/gu, ' ').trim()
}

export function isMissing(text: string): boolean {
  const bare = text.trim()
  return bare.length <= LONGEST_MISSING && MISSING.has(bare.toLowerCase())
}

/** The values of a cell that may hold several (`amiante|plomb`), folded. */
export const valuesOf = (text: string): string[] =>
  text
    .split('|')
    .map(folded)
    .filter((value) => !MISSING.has(value))

/**
 * A plain decimal number; null where the text is none. A decimal comma is read only where the file's delimiter leaves no
 * doubt (semicolon), because `1,200` may mean two things.
 */
export function numberOf(text: string, decimalComma: boolean): number | null {
  const plain = decimalComma ? text.trim().replace(',', '.') : text.trim()
  if (!/^[+-]?\d{1,15}(\.\d{1,20})?$/.test(plain)) return null
  return Number(plain)
}

/** A day, also where a time follows it; null where the text is none. */
export function dayOf(text: string): IsoDate | null {
  const day = text.trim().replace(/[T ]\d\d:\d\d.*$/, '')
  return isIsoDate(day) ? day : null
}

/** UTF-8 that was once read as Latin-1 and saved again (`Ã©`, `â€™`): the text is kept, a person should look. */
export const looksGarbled = (text: string): boolean => /Ã[\u0080-\u00bf]|â(?:€|\u0080)/.test(text)

/** What a table says of a value, however it is accented; undefined where the table does not know it. */
export function lookUp<V>(table: Readonly<Record<string, V>>, text: string): V | undefined {
  const key = folded(text)
  return Object.hasOwn(table, key) ? table[key] : undefined
}

/** Enough of a cell to recognise it in a report. */
export const excerpt = (text: string): string => oneLine(text).slice(0, 60)
