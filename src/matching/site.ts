import { ASSET_KINDS } from '../assets/asset.ts'
import { FACT_KEYS, FACTS, type FactKey } from '../assets/facts.ts'
import { isIsoDate } from '../kernel/clock.ts'
import { assertIndustry, bitOf } from './industries.ts'
import { unitVector } from './place.ts'
import type { SiteRecord } from './types.ts'

/**
 * Refuses a site with an invalid value (a RangeError that names site, fact and value): in the engine a value is either right
 * or unknown, never a silent gap.
 */
export function assertSite(site: SiteRecord): void {
  const refuse = (what: string, value: unknown): never => {
    throw new RangeError(`site ${site.id}: ${what} is invalid: ${JSON.stringify(value) ?? String(value)}`)
  }
  if (site.id === '') refuse('id', site.id)
  if (!ASSET_KINDS.includes(site.kind)) refuse('kind', site.kind)
  if (site.position) unitVector(site.position[0], site.position[1])
  if (site.factsAsOf !== null && !isIsoDate(site.factsAsOf)) refuse('factsAsOf', site.factsAsOf)
  for (const code of site.zone.leadingIndustries ?? []) bitOf(code)
  for (const code of site.zone.admittedIndustries ?? []) assertIndustry(code)
  for (const key of FACT_KEYS) {
    const known = site.facts[key]
    if (known !== undefined && !isValid(key, known.value)) refuse(key, known.value)
  }
}

function isValid(key: FactKey, value: unknown): boolean {
  const fact = FACTS[key]
  switch (fact.kind) {
    case 'number':
      return typeof value === 'number' && value >= fact.min && value <= fact.max
    case 'money':
      // Values are fen, the registry's ranges yuan
      return typeof value === 'number' && value >= fact.min * 100 && value <= fact.max * 100
    case 'choice':
      return (fact.options as readonly unknown[]).includes(value)
    case 'date':
      return typeof value === 'string' && isIsoDate(value)
    case 'flags': {
      const { yes, no } = value as { yes: number; no: number }
      const all = (1 << fact.options.length) - 1
      return isMask(yes, all) && isMask(no, all) && (yes & no) === 0
    }
    case 'codes':
      for (const code of value as readonly string[]) assertIndustry(code)
      return true
  }
}

const isMask = (bits: number, all: number) => Number.isInteger(bits) && bits >= 0 && bits <= all
