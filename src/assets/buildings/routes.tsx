import { Hono } from 'hono'
import { BuildingsPage } from '../../../views/assets/buildings.tsx'
import { nameIn } from '../../../views/zones/name.ts'
import { can } from '../../accounts/can.ts'
import { doneAt } from '../../http/done.ts'
import type { Ctx, Env } from '../../http/env.ts'
import { FormReader, readForm } from '../../http/form.ts'
import { page } from '../../http/render.tsx'
import { signedIn } from '../../http/session.ts'
import { notFound } from '../../kernel/errors.ts'
import { type Asset, BUILDING_USES, type Building } from '../asset.ts'
import { FORM_DATUMS } from '../asset-form.ts'
import { save } from '../commands.ts'
import { edit } from '../lifecycle.ts'
import { assetById } from '../queries.ts'
import { sitePlan } from '../site-plan.ts'
import { buildingWarnings, MAX_BUILDINGS, readBuildings, rowsOf, typedBuildings } from './buildings-form.ts'

/** Empty rows after those that are filled. */
const SPARE_ROWS = 2

/** What stands on an asset's parcel: outlines that the plan draws. */
export const buildingRoutes = new Hono<Env>()

buildingRoutes.get('/assets/:id/buildings', async (c) => {
  const asset = await own(c)
  return buildingsPage(c, asset, new FormReader(asValues(typedBuildings(asset.buildings))), asset.buildings)
})

buildingRoutes.post('/assets/:id/buildings', async (c) => {
  const asset = await own(c)
  const form = new FormReader(await readForm(c))
  const buildings = readBuildings(form, asset.boundary)
  if (form.problems.length > 0) return buildingsPage(c, asset, form, null, 422)
  if (form.raw('step') === 'preview') return buildingsPage(c, asset, form, buildings)
  if (form.raw('seq') !== String(asset.seq)) return buildingsPage(c, asset, form, buildings, 409)
  const step = edit(asset, { ...asset, buildings }, { actorId: signedIn(c).id, now: c.var.deps.clock() })
  await save(c.var.deps.db, step)
  return c.redirect(doneAt(`/assets/${asset.id}`, 'saved'), 303)
})

async function own(c: Ctx): Promise<Asset> {
  const actor = signedIn(c)
  const asset = await assetById(c.var.deps.db, c.req.param('id') ?? '')
  if (asset === null || !can(actor, 'asset.edit', asset)) throw notFound()
  return asset
}

const asValues = (typed: Record<string, string>) =>
  Object.fromEntries(Object.entries(typed).map(([field, text]) => [field, [text]]))

/** The form as it was typed, with the plan of what could be read of it. */
function buildingsPage(
  c: Ctx,
  asset: Asset,
  form: FormReader,
  buildings: readonly Building[] | null,
  status: 200 | 409 | 422 = 200,
) {
  const { t } = c.var
  const props = {
    t,
    asset,
    form,
    rows: Math.min(rowsOf(form) + SPARE_ROWS, MAX_BUILDINGS),
    plan: status !== 422 && asset.boundary ? sitePlan(t, asset.boundary, buildings) : null,
    warnings: buildingWarnings(buildings ?? [], asset.boundary),
    stale: status === 409,
    uses: BUILDING_USES,
    datums: FORM_DATUMS,
  }
  return page(c, t('buildings.title.of', { name: nameIn(t, asset) }), <BuildingsPage {...props} />, status)
}
