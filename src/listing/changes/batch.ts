import type { Asset } from '../../assets/asset.ts'
import { type By, type Earlier, restore, type Step } from '../../assets/lifecycle.ts'
import type { LedgerEvent } from '../../events/event.ts'
import type { Change, Outcome, Refusal } from '../changes.ts'

/** A change of many assets as the ledger tells it. */
export interface Batch {
  id: string
  actorId: string | null
  at: string
  /** What was done: `confirm`, `publish`, `withdraw`, or the fact that was set. */
  what: string
  changed: readonly { id: string }[]
  refused: readonly { id: string; because: Refusal }[]
  /** How it was taken back, where it was. */
  reversed: { restored: number; left: number } | null
}

export const whatOf = (change: Change): string => (change.kind === 'fact' ? change.fact : change.kind)

/** The steps of a batch, each event with the batch that it belongs to and what undoing it puts back, and the batch's own event. */
export function batchSteps(
  id: string,
  change: Change,
  outcomes: readonly { asset: Asset; outcome: Outcome }[],
  { actorId, now }: By,
): { steps: Step[]; told: LedgerEvent } {
  const steps = outcomes.flatMap(({ outcome }): Step[] => {
    if (outcome.kind !== 'changed') return []
    const { next, event } = outcome.step
    return [{ next, event: { ...event, data: { ...event.data, batch: id, earlier: outcome.earlier } } }]
  })
  const refused = outcomes.flatMap(({ asset, outcome }) =>
    outcome.kind === 'refused' ? [{ id: asset.id, because: outcome.because }] : [],
  )
  const data = { what: whatOf(change), changed: steps.map(({ next }) => ({ id: next.id })), refused }
  return { steps, told: eventOf(id, 1, 'applied', { actorId, now }, data) }
}

/** Puts back what a batch changed, of each asset that nobody has written since. */
export function reversal(
  batch: Batch,
  assets: readonly Asset[],
  told: readonly { subjectId: string; seq: number; data: LedgerEvent['data'] }[],
  by: By,
): { steps: Step[]; told: LedgerEvent } {
  const last = new Map(told.map((event) => [event.subjectId, event]))
  const steps = assets.flatMap((asset) => {
    const event = last.get(asset.id)
    return event && event.seq === asset.seq ? [restore(asset, event.data.earlier as Earlier, by)] : []
  })
  const data = { restored: steps.length, left: batch.changed.length - steps.length }
  return { steps, told: eventOf(batch.id, 2, 'reversed', by, data) }
}

/** What the ledger tells of a batch; null where it tells nothing. */
export function batchOf(id: string, history: readonly Omit<LedgerEvent, 'subjectType'>[]): Batch | null {
  const applied = history.find(({ kind }) => kind === 'asset-batch.applied')
  if (applied === undefined) return null
  const reversed = history.find(({ kind }) => kind === 'asset-batch.reversed')
  return {
    id,
    actorId: applied.actorId,
    at: applied.at,
    ...(applied.data as Pick<Batch, 'what' | 'changed' | 'refused'>),
    reversed: reversed ? (reversed.data as Batch['reversed']) : null,
  }
}

const eventOf = (
  id: string,
  seq: number,
  kind: string,
  { actorId, now }: By,
  data: LedgerEvent['data'],
): LedgerEvent => ({
  subjectType: 'asset-batch',
  subjectId: id,
  seq,
  kind: `asset-batch.${kind}`,
  actorId,
  at: now.toISOString(),
  data,
})
