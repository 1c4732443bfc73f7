import type { Asset, AssetContent } from './asset.ts'
import { FACT_KEYS, FACTS, type FactGroup, type FactKey } from './facts.ts'

/** What an asset lacks before others may see it. */
export type MissingForPublication = 'name' | 'place' | 'area'

/**
 * What an investor cannot do without: a name, where it is, and how large the land or the floor is. Everything else may be
 * unknown and is shown as such.
 */
export function missingForPublication(asset: Pick<AssetContent, 'name' | 'position' | 'boundary' | 'facts'>) {
  const missing: MissingForPublication[] = []
  if (asset.name.trim() === '') missing.push('name')
  if (asset.position === null && asset.boundary === null) missing.push('place')
  if (asset.facts.landAreaM2 === undefined && asset.facts.floorAreaM2 === undefined) missing.push('area')
  return missing
}

/** The groups of facts that a kind of asset has: bare land has no building to describe. */
export const concerns = (kind: Asset['kind'], group: FactGroup): boolean => kind !== 'land' || group !== 'building'

/** The facts that nobody has stated yet, of those that concern this kind of asset. */
export const unknownFacts = (asset: Pick<Asset, 'kind' | 'facts'>): FactKey[] =>
  FACT_KEYS.filter((key) => concerns(asset.kind, FACTS[key].group) && asset.facts[key] === undefined)
