import * as z from 'zod'
import type { Problem } from '../../kernel/errors.ts'
import { JsonProblem, readJson } from '../../kernel/strict-json.ts'
import { NEED_KEYS, type NeedKey } from '../../projects/requirement.ts'
import { REQUIREMENT } from '../../projects/requirement-schema.ts'
import { MOODS } from '../match-query.ts'
import { type Certificate, FORMAT, ROWS_LISTED } from './certificate.ts'

/** A certificate has some 6 000 characters. */
export const MAX_CHARACTERS = 100_000
/** As many places of mistakes as somebody would look at. */
const MOST_PROBLEMS = 5

const count = z.number().int().min(0)
const share = z.number().min(0).max(1)
const version = z.string().max(40)
const row = z.strictObject({ id: z.string().regex(/^[\w-]{1,64}$/), score: share, low: share, high: share })
const group = z.strictObject({ total: count, rows: z.array(row).max(ROWS_LISTED) })
const each = <V extends z.ZodType>(value: V) =>
  z.strictObject(Object.fromEntries(NEED_KEYS.map((key) => [key, value])) as { [K in NeedKey]: V }).partial()

const CERTIFICATE = z.strictObject({
  match: z.strictObject({
    format: z.literal(FORMAT),
    engineVersion: version,
    catalogueVersion: version,
    sites: count,
    mood: z.enum(MOODS),
    requirement: REQUIREMENT,
    weights: each(share),
    eligible: group,
    toConfirm: group,
    excluded: count,
    excludedBy: each(count),
  }),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
}) satisfies z.ZodType<Certificate>

/** Reads what somebody brings. Whatever is wrong is told with its place: line and column, or the member by its path. */
export function readCertificate(brought: string): { certificate: Certificate } | { problems: Problem[] } {
  const text = brought.replace(/^\uFEFF/, '')
  const refuse = (code: string, params?: Problem['params']) => ({
    problems: [{ field: 'text', code: `certificate.problem.${code}`, params }],
  })
  if (text.length > MAX_CHARACTERS) return refuse('large', { max: MAX_CHARACTERS })
  let value: unknown
  try {
    value = readJson(text)
  } catch (problem) {
    if (!(problem instanceof JsonProblem)) throw problem
    return refuse(`json.${problem.code}`, { line: problem.line, column: problem.column })
  }
  const read = CERTIFICATE.safeParse(value)
  if (read.success) return { certificate: read.data }
  return { problems: read.error.issues.flatMap((issue) => problemsOf(issue, value)).slice(0, MOST_PROBLEMS) }
}

function problemsOf(issue: z.core.$ZodIssue, value: unknown): Problem[] {
  const problem = (code: string, path: readonly PropertyKey[]): Problem => ({
    field: 'text',
    code: `certificate.problem.${code}`,
    params: { at: path.length === 0 ? '{}' : path.map(String).join('.').slice(0, 200) },
  })
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => problem('unknown', [...issue.path, key]))
  return [problem(isThere(value, issue.path) ? 'value' : 'missing', issue.path)]
}

const isThere = (value: unknown, [key, ...rest]: readonly PropertyKey[]): boolean =>
  key === undefined || (isObject(value) && Object.hasOwn(value, key) && isThere(value[key], rest))

const isObject = (value: unknown): value is Record<PropertyKey, unknown> => typeof value === 'object' && value !== null
