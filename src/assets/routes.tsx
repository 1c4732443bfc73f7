import { Hono } from 'hono'
import { AssetPage, DONE } from '../../views/assets/show.tsx'
import { description, siteSentences } from '../../views/parts/description.ts'
import type { SignedIn } from '../accounts/actor.ts'
import { can } from '../accounts/can.ts'
import { doneAt, justDone } from '../http/done.ts'
import type { Ctx, Deps, Env } from '../http/env.ts'
import { page } from '../http/render.tsx'
import { signedIn } from '../http/session.ts'
import { today } from '../kernel/clock.ts'
import { notFound } from '../kernel/errors.ts'
import type { Asset } from './asset.ts'
import { type AssetPageData, assetPageProps } from './asset-page.ts'
import { save } from './commands.ts'
import { activate, publish, type Step, withdraw } from './lifecycle.ts'
import { assetPage } from './page/queries.ts'
import { missingForPublication } from './publish.ts'
import { assetById } from './queries.ts'

/** How many published projects an asset fits, and among the first of how many it stands. Matching stands to the right of assets (ARCHITECTURE.md), so `app.ts` hands it in. */
type Fitting = (deps: Deps, found: AssetPageData) => Promise<{ projects: number; first: number }>

export const assetRoutes = (fitting: Fitting) =>
  new Hono<Env>()
    .get('/assets/:id', (c) => showAsset(c, fitting, c.req.param('id')))
    .post('/assets/:id/publication', async (c) => {
      const asset = await ownAsset(c, c.req.param('id'))
      if (asset.status !== 'published' && missingForPublication(asset).length > 0) {
        return showAsset(c, fitting, asset.id, 422)
      }
      return take(c, publish(asset, by(c, signedIn(c))))
    })
    .post('/assets/:id/withdrawal', async (c) => {
      return take(c, withdraw(await ownAsset(c, c.req.param('id')), by(c, signedIn(c))))
    })
    .post('/assets/:id/activation', async (c) => {
      return take(c, activate(await ownAsset(c, c.req.param('id')), by(c, signedIn(c))))
    })

const by = (c: Ctx, actor: SignedIn) => ({ actorId: actor.id, now: c.var.deps.clock() })

/** Keeps a step and shows the asset after it. */
async function take(c: Ctx, step: Step) {
  await save(c.var.deps.db, step)
  return c.redirect(doneAt(`/assets/${step.next.id}`, step.next.status), 303)
}

/** An asset that the actor may change; hidden and missing look the same. */
async function ownAsset(c: Ctx, id: string): Promise<Asset> {
  const actor = signedIn(c)
  const asset = await assetById(c.var.deps.db, id)
  if (asset === null || !can(actor, 'asset.edit', asset)) throw notFound()
  return asset
}

async function showAsset(c: Ctx, fitting: Fitting, id: string, status: 200 | 422 = 200) {
  const { actor, deps, t } = c.var
  const found = await assetPage(deps.db, id, can(actor, 'asset.listOwn'))
  if (found === null || !can(actor, 'asset.view', { ...found.asset, zoneStatus: found.zone.status })) throw notFound()
  const done = status === 200 ? justDone(c.req.query(), DONE) : null
  const fits = can(actor, 'asset.viewProjects', found.asset) ? await fitting(deps, found) : null
  const props = assetPageProps(t, found, actor, today(deps.clock), done?.code ?? null)
  const described = description(t, siteSentences(t, found.asset, found.zone))
  return page(c, props.title, <AssetPage {...props} fitting={fits} />, status, { description: described })
}
