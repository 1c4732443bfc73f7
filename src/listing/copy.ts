import type { Asset, AssetContent } from '../assets/asset.ts'
import { BLANK } from '../assets/asset-form.ts'
import { GROUP_ORDER } from '../assets/fact-words.ts'
import { FACT_KEYS, FACTS, type FactGroup, type Facts } from '../assets/facts.ts'
import type { IsoDate } from '../kernel/clock.ts'

/** What may be taken over from another asset. Its position, boundary, buildings, codes and title number are its own and never are. */
export const COPY_PARTS = ['about', 'address', ...GROUP_ORDER] as const
export type CopyPart = 'about' | 'address' | FactGroup

/** `stated`: declared for the new asset today; `kept`: by the same paper as the other's, with its source and day. */
export const COPY_SOURCES = ['stated', 'kept'] as const

export interface CopyWish {
  name: string
  parts: readonly CopyPart[]
  sources: (typeof COPY_SOURCES)[number]
}

/** A new asset like another one, in the parts wished for. */
export function copyOf(asset: Asset, { name, parts, sources }: CopyWish, today: IsoDate): AssetContent {
  const { description, enterpriseId, operatingStatus, legalIdleStatus } = asset
  const about = { description, enterpriseId, operatingStatus, legalIdleStatus }
  return {
    ...BLANK,
    name,
    kind: asset.kind,
    ...(parts.includes('about') && about),
    address: parts.includes('address') ? asset.address : null,
    facts: factsOf(asset.facts, parts, sources === 'stated' ? { source: 'declared' as const, asOf: today } : {}),
  }
}

function factsOf(facts: Facts, parts: readonly CopyPart[], stated: object): Facts {
  const wished = FACT_KEYS.filter((key) => parts.includes(FACTS[key].group) && facts[key] !== undefined)
  return Object.fromEntries(wished.map((key) => [key, { ...facts[key], ...stated }])) as Facts
}

/** How much of each part there is to take over; a part without anything is left out. */
export const copyable = ({ facts, ...asset }: Asset): { part: CopyPart; n: number }[] =>
  COPY_PARTS.map((part) => ({
    part,
    n:
      part === 'about'
        ? [asset.description, asset.enterpriseId, asset.operatingStatus, asset.legalIdleStatus].filter(
            (v) => v !== null,
          ).length
        : part === 'address'
          ? Number(asset.address !== null)
          : FACT_KEYS.filter((key) => FACTS[key].group === part && facts[key] !== undefined).length,
  })).filter(({ n }) => n > 0)
