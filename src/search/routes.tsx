import { Hono } from 'hono'
import { description } from '../../views/parts/description.ts'
import { Catalogue, CataloguePage } from '../../views/search/index.tsx'
import { can } from '../accounts/can.ts'
import type { Ctx, Env } from '../http/env.ts'
import { FormReader } from '../http/form.ts'
import { pageOrFragment, wantsFragment } from '../http/render.tsx'
import { today } from '../kernel/clock.ts'
import { pageCount } from '../kernel/page.ts'
import { conditionsHref, conditionsQuery, PAGE_SIZE, readCatalogueQuery, sortsFor } from './address.ts'
import { type Conditions, KM, without } from './conditions.ts'
import { facetsOf } from './facets.ts'
import { loosen } from './loosen.ts'
import { rowsOfPage } from './order.ts'
import { toSearch } from './queries.ts'
import { select } from './select.ts'

/** Everybody's catalogue of what is on offer. */
export const searchRoutes = new Hono<Env>()

/** What the map's panel needs to know of a request. */
const mapOf = ({ var: { deps, actor } }: Ctx) => ({
  script: deps.asset('map.js'),
  sheet: deps.asset('map.css'),
  baseMap: deps.config.baseMap,
  own: can(actor, 'asset.listOwn'),
})

searchRoutes.get('/assets', async (c) => {
  const { deps, t } = c.var
  const { catalogue, divisionNames } = await toSearch(deps)
  const form = new FormReader(c.req.queries())
  const { conditions, place, suggestions, sort, page } = readCatalogueQuery(form, catalogue)
  const day = today(deps.clock)
  const selection = select(catalogue, conditions, day)
  const { total, leftOut } = selection
  const rows = rowsOfPage(catalogue, selection, { conditions, sort, offset: (page - 1) * PAGE_SIZE, size: PAGE_SIZE })
  const props = {
    t,
    form,
    map: mapOf(c),
    conditions,
    place,
    suggestions,
    usualKm: KM.usual,
    facets: facetsOf(catalogue, conditions, selection, divisionNames),
    leftOut,
    total,
    all: catalogue.size,
    rows: rows.map((row) => catalogue.sites[row]!),
    sort,
    sorts: sortsFor(conditions),
    page,
    pages: pageCount({ size: PAGE_SIZE, total }),
    query: conditionsQuery(conditions, { sort }),
    href: (changed: Conditions, number = 1) => conditionsHref(changed, { sort, page: number }),
    without,
    signedIn: c.var.actor.kind === 'user',
    loosening: total === 0 ? loosen(catalogue, conditions, selection, day) : null,
  }
  selection.release()
  if (wantsFragment(c)) {
    // One entry of the history a change: not for what is there already, nor when it goes back
    const address = conditionsHref(conditions, { sort, page })
    if (!c.req.header('HX-Current-URL')?.endsWith(address)) c.header('HX-Push-Url', address)
  }
  const described = [t('asset.described.all', { n: catalogue.size }), t('asset.described.unknown')]
  return pageOrFragment(c, t('asset.title'), <CataloguePage {...props} />, <Catalogue {...props} />, 200, {
    description: catalogue.size === 0 ? t('asset.nothing.at-all') : description(t, described),
  })
})
