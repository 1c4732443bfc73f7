import { Hono } from 'hono'
import { CataloguePage, CatalogueResults } from '../../views/search/index.tsx'
import { ASSET_KINDS } from '../assets/asset.ts'
import { FACTS } from '../assets/facts.ts'
import type { Env } from '../http/env.ts'
import { FormReader } from '../http/form.ts'
import { pageOrFragment, wantsFragment } from '../http/render.tsx'
import { pageCount } from '../kernel/page.ts'
import { catalogueHref, PAGE_SIZE, readCatalogueQuery, SORTS } from './filter.ts'
import { catalogue, loosening } from './queries.ts'

/** Everybody's catalogue of what is on offer. */
export const searchRoutes = new Hono<Env>()

searchRoutes.get('/assets', async (c) => {
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
