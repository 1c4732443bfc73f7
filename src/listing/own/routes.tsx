import { Hono } from 'hono'
import { MyAssetsPage } from '../../../views/assets/mine.tsx'
import { can } from '../../accounts/can.ts'
import { ASSET_STATUSES } from '../../assets/asset.ts'
import { unknownFacts } from '../../assets/publish.ts'
import { zonesSpokenFor } from '../../assets/zones-spoken-for.ts'
import type { Env } from '../../http/env.ts'
import type { FormState } from '../../http/form.ts'
import { pageNumber } from '../../http/page-number.ts'
import { page } from '../../http/render.tsx'
import { signedIn } from '../../http/session.ts'
import { notFound } from '../../kernel/errors.ts'
import { pageCount } from '../../kernel/page.ts'
import { OWN_PAGE_SIZE, ownAssets } from './queries.ts'

/** A manager's own list of assets, in every state. */
export const ownAssetRoutes = new Hono<Env>()

ownAssetRoutes.get('/my/assets', async (c) => {
  const actor = signedIn(c)
  if (!can(actor, 'asset.listOwn')) throw notFound()
  const { deps, t } = c.var
  const { status, zone } = c.req.query()
  const number = pageNumber(c.req.query('page'))
  const filter = {
    status: ASSET_STATUSES.find((known) => known === status) ?? null,
    zone: zone || null,
  }
  const own = (page: number) => ownAssets(deps.db, zonesSpokenFor(actor), { ...filter, page })
  const asked = await own(number)
  const pages = pageCount({ size: OWN_PAGE_SIZE, total: asked.total })
  const found = number > pages ? await own(pages) : asked
  const values = Object.fromEntries(Object.entries({ status, zone }).flatMap(([k, v]) => (v ? [[k, [v]]] : [])))
  const href = (to: number) => `/my/assets?${new URLSearchParams({ ...plain(values), page: String(to) })}`
  const props = {
    t,
    form: { values, problems: [] },
    all: actor.role === 'admin',
    rows: found.rows.map((row) => ({ ...row, unknown: unknownFacts(row).length })),
    total: found.total,
    page: Math.min(number, pages),
    pages,
    statuses: ASSET_STATUSES,
    zones: found.zones,
    href,
  }
  return page(c, t('asset.mine'), <MyAssetsPage {...props} />)
})

const plain = (values: FormState['values']) => Object.fromEntries(Object.entries(values).map(([k, [v]]) => [k, v!]))
