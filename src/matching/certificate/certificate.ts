import { canonicalJson, sha256Hex } from '../../kernel/canonical-json.ts'
import type { NeedKey, Requirement } from '../../projects/requirement.ts'
import type { Catalogue } from '../catalogue.ts'
import { type Mood, OPTIMISM } from '../match-query.ts'
import { rank } from '../rank.ts'
import type { Match } from '../types.ts'

/** Names the form of the document; another form gets another name. */
export const FORMAT = 'panhuo-match-1'
/** Rows a group that a certificate lists. */
export const ROWS_LISTED = 20

/** Scores are certified to nine decimals: what one processor computes otherwise than another lies far below. */
const DECIMALS = 1e9
const rounded = (score: number) => Math.round(score * DECIMALS) / DECIMALS

/** A site of a certified ranking, best first: nothing that the public page of the site does not say. */
export interface CertifiedRow {
  id: string
  score: number
  low: number
  high: number
}
export interface CertifiedGroup {
  total: number
  rows: readonly CertifiedRow[]
}

/** What was asked of what, and what came out: enough to rank again. Of the project and its owner it says nothing. */
export interface CertifiedMatch {
  format: typeof FORMAT
  engineVersion: string
  catalogueVersion: string
  /** Published sites that were compared. */
  sites: number
  mood: Mood
  /** With the day that terms, availability and freshness are counted from. */
  requirement: Requirement
  weights: { readonly [K in NeedKey]?: number }
  eligible: CertifiedGroup
  toConfirm: CertifiedGroup
  excluded: number
  excludedBy: { readonly [K in NeedKey]?: number }
}

export interface Certificate {
  match: CertifiedMatch
  /** Of the canonical JSON of `match` (RFC 8785), hexadecimal. */
  sha256: string
}

const rowOf = ({ id, score, low, high }: Match): CertifiedRow => ({
  id,
  score: rounded(score),
  low: rounded(low),
  high: rounded(high),
})

/** Ranks, and says what a certificate says of it. The same catalogue, requirement and mood give the same to the last digit. */
export function certifiedMatch(catalogue: Catalogue, requirement: Requirement, mood: Mood): CertifiedMatch {
  const ranking = rank(catalogue, requirement, { k: ROWS_LISTED, optimism: OPTIMISM[mood], nearMisses: 0 })
  const group = ({ total, rows }: { total: number; rows: readonly Match[] }) => ({ total, rows: rows.map(rowOf) })
  return {
    format: FORMAT,
    engineVersion: ranking.engineVersion,
    catalogueVersion: ranking.catalogueVersion,
    sites: ranking.size,
    mood,
    requirement,
    weights: ranking.weights,
    eligible: group(ranking.eligible),
    toConfirm: group(ranking.toConfirm),
    excluded: ranking.excluded,
    excludedBy: ranking.excludedBy,
  }
}

export const hashOf = (match: CertifiedMatch): Promise<string> => sha256Hex(canonicalJson(match))

export const certificateOf = async (match: CertifiedMatch): Promise<Certificate> => ({
  match,
  sha256: await hashOf(match),
})

/** The document as it is handed out, one line. */
export const certificateText = (certificate: Certificate): string => canonicalJson(certificate)
