import type { Catalogue } from '../catalogue.ts'
import { ENGINE_VERSION } from '../rank.ts'
import { type Certificate, certifiedMatch, hashOf } from './certificate.ts'
import { type Differences, differences } from './compare.ts'

/**
 * Against what a certificate is held: `same`, the very state of the catalogue that it names; `later`, today's, since sites were published,
 * changed or withdrawn meanwhile; `foreign`, today's, since the state that it names was never one of this catalogue's.
 */
export type State = 'same' | 'later' | 'foreign'

export type Verdict =
  /** The document was changed after its hash was made. */
  | { kind: 'broken'; hash: string }
  /** Intact, but of an engine that ranks otherwise. */
  | { kind: 'other-engine'; engine: string }
  | { kind: 'ranked'; state: State; differences: Differences | null }

/** The number of the event that a version names; null where it is no number. */
export const eventOf = (version: string): number | null => (/^\d{1,15}$/.test(version) ? Number(version) : null)

/** Which state the catalogue is in, seen from the one that a certificate names. */
export function stateOf(version: string, now: { newest: number | null; changed: boolean; catalogue: string }): State {
  const { newest, changed } = now
  const [named, known] = [eventOf(version), eventOf(now.catalogue)]
  if (named === null || newest === null || named > newest) return 'foreign'
  // A catalogue that another request has refreshed meanwhile knows more than was asked
  const isAhead = known !== null && known > newest
  return changed || isAhead ? 'later' : 'same'
}

/** Holds a certificate to its hash, and its ranking to the one that the same question gets now. */
export async function verify({ match, sha256 }: Certificate, catalogue: Catalogue, state: State): Promise<Verdict> {
  const hash = await hashOf(match)
  if (hash !== sha256) return { kind: 'broken', hash }
  if (match.engineVersion !== ENGINE_VERSION) return { kind: 'other-engine', engine: ENGINE_VERSION }
  const found = certifiedMatch(catalogue, match.requirement, match.mood)
  return { kind: 'ranked', state, differences: differences(match, found) }
}
