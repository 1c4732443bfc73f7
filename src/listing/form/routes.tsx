import { Hono } from 'hono'
import { ChooseZonePage } from '../../../views/assets/choose-zone.tsx'
import { AssetFormPage, NewAssetPage, SectionPage } from '../../../views/assets/form.tsx'
import { sectionName } from '../../../views/assets/form-body.tsx'
import type { SignedIn } from '../../accounts/actor.ts'
import { can } from '../../accounts/can.ts'
import { readAsset } from '../../assets/asset-form.ts'
import { assetFormProps } from '../../assets/asset-form-page.ts'
import { insertWithDraft, keepDraft, saveWithDraft } from '../../assets/commands.ts'
import { typedCodes } from '../../assets/fact-form.ts'
import { create, edit } from '../../assets/lifecycle.ts'
import { unknownIndustries, zoneNames } from '../../assets/queries.ts'
import { SECTIONS, type Section, sectionsFor } from '../../assets/sections.ts'
import { zonesSpokenFor } from '../../assets/zones-spoken-for.ts'
import type { Ctx, Env } from '../../http/env.ts'
import { EMPTY_FORM, FormReader, type FormState, readForm } from '../../http/form.ts'
import { page } from '../../http/render.tsx'
import { signedIn } from '../../http/session.ts'
import { today } from '../../kernel/clock.ts'
import { AppError, notFound } from '../../kernel/errors.ts'
import { newId } from '../../kernel/id.ts'
import { differing, draftProblems, holds, keepWhatIsRight, nextDraft, withDraft } from '../draft.ts'
import { assetInHand, type InHand, zoneInHand } from '../queries.ts'

type NewPlace = Awaited<ReturnType<typeof zoneInHand>>
type Part = Section | 'all'

export const listingFormRoutes = new Hono<Env>()

listingFormRoutes.get('/assets/new', async (c) => {
  const actor = signedIn(c)
  // Everybody knows that this page exists: an investor who followed the first page's button is told whom to ask
  if (!can(actor, 'asset.create')) throw new AppError(403, 'zone-account')
  const { deps, t } = c.var
  const from = c.req.query('from')
  if (from !== undefined) return c.redirect(`/assets/${encodeURIComponent(from)}/copies`, 303)
  const zones = await zoneNames(deps.db, zonesSpokenFor(actor))
  const chosen = c.req.query('zone') ?? (zones.length === 1 ? zones[0]!.id : null)
  if (chosen === null) return page(c, t('asset.new'), <ChooseZonePage t={t} zones={zones} />)
  return newPage(c, await zoneInHand(deps.db, actor, chosen), c.req.query('all') === '1')
})

listingFormRoutes.post('/assets', async (c) => {
  const actor = signedIn(c)
  const { deps } = c.var
  const typed = await readForm(c)
  const form = new FormReader(typed)
  const place = await zoneInHand(deps.db, actor, form.raw('zoneId') ?? '')
  const whole = form.raw('part') !== 'name'
  const sections: readonly Section[] = whole ? SECTIONS : ['identity']
  const known = await knownTo(c, { ...place, asset: null }, form, sections)
  const content = readAsset(form, known)
  const kept = content === null && form.raw('after') === 'draft' ? keepWhatIsRight(typed, known) : { content, left: {} }
  if (kept.content === null) return newPage(c, place, whole, form, 422)
  const made = create(newId(deps.clock, deps.random), place.zone.id, kept.content, by(c, actor))
  await insertWithDraft(deps.db, made, kept.left)
  const path = `/assets/${made.next.id}`
  return c.redirect(whole && form.raw('after') !== 'draft' ? `${path}?done=saved` : `${path}/tasks?done=new`, 303)
})

listingFormRoutes.get('/assets/:id/edit', async (c) => {
  const found = await assetInHand(c.var.deps.db, signedIn(c), c.req.param('id'))
  return editPage(c, found, 'all')
})

listingFormRoutes.get('/assets/:id/edit/:section', async (c) => {
  const found = await assetInHand(c.var.deps.db, signedIn(c), c.req.param('id'))
  return editPage(c, found, sectionIn(c))
})

listingFormRoutes.post('/assets/:id', (c) => submit(c, c.req.param('id'), 'all'))

listingFormRoutes.post('/assets/:id/edit/:section', (c) => submit(c, c.req.param('id'), sectionIn(c)))

listingFormRoutes.post('/assets/:id/draft/removal', async (c) => {
  const { deps } = c.var
  const { asset } = await assetInHand(deps.db, signedIn(c), c.req.param('id'))
  await keepDraft(deps.db, asset.id, {}, deps.clock())
  return c.redirect(`/assets/${asset.id}/tasks?done=discarded`, 303)
})

