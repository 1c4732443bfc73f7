import { type AnyValue, FACT_SOURCES, FACTS, type FactKey, type Flags, type Known } from '../../assets/facts.ts'
import type { SiteRecord } from '../types.ts'
import type { ByteReader, ByteWriter } from './bytes.ts'
import type { StringPool } from './strings.ts'

type Entry = Known<AnyValue>
type Texts = readonly (string | null)[]

/**
 * One fact of all sites. What is known of it is a dictionary: value, source and day, each once in order of first use; a site holds the place
 * of its entry, from 1, and 0 where the fact is unknown. Read again, sites that know the same share one object.
 */
export function writeFact(into: ByteWriter, texts: StringPool, sites: readonly SiteRecord[], key: FactKey): void {
  const codes: number[] = []
  const places = new Map<string, number>()
  const entries: Entry[] = []
  for (const { id, facts } of sites) {
    const known = facts[key]
    if (known === undefined) {
      codes.push(0)
      continue
    }
    const name = `${known.source} ${known.asOf} ${nameOf(known.value)}`
    let place = places.get(name)
    if (place === undefined) {
      if (!isStated(key, known)) throw new RangeError(`site ${id}: ${key} cannot be kept: ${JSON.stringify(known)}`)
      place = entries.push(known)
      places.set(name, place)
    }
    codes.push(place)
  }
  into.list(codes)
  into.list(entries.map(({ source }) => FACT_SOURCES.indexOf(source)))
  into.list(entries.map(({ asOf }) => texts.codeOf(asOf)))
  writeValues(
    into,
    texts,
    key,
    entries.map(({ value }) => value),
  )
}

export interface FactColumn {
  /** Of each site: 0, or the place of its entry and one. */
  codes: Uint32Array
  entries: readonly Entry[]
}

export function readFact(from: ByteReader, texts: Texts, key: FactKey): FactColumn {
  const codes = from.list()
  const sources = from.list()
  const days = from.list()
  const values = readValues(from, texts, key, sources.length)
  const entries = values.map((value, i) => ({ value, source: FACT_SOURCES[sources[i]!]!, asOf: texts[days[i]!]! }))
  return { codes, entries }
}

/** Tells values of one fact apart; -0 from 0 too. */
const nameOf = (value: AnyValue): string => {
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value)
  return typeof value === 'string' ? value : JSON.stringify(value)
}

const isText = (value: unknown) => typeof value === 'string'

/** Whether value and source can be said in a segment; whether they are right is for `assertSite`. */
function isStated(key: FactKey, { value, source }: Entry): boolean {
  if (!FACT_SOURCES.includes(source)) return false
  const fact = FACTS[key]
  switch (fact.kind) {
    case 'number':
    case 'money':
      return typeof value === 'number'
    case 'choice':
      return (fact.options as readonly unknown[]).includes(value)
    case 'flags':
      return typeof value === 'object' && 'yes' in value
    case 'date':
      return isText(value)
    case 'codes':
      return Array.isArray(value) && value.every(isText)
  }
}

function writeValues(into: ByteWriter, texts: StringPool, key: FactKey, values: readonly AnyValue[]): void {
  const fact = FACTS[key]
  switch (fact.kind) {
    case 'number':
    case 'money':
      for (const value of values) into.f64(value as number)
      return
    case 'choice':
      into.list(values.map((value) => (fact.options as readonly AnyValue[]).indexOf(value)))
      return
    case 'flags':
      into.list(values.map((value) => (value as Flags).yes))
      into.list(values.map((value) => (value as Flags).no))
      return
    case 'date':
      into.list(values.map((value) => texts.codeOf(value as string)))
      return
    case 'codes':
      into.list(values.map((value) => (value as readonly string[]).length))
      into.list(values.flatMap((value) => (value as readonly string[]).map((code) => texts.codeOf(code))))
  }
}

function readValues(from: ByteReader, texts: Texts, key: FactKey, count: number): AnyValue[] {
  const fact = FACTS[key]
  switch (fact.kind) {
    case 'number':
    case 'money':
      return Array.from({ length: count }, () => from.f64())
    case 'choice':
      return Array.from(from.list(), (option) => fact.options[option]!)
    case 'flags': {
      const [yes, no] = [from.list(), from.list()]
      return Array.from(yes, (bits, i) => ({ yes: bits, no: no[i]! }))
    }
    case 'date':
      return Array.from(from.list(), (text) => texts[text]!)
    case 'codes': {
      const [lengths, codes] = [from.list(), from.list()]
      let at = 0
      return Array.from(lengths, (length) => {
        at += length
        return Array.from(codes.subarray(at - length, at), (text) => texts[text]!)
      })
    }
  }
}
