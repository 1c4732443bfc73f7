import { Hono } from 'hono'
import { BatchPage } from '../../../views/listing/batch.tsx'
import { AskChangePage, NothingSelectedPage, PreviewPage } from '../../../views/listing/changes.tsx'
import type { SignedIn } from '../../accounts/actor.ts'
import { can } from '../../accounts/can.ts'
import type { Asset } from '../../assets/asset.ts'
import { saveMany } from '../../assets/commands.ts'
import { FORM_SOURCES, FORM_UNITS, typedCodes, typedFacts } from '../../assets/fact-form.ts'
import { factLines, originText } from '../../assets/fact-words.ts'
import { FACT_KEYS, FACTS, type FactKey } from '../../assets/facts.ts'
import { unknownIndustries } from '../../assets/queries.ts'
import { zonesSpokenFor } from '../../assets/zones-spoken-for.ts'
import type { Ctx, Env } from '../../http/env.ts'
import { FormReader, type FormState, readForm } from '../../http/form.ts'
import { page } from '../../http/render.tsx'
import { signedIn } from '../../http/session.ts'
import type { Translator } from '../../i18n/translator.ts'
import { today } from '../../kernel/clock.ts'
import { notFound } from '../../kernel/errors.ts'
import { newId } from '../../kernel/id.ts'
import { readChange, readWhat, type What } from '../change-form.ts'
import { CHANGES_MOST, type Change, outcomeOf, WHOLE_CHANGES } from '../changes.ts'
import { ownHref, readOwnFilter } from '../own/filter.ts'
import { idsOfOwn } from '../own/queries.ts'
import { batchSteps, reversal } from './batch.ts'
import { afterBatch, assetsInHand, batchInHand } from './queries.ts'

/** Many assets changed at once: what is to be done, what will come of it for each, what came of it, and the way back. */
export const changeRoutes = new Hono<Env>()

changeRoutes.get('/my/assets/changes', async (c) => {
  const actor = manager(c)
  const { deps, t } = c.var
  const form = new FormReader(c.req.queries())
  const what = readWhat(form.raw('do'))
  if (what === null) throw notFound()
  const { ids, selected, back } = await selection(c, actor, form)
  if (selected === 0 || selected > CHANGES_MOST) {
    const props = { t, selected, most: CHANGES_MOST, back }
    return page(c, t('listing.many'), <NothingSelectedPage {...props} />, 422)
  }
  const found = await assetsInHand(deps.db, actor, ids)
  const asked = isWhole(what) || form.raw('step') === 'preview'
  const change = asked ? await changeIn(c, form, what) : null
  if (change === null) return askPage(c, found.assets, what, asked ? form : null)
  return previewPage(c, actor, found, { what, change, form, seqs: null, whole: false, status: 200 })
})

changeRoutes.post('/my/assets/changes', async (c) => {
  const actor = manager(c)
  const { deps } = c.var
  const form = new FormReader(await readForm(c))
  const what = readWhat(form.raw('do'))
  const seqs = new Map(form.list('at').map((text) => [text.split(':')[0]!, Number(text.split(':')[1])]))
  if (what === null || seqs.size === 0 || seqs.size > CHANGES_MOST) throw notFound()
  const found = await assetsInHand(deps.db, actor, [...seqs.keys()])
  const change = await changeIn(c, form, what)
  if (change === null) return askPage(c, found.assets, what, form)
  const by = { actorId: actor.id, now: deps.clock() }
  const outcomes = found.assets.map((asset) => ({ asset, outcome: outcomeOf(asset, change, by, seqs.get(asset.id)) }))
  const whole = form.raw('whole') === 'yes'
  const refused = outcomes.some(({ outcome }) => outcome.kind === 'refused')
  const changed = outcomes.some(({ outcome }) => outcome.kind === 'changed')
  if (!changed || (whole && refused)) {
    return previewPage(c, actor, found, { what, change, form, seqs, whole, status: 409 })
  }
  const id = newId(deps.clock, deps.random)
  const { steps, told } = batchSteps(id, change, outcomes, by)
  await saveMany(deps.db, steps, [told])
  return c.redirect(`/my/assets/changes/${id}`, 303)
})

changeRoutes.get('/my/assets/changes/:id', async (c) => {
  const actor = manager(c)
  const { deps, t } = c.var
  const batch = await batchInHand(deps.db, actor, c.req.param('id'))
  const { assets, told } = await afterBatch(deps.db, actor, batch)
  const seqs = new Map(told.map(({ subjectId, seq }) => [subjectId, seq]))
  const props = {
    t,
    batch,
    assets: new Map(assets.map((asset) => [asset.id, asset])),
    undoable: batch.reversed ? 0 : assets.filter(({ id, seq }) => seqs.get(id) === seq).length,
    done: whatText(t, batch.what),
  }
  return page(c, t('listing.batch.title'), <BatchPage {...props} />)
})