/** Takes a form in: what is right into the asset, and whatever else was typed into its draft, so that nothing is lost. */
async function submit(c: Ctx, id: string, part: Part) {
  const actor = signedIn(c)
  const { deps } = c.var
  const typed = await readForm(c)
  const found = await assetInHand(deps.db, actor, id)
  const { asset, draft } = found
  if (part !== 'all' && !sectionsFor(asset.kind).includes(part)) throw notFound()
  const form = new FormReader(typed)
  const sections = part === 'all' ? SECTIONS : [part]
  const known = await knownTo(c, found, form, sections)
  const refused = async (status: 409 | 422) => {
    const left = nextDraft(draft.values, sections, differing(asset, typed, sections, known.today))
    await keepDraft(deps.db, asset.id, left, deps.clock())
    return editPage(c, found, part, form, status)
  }
  const content = readAsset(form, known)
  // The form comes back with the newest version's number: saving again is then a decision, not an accident
  if (form.raw('seq') !== String(asset.seq)) return refused(409)
  const after = form.raw('after')
  const kept = content === null && after === 'draft' ? keepWhatIsRight(typed, known) : { content, left: {} }
  if (kept.content === null) return refused(422)
  const step = edit(asset, kept.content, by(c, actor))
  const left = nextDraft(draft.values, sections, kept.left)
  // Paging through the parts leaves no trace where nothing was changed
  if (part !== 'all' && isUnchanged(step.event.data.before)) await keepDraft(deps.db, asset.id, left, deps.clock())
  else await saveWithDraft(deps.db, step, left)
  const path = `/assets/${asset.id}`
  if (after === 'draft')
    return c.redirect(`${path}/tasks?done=${Object.keys(kept.left).length > 0 ? 'held' : 'saved'}`, 303)
  if (part === 'all') return c.redirect(`${path}?done=saved`, 303)
  const order = sectionsFor(step.next.kind)
  const next = order[order.indexOf(part) + 1]
  return c.redirect(next === undefined ? `${path}/tasks?done=saved` : `${path}/edit/${next}`, 303)
}

const isUnchanged = (before: unknown) =>
  typeof before === 'object' && before !== null && Object.keys(before).length === 0

const by = (c: Ctx, actor: SignedIn) => ({ actorId: actor.id, now: c.var.deps.clock() })

function sectionIn(c: Ctx): Section {
  const section = SECTIONS.find((known) => known === c.req.param('section'))
  if (section === undefined) throw notFound()
  return section
}

async function knownTo(
  c: Ctx,
  { asset, enterprises }: Pick<InHand, 'enterprises'> & { asset: InHand['asset'] | null },
  form: FormReader,
  sections: readonly Section[],
) {
  const { deps } = c.var
  const codes = sections.includes('environment') ? typedCodes(form, 'admittedIndustries') : []
  return {
    earlier: asset,
    enterpriseIds: enterprises.map(({ id }) => id),
    today: today(deps.clock),
    sections,
    unknownCodes: await unknownIndustries(deps.db, codes),
  }
}

const EXTRAS = { scripts: ['listing.js'] }

function newPage(c: Ctx, place: NewPlace, whole: boolean, form: FormState = EMPTY_FORM, status: 200 | 422 = 200) {
  const { t, deps } = c.var
  const props = {
    ...assetFormProps(t, { ...place, asset: null }, today(deps.clock)),
    form,
    stale: false,
    heldOn: null,
  }
  const body = whole ? <AssetFormPage {...props} sections={SECTIONS} /> : <NewAssetPage {...props} />
  return page(c, t('asset.new'), body, status, EXTRAS)
}

/** The form as it was sent, or as it stands with what an earlier one left. */
async function editPage(c: Ctx, found: InHand, part: Part, sent?: FormState, status: 200 | 409 | 422 = 200) {
  const { t, deps } = c.var
  const { asset, draft } = found
  const sections = part === 'all' ? SECTIONS : [part]
  const held = sent === undefined && holds(draft.values, sections)
  const form = sent ?? (held ? await heldForm(c, found, sections) : EMPTY_FORM)
  const props = {
    ...assetFormProps(t, found, today(deps.clock)),
    asset,
    form,
    stale: status === 409,
    heldOn: held ? draft.updatedAt : null,
  }
  if (part === 'all') return page(c, t('asset.edit'), <AssetFormPage {...props} sections={sections} />, status, EXTRAS)
  const order = sectionsFor(asset.kind)
  const at = order.indexOf(part)
  if (at < 0) throw notFound()
  const around = { number: at + 1, of: order.length, previous: order[at - 1] ?? null, next: order[at + 1] ?? null }
  return page(c, sectionName(t, part), <SectionPage {...props} {...around} section={part} />, status, EXTRAS)
}

async function heldForm(c: Ctx, found: InHand, sections: readonly Section[]): Promise<FormState> {
  const { asset, draft } = found
  const values = withDraft(asset, draft.values, today(c.var.deps.clock))
  const known = await knownTo(c, found, new FormReader(values), sections)
  return { values, problems: draftProblems(draft.values, known) }
}
