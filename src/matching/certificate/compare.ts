import { canonicalJson } from '../../kernel/canonical-json.ts'
import { NEED_KEYS, type NeedKey } from '../../projects/requirement.ts'
import type { CertifiedGroup, CertifiedMatch, CertifiedRow } from './certificate.ts'

export type Total = 'sites' | 'eligible' | 'toConfirm' | 'excluded'

/** Where a site stands in a list: its place from 1. */
export interface Placed extends CertifiedRow {
  place: number
}
/** One site that stands otherwise in one list than in the other; null where it does not stand among those listed. */
export interface MovedRow {
  id: string
  stated: Placed | null
  found: Placed | null
}
/** What a certificate states and what ranking again finds, where the two differ. */
export interface Differences {
  totals: readonly { of: Total; stated: number; found: number }[]
  weights: readonly { key: NeedKey; stated: number | null; found: number | null }[]
  excludedBy: readonly { key: NeedKey; stated: number | null; found: number | null }[]
  eligible: readonly MovedRow[]
  toConfirm: readonly MovedRow[]
}

/** Null where both say the same. The version of the catalogue may differ: it names a state, and two names may mean one. */
export function differences(stated: CertifiedMatch, found: CertifiedMatch): Differences | null {
  const said = (match: CertifiedMatch) => canonicalJson({ ...match, catalogueVersion: '' })
  if (said(stated) === said(found)) return null
  const totals = (match: CertifiedMatch): Record<Total, number> => ({
    sites: match.sites,
    eligible: match.eligible.total,
    toConfirm: match.toConfirm.total,
    excluded: match.excluded,
  })
  const [was, is] = [totals(stated), totals(found)]
  return {
    totals: (Object.keys(was) as Total[]).flatMap((of) =>
      was[of] === is[of] ? [] : [{ of, stated: was[of], found: is[of] }],
    ),
    weights: byNeed(stated.weights, found.weights),
    excludedBy: byNeed(stated.excludedBy, found.excludedBy),
    eligible: moved(stated.eligible, found.eligible),
    toConfirm: moved(stated.toConfirm, found.toConfirm),
  }
}

type ByNeed = { readonly [K in NeedKey]?: number }

const byNeed = (stated: ByNeed, found: ByNeed) =>
  NEED_KEYS.flatMap((key) => {
    const [was, is] = [stated[key] ?? null, found[key] ?? null]
    return was === is ? [] : [{ key, stated: was, found: is }]
  })

/** In the order of the list that was found, then those that are gone from it. */
function moved(stated: CertifiedGroup, found: CertifiedGroup): MovedRow[] {
  const [was, is] = [placed(stated), placed(found)]
  const rows = [...new Set([...is.keys(), ...was.keys()])].map((id) => ({
    id,
    stated: was.get(id) ?? null,
    found: is.get(id) ?? null,
  }))
  return rows.filter((row) => canonicalJson(row.stated) !== canonicalJson(row.found))
}

const placed = ({ rows }: CertifiedGroup) => new Map(rows.map((row, i) => [row.id, { ...row, place: i + 1 }]))
