import { Hono } from 'hono'
import { ChooseZonePage } from '../../views/assets/choose-zone.tsx'
import { AssetFormPage } from '../../views/assets/form.tsx'
import { AssetPage, SAVED } from '../../views/assets/show.tsx'
import type { SignedIn } from '../accounts/actor.ts'
import { can } from '../accounts/can.ts'
import type { Ctx, Env } from '../http/env.ts'
import { FormReader, type FormState, readForm } from '../http/form.ts'
import { page } from '../http/render.tsx'
import { signedIn } from '../http/session.ts'
import { today } from '../kernel/clock.ts'
import { AppError, notFound } from '../kernel/errors.ts'
import { newId } from '../kernel/id.ts'
import type { Asset } from './asset.ts'
import { readAsset } from './asset-form.ts'
import { assetFormProps, type FormPlace } from './asset-form-page.ts'
import { assetPageProps } from './asset-page.ts'
import { insert, save } from './commands.ts'
import { activate, create, edit, publish, type Step, withdraw } from './lifecycle.ts'
import { missingForPublication } from './publish.ts'
import { assetById, assetPage, assetToEdit, unknownIndustries, zoneNames, zoneToListIn } from './queries.ts'
import { zonesSpokenFor } from './zones-spoken-for.ts'

export const assetRoutes = new Hono<Env>()

assetRoutes.get('/assets/new', async (c) => {
  const actor = signedIn(c)
  // Everybody knows that this page exists: an investor who followed the first page's button is told whom to ask
  if (!can(actor, 'asset.create')) throw new AppError(403, 'zone-account')
  const { deps, t } = c.var
  const zones = await zoneNames(deps.db, zonesSpokenFor(actor))
  const chosen = c.req.query('zone') ?? (zones.length === 1 ? zones[0]!.id : null)
  if (chosen === null) return page(c, t('asset.new'), <ChooseZonePage t={t} zones={zones} />)
  return formPage(c, { ...(await placeIn(c, actor, chosen)), asset: null })
})

assetRoutes.post('/assets', async (c) => {
  const actor = signedIn(c)
  const { deps } = c.var
  const form = new FormReader(await readForm(c))
  const place = { ...(await placeIn(c, actor, form.raw('zoneId') ?? '')), asset: null }
  const content = await contentOf(c, form, place)
  if (content === null) return formPage(c, place, form, 422)
  const made = create(newId(deps.clock, deps.random), place.zone.id, content, by(c, actor))
  await insert(deps.db, made)
  return c.redirect(`/assets/${made.next.id}?saved=1`, 303)
})

assetRoutes.get('/assets/:id', (c) => showAsset(c, c.req.param('id')))

assetRoutes.get('/assets/:id/edit', async (c) => {
  const actor = signedIn(c)
  return formPage(c, await placeOf(c, actor, c.req.param('id')))
})

assetRoutes.post('/assets/:id', async (c) => {
  const actor = signedIn(c)
  const place = await placeOf(c, actor, c.req.param('id'))
  const form = new FormReader(await readForm(c))
  const content = await contentOf(c, form, place)
  // The form comes back with the newest version's number: saving again is then a decision, not an accident
  if (form.raw('seq') !== String(place.asset.seq)) return formPage(c, place, form, 409)
  if (content === null) return formPage(c, place, form, 422)
  await save(c.var.deps.db, edit(place.asset, content, by(c, actor)))
  return c.redirect(`/assets/${place.asset.id}?saved=1`, 303)
})

assetRoutes.post('/assets/:id/publication', async (c) => {
  const asset = await ownAsset(c, c.req.param('id'))
  if (asset.status !== 'published' && missingForPublication(asset).length > 0) return showAsset(c, asset.id, 422)
  return take(c, publish(asset, by(c, signedIn(c))))
})

assetRoutes.post('/assets/:id/withdrawal', async (c) => {
  return take(c, withdraw(await ownAsset(c, c.req.param('id')), by(c, signedIn(c))))
})

assetRoutes.post('/assets/:id/activation', async (c) => {
  return take(c, activate(await ownAsset(c, c.req.param('id')), by(c, signedIn(c))))
})

const by = (c: Ctx, actor: SignedIn) => ({ actorId: actor.id, now: c.var.deps.clock() })

/** Keeps a step and shows the asset after it. */
async function take(c: Ctx, step: Step) {
  await save(c.var.deps.db, step)
  return c.redirect(`/assets/${step.next.id}?saved=${step.next.status}`, 303)
}

/** An asset that the actor may change; hidden and missing look the same. */
async function ownAsset(c: Ctx, id: string): Promise<Asset> {
  const actor = signedIn(c)
  const asset = await assetById(c.var.deps.db, id)
  if (asset === null || !can(actor, 'asset.edit', asset)) throw notFound()
  return asset
}

async function placeOf(c: Ctx, actor: SignedIn, id: string) {
  const found = await assetToEdit(c.var.deps.db, id)
  if (found === null || !can(actor, 'asset.edit', found.asset)) throw notFound()
  return found
}

async function placeIn(c: Ctx, actor: SignedIn, zoneId: string) {
  if (!can(actor, 'asset.create') || !can(actor, 'asset.createIn', { zoneId })) throw notFound()
  const found = await zoneToListIn(c.var.deps.db, zoneId)
  if (found === null) throw notFound()
  return found
}

/** What the form states, or null; a code that the standard does not have is a problem of its field. */
async function contentOf(c: Ctx, form: FormReader, place: FormPlace) {
  const { deps } = c.var
  const enterpriseIds = place.enterprises.map(({ id }) => id)
  const content = readAsset(form, { earlier: place.asset, enterpriseIds, today: today(deps.clock) })
  const [unknown] = await unknownIndustries(deps.db, content?.facts.admittedIndustries?.value ?? [])
  return unknown === undefined ? content : form.refuse('admittedIndustries', 'problem.code', { text: unknown })
}

function formPage(c: Ctx, place: FormPlace, form?: FormState, status: 200 | 409 | 422 = 200) {
  const { t, deps } = c.var
  const props = assetFormProps(t, place, today(deps.clock))
  const title = t(place.asset ? 'asset.edit' : 'asset.new')
  const typed = form ?? { values: {}, problems: [] }
  return page(c, title, <AssetFormPage {...props} form={typed} stale={status === 409} />, status)
}

async function showAsset(c: Ctx, id: string, status: 200 | 422 = 200) {
  const { actor, deps, t } = c.var
  const found = await assetPage(deps.db, id, can(actor, 'asset.listOwn'))
  if (found === null || !can(actor, 'asset.view', { ...found.asset, zoneStatus: found.zone.status })) throw notFound()
  const saved = SAVED.find((kind) => kind === c.req.query('saved')) ?? null
  const props = assetPageProps(t, found, actor, today(deps.clock), status === 200 ? saved : null)
  return page(c, props.title, <AssetPage {...props} />, status)
}