changeRoutes.post('/my/assets/changes/:id/reversal', async (c) => {
  const actor = manager(c)
  const { deps } = c.var
  const batch = await batchInHand(deps.db, actor, c.req.param('id'))
  const { assets, told } = await afterBatch(deps.db, actor, batch)
  const back = reversal(batch, assets, told, { actorId: actor.id, now: deps.clock() })
  await saveMany(deps.db, back.steps, [back.told])
  return c.redirect(`/my/assets/changes/${batch.id}`, 303)
})

/** The assets that were ticked, or all that the list's conditions ask for (`match`, its address) where that was wished. */
async function selection(c: Ctx, actor: SignedIn, form: FormReader) {
  const filter = readOwnFilter(Object.fromEntries(new URLSearchParams(form.raw('match') ?? '')))
  const back = ownHref(filter)
  if (form.raw('all') === 'yes') {
    const { ids, total } = await idsOfOwn(c.var.deps.db, zonesSpokenFor(actor), filter, CHANGES_MOST)
    return { ids, selected: total, back }
  }
  const ids = [...new Set(form.list('asset'))]
  return { ids, selected: ids.length, back }
}

function manager(c: Ctx): SignedIn {
  const actor = signedIn(c)
  if (!can(actor, 'asset.listOwn')) throw notFound()
  return actor
}

const isWhole = (what: What): what is (typeof WHOLE_CHANGES)[number] => WHOLE_CHANGES.some((kind) => kind === what)

async function changeIn(c: Ctx, form: FormReader, what: What) {
  const codes = what === 'admittedIndustries' ? typedCodes(form, what) : []
  return readChange(form, what, today(c.var.deps.clock), await unknownIndustries(c.var.deps.db, codes))
}

/** What is done, in words: of a batch told long ago as well. */
const whatText = (t: Translator, what: string): string =>
  what in FACTS ? t('listing.many.fact', { fact: t.dynamic(`fact.${what}`) }) : t.dynamic(`listing.many.${what}`)

/** Asks for the value, source and day of the fact that is to be set. */
function askPage(c: Ctx, assets: readonly Asset[], what: What, typed: FormReader | null) {
  const { t, deps } = c.var
  if (isWhole(what)) throw notFound()
  const props = {
    t,
    fact: what,
    rule: FACTS[what],
    form: typed ?? { values: {}, problems: [] },
    assets,
    units: unitsOf(what),
    sources: FORM_SOURCES,
    initial: { ...typedFacts({}), source: 'declared', asOf: today(deps.clock) },
  }
  return page(c, whatText(t, what), <AskChangePage {...props} />, typed ? 422 : 200)
}

const unitsOf = (fact: FactKey): readonly string[] =>
  (FORM_UNITS as { readonly [K in FactKey]?: readonly string[] })[fact] ?? []

interface Preview {
  what: What
  change: Change
  form: FormState
  /** Versions that were looked at; null where this is the first look. */
  seqs: ReadonlyMap<string, number> | null
  whole: boolean
  status: 200 | 409
}

/** What will come of it for each asset, before anything is written. */
function previewPage(
  c: Ctx,
  actor: SignedIn,
  { assets, zones }: Awaited<ReturnType<typeof assetsInHand>>,
  { what, change, form, seqs, whole, status }: Preview,
) {
  const { t, deps } = c.var
  const by = { actorId: actor.id, now: deps.clock() }
  const rows = assets.map((asset) => {
    const outcome = outcomeOf(asset, change, by, seqs?.get(asset.id))
    const next = outcome.kind === 'changed' ? outcome.step.next : null
    return {
      asset,
      zone: zones.get(asset.zoneId) ?? null,
      outcome,
      before: stateText(t, asset, change),
      after: next && stateText(t, next, change),
    }
  })
  const props = { t, what, title: whatText(t, what), rows, form, whole, again: status === 409 }
  return page(c, whatText(t, what), <PreviewPage {...props} />, status)
}

/** What of an asset a change is about, in words. */
function stateText(t: Translator, asset: Asset, change: Change): string[] {
  if (change.kind === 'publish' || change.kind === 'withdraw') return [t(`word.${asset.status}`)]
  if (change.kind === 'fact') {
    const known = asset.facts[change.fact]
    return known === undefined ? [] : [...factLines(t, change.fact, known.value), originText(t, known)]
  }
  const days = FACT_KEYS.flatMap((key) => asset.facts[key]?.asOf ?? []).sort()
  if (days.length === 0) return []
  const [first, last] = [days[0]!, days.at(-1)!]
  const between =
    first === last ? t.format.day(last) : t('listing.days', { from: t.format.day(first), to: t.format.day(last) })
  return [t('listing.facts-of', { n: days.length, days: between })]
}
