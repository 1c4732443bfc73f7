import type { Asset } from '../assets/asset.ts'
import { type AnyValue, FACT_KEYS, FACTS, type FactKey, type Facts, isFlags, type Known } from '../assets/facts.ts'
import { type By, type Earlier, edit, publish, type Step, withdraw } from '../assets/lifecycle.ts'
import { concerns, missingForPublication } from '../assets/publish.ts'
import type { IsoDate } from '../kernel/clock.ts'

/** Assets that may be changed at once. */
export const CHANGES_MOST = 200

export const WHOLE_CHANGES = ['confirm', 'publish', 'withdraw'] as const

/** What is done to many assets at once: all their facts confirmed, published, withdrawn, or one fact set. */
export type Change =
  | { kind: 'confirm'; day: IsoDate }
  | { kind: 'publish' }
  | { kind: 'withdraw' }
  | { kind: 'fact'; fact: FactKey; known: Known<AnyValue> }

/** Why one asset is left as it is. */
export type Refusal =
  | 'stale'
  | 'no-facts'
  | 'incomplete'
  | 'is-published'
  | 'not-published'
  | 'no-building'
  | 'activated'

/** What a change makes of one asset. `earlier` is what undoing it puts back. */
export type Outcome =
  | { kind: 'changed'; step: Step; earlier: Earlier }
  | { kind: 'same' }
  | { kind: 'refused'; because: Refusal }

const refused = (because: Refusal): Outcome => ({ kind: 'refused', because })

/** Decides for one asset; `seq` is the version that was looked at, where one was. */
export function outcomeOf(asset: Asset, change: Change, by: By, seq: number = asset.seq): Outcome {
  if (seq !== asset.seq) return refused('stale')
  switch (change.kind) {
    case 'publish': {
      if (asset.status === 'published') return refused('is-published')
      // To put an asset that is in use again back on offer is a decision of its own
      if (asset.status === 'activated') return refused('activated')
      if (missingForPublication(asset).length > 0) return refused('incomplete')
      return moved(asset, publish(asset, by))
    }
    case 'withdraw':
      return asset.status === 'published' ? moved(asset, withdraw(asset, by)) : refused('not-published')
    case 'confirm': {
      const known = FACT_KEYS.filter((key) => asset.facts[key] !== undefined)
      if (known.length === 0) return refused('no-facts')
      return stated(
        asset,
        Object.fromEntries(known.map((key) => [key, { ...asset.facts[key]!, asOf: change.day }])),
        by,
      )
    }
    case 'fact': {
      const { fact, known } = change
      if (!concerns(asset.kind, FACTS[fact].group)) return refused('no-building')
      const value = joined(asset.facts[fact]?.value, known.value)
      return stated(asset, { [fact]: { ...known, value } }, by)
    }
  }
}

const moved = (asset: Asset, step: Step): Outcome => ({
  kind: 'changed',
  step,
  earlier: { status: asset.status, publishedAt: asset.publishedAt },
})

/** Facts that are stated anew; those that say what was said before are no change. */
function stated(asset: Asset, facts: { [K in string]: Known<AnyValue> }, by: By): Outcome {
  const before = asset.facts as { readonly [K in string]?: Known<AnyValue> }
  const news = Object.keys(facts).filter((key) => JSON.stringify(facts[key]) !== JSON.stringify(before[key]))
  if (news.length === 0) return { kind: 'same' }
  // An asset that was published before more was asked for keeps its state until its own page is seen to
  if (asset.status === 'published' && missingForPublication(asset).length > 0) return refused('incomplete')
  const step = edit(asset, { ...asset, facts: { ...asset.facts, ...facts } as Facts }, by)
  return {
    kind: 'changed',
    step,
    earlier: { facts: Object.fromEntries(news.map((key) => [key, before[key] ?? null])) },
  }
}

/** Answers of yes and no are added to those that an asset has; everything else takes the place of what was known. */
function joined(before: AnyValue | undefined, value: AnyValue): AnyValue {
  if (before === undefined || !isFlags(value) || !isFlags(before)) return value
  const answered = value.yes | value.no
  return { yes: (before.yes & ~answered) | value.yes, no: (before.no & ~answered) | value.no }
}
