import type { FactKey, FactValue } from '../assets/facts.ts'

/** Everything that is so of a sample asset, before some of it is forgotten. A key that does not apply is absent. */
export type Truth = { [K in FactKey]?: FactValue<K> }
