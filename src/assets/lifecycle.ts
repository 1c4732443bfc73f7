import type { LedgerEvent } from '../events/event.ts'
import { areaM2, pointInside } from '../geometry/measure.ts'
import type { IsoDate } from '../kernel/clock.ts'
import { conflict, invalid } from '../kernel/errors.ts'
import type { Asset, AssetContent, AssetStatus } from './asset.ts'
import { type AnyValue, FACT_KEYS, type FactKey, type Facts, type Known } from './facts.ts'
import { missingForPublication } from './publish.ts'

/** Who does it, and when. */
export interface By {
  actorId: string | null
  now: Date
}

/** A decision: the next state of the asset and what the ledger says of it. */
export interface Step {
  next: Asset
  event: LedgerEvent
}

/** A new asset, as a draft. */
export function create(id: string, zoneId: string, content: AssetContent, by: By): Step {
  const at = by.now.toISOString()
  const next: Asset = {
    ...content,
    ...derived(content),
    id,
    zoneId,
    status: 'draft',
    sample: false,
    externalId: null,
    seq: 1,
    createdAt: at,
    updatedAt: at,
    publishedAt: null,
  }
  return { next, event: eventOf(next, 'created', by, { zoneId, name: content.name, kind: content.kind }) }
}

/**
 * New content for an asset in any state. The event keeps what stood there before, so that every earlier version can be told.
 * Throws a 422 where a published asset would lose what publication asks for.
 */
export function edit(asset: Asset, content: AssetContent, by: By): Step {
  const next = step(asset, { ...content, ...derived(content) }, by)
  if (asset.status === 'published') assertPublishable(next)
  return { next, event: eventOf(next, 'edited', by, { before: before(asset, next) }) }
}

/** Lets everybody see a draft, a withdrawn asset, or one that fell idle again. Throws a 409 `state`, or a 422 that names what is missing. */
export function publish(asset: Asset, by: By): Step {
  const next = move(asset, ['draft', 'withdrawn', 'activated'], 'published', by)
  assertPublishable(next)
  next.publishedAt = next.updatedAt
  return { next, event: eventOf(next, 'published', by) }
}

/** Takes a published asset off the catalogue. Throws a 409 `state`. */
export function withdraw(asset: Asset, by: By): Step {
  const next = move(asset, ['published'], 'withdrawn', by)
  return { next, event: eventOf(next, 'withdrawn', by) }
}

/** The asset is in productive use again 盘活. Throws a 409 `state` where it was never on offer. */
export function activate(asset: Asset, by: By): Step {
  const next = move(asset, ['published', 'withdrawn'], 'activated', by)
  return { next, event: eventOf(next, 'activated', by) }
}

/** What a step changed, as it stood before; an unknown fact stands as null. */
export interface Earlier {
  facts?: { readonly [K in FactKey]?: Known<AnyValue> | null }
  status?: AssetStatus
  publishedAt?: string | null
}

/** Takes back what changed these facts or this state last, and nothing else. Throws a 422 where the asset could not be published like that. */
export function restore(asset: Asset, { facts = {}, ...state }: Earlier, by: By): Step {
  const known = Object.entries({ ...asset.facts, ...facts }).filter(([, fact]) => fact !== null)
  const restored = Object.fromEntries(known) as Facts
  const next = step(asset, { ...state, facts: restored, factsAsOf: factsAsOf(restored) }, by)
  if (next.status === 'published') assertPublishable(next)
  return { next, event: eventOf(next, 'restored', by, { before: before(asset, next) }) }
}

/** The newest day on which any fact was confirmed. */
export const factsAsOf = (facts: Facts): IsoDate | null =>
  FACT_KEYS.reduce<IsoDate | null>((newest, key) => {
    const asOf = facts[key]?.asOf
    return asOf !== undefined && (newest === null || asOf > newest) ? asOf : newest
  }, null)

/** What follows from the content: the measured area, the position of a boundary that came without one, the age of the facts. */
const derived = ({ boundary, position, facts }: AssetContent) => ({
  measuredAreaM2: boundary && areaM2(boundary),
  position: position ?? (boundary && pointInside(boundary)),
  factsAsOf: factsAsOf(facts),
})

const step = (asset: Asset, change: Partial<Asset>, { now }: By): Asset => ({
  ...asset,
  ...change,
  seq: asset.seq + 1,
  updatedAt: now.toISOString(),
})

function move(asset: Asset, from: readonly AssetStatus[], status: AssetStatus, by: By): Asset {
  if (!from.includes(asset.status)) throw conflict('state')
  return step(asset, { status }, by)
}

function assertPublishable(asset: Asset) {
  const missing = missingForPublication(asset)
  if (missing.length > 0) throw invalid(missing.map((code) => ({ field: code, code: `asset.missing.${code}` })))
}

const CONTENT = [
  'enterpriseId',
  'name',
  'nameEn',
  'kind',
  'address',
  'description',
  'position',
  'boundary',
  'buildings',
  'parcelCode',
  'unitCode',
  'titleNumber',
  'operatingStatus',
  'legalIdleStatus',
] as const satisfies readonly (keyof AssetContent)[]

/** What stood in each field and fact that differs now; an unknown fact stands as null. */
function before(earlier: Asset, later: Asset): Record<string, unknown> {
  const differs = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b)
  const fields = CONTENT.filter((key) => differs(earlier[key], later[key])).map((key) => [key, earlier[key]])
  const facts = FACT_KEYS.filter((key) => differs(earlier.facts[key], later.facts[key])).map((key) => [
    `facts.${key}`,
    earlier.facts[key] ?? null,
  ])
  return Object.fromEntries([...fields, ...facts])
}

const eventOf = (asset: Asset, kind: string, { actorId, now }: By, data: LedgerEvent['data'] = {}): LedgerEvent => ({
  subjectType: 'asset',
  subjectId: asset.id,
  seq: asset.seq,
  kind: `asset.${kind}`,
  actorId,
  at: now.toISOString(),
  data,
})
