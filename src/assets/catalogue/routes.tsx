import { Hono } from 'hono'
import { CataloguePage, CatalogueResults } from '../../../views/assets/index.tsx'
import { MyAssetsPage } from '../../../views/assets/mine.tsx'
import { can } from '../../accounts/can.ts'
import type { Env } from '../../http/env.ts'
import { FormReader, type FormState } from '../../http/form.ts'
import { pageNumber } from '../../http/page-number.ts'
import { page, pageOrFragment, wantsFragment } from '../../http/render.tsx'
import { signedIn } from '../../http/session.ts'
import { notFound } from '../../kernel/errors.ts'
import { pageCount } from '../../kernel/page.ts'
import { ASSET_KINDS, ASSET_STATUSES } from '../asset.ts'
import { FACTS } from '../facts.ts'
import { unknownFacts } from '../publish.ts'
import { zonesSpokenFor } from '../zones-spoken-for.ts'
import { catalogueHref, PAGE_SIZE, readCatalogueQuery, SORTS } from './filter.ts'
import { catalogue, loosening, OWN_PAGE_SIZE, ownAssets } from './queries.ts'

/** The two lists of assets: everybody's catalogue and a manager's own. */
export const catalogueRoutes = new Hono<Env>()

catalogueRoutes.get('/assets', async (c) => {
  const { deps, t } = c.var
  const form = new FormReader(c.req.queries())
  const query = readCatalogueQuery(form)
  const found = await catalogue(deps.db, query)
  const props = {
    t,
    form,
    rows: found.rows,
    total: found.total,
    page: query.page,
    pages: pageCount({ size: PAGE_SIZE, total: found.total }),
    href: (change: Parameters<typeof catalogueHref>[1]) => catalogueHref(form.values, change),
    loosening: found.total === 0 ? await loosening(deps.db, query.conditions) : [],
    asked: Object.keys(query.conditions).length > 0,
    choices: { kinds: ASSET_KINDS, modes: FACTS.dealModes.options, sorts: SORTS, zones: found.zones },
  }
  // The address that htmx pushes: without the empty fields of the form. Never when it goes back, or back would lead forward.
  if (wantsFragment(c)) c.header('HX-Push-Url', catalogueHref(form.values, { page: query.page }))
  return pageOrFragment(c, t('asset.title'), <CataloguePage {...props} />, <CatalogueResults {...props} />)
})

catalogueRoutes.get('/my/assets', async (c) => {
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
