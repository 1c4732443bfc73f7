import { Hono } from 'hono'
import { description } from '../../views/parts/description.ts'
import { Catalogue, CataloguePage } from '../../views/search/index.tsx'
import { mapWords } from '../../views/search/map-words.ts'
import { can } from '../accounts/can.ts'
import type { Ctx, Env } from '../http/env.ts'
import { FormReader } from '../http/form.ts'
import { pageOrFragment, wantsFragment } from '../http/render.tsx'
import { today } from '../kernel/clock.ts'
import { pageCount } from '../kernel/page.ts'
import { zoneScope } from '../zones/scope.ts'
import { conditionsHref, conditionsQuery, PAGE_SIZE, readCatalogueQuery, sortsFor } from './address.ts'
import { type Conditions, FIGURE_KEYS, KM, without } from './conditions.ts'
import { facetsOf } from './facets.ts'
import { formerSearch, historyHeader, replacedArea } from './former.ts'
import { loosen } from './loosen.ts'
import { searchedArea } from './map/area.ts'
import { HOME_FRAME } from './map/frame.ts'
import { ownMeeting } from './map/own.ts'
import { stillMap } from './map/still.ts'
import { rowsOfPage } from './order.ts'
import { toSearchFor } from './queries.ts'
import { select } from './select.ts'

/** Everybody's catalogue of what is on offer. */
export const searchRoutes = new Hono<Env>()

/** What the map's panel needs to know of a request. */
const mapOf = ({ var: { deps, actor } }: Ctx) => ({
  script: deps.asset('map.js'),
  sheet: deps.asset('map.css'),
  baseMap: deps.config.baseMap,
  own: can(actor, 'asset.listOwn'),
  frame: HOME_FRAME,
})

searchRoutes.get('/assets', async (c) => {
  const { deps, t, actor } = c.var
  const part = wantsFragment(c)
  const { catalogue, divisionNames, kept, own } = await toSearchFor(deps, actor, part ? [] : zoneScope(actor))
  const form = new FormReader(c.req.queries())
  const { conditions, place, suggestions, sort, page } = readCatalogueQuery(form, catalogue)
  const day = today(deps.clock)
  const selection = select(catalogue, conditions, day)
  const { total, leftOut } = selection
  const rows = rowsOfPage(catalogue, selection, { conditions, sort, offset: (page - 1) * PAGE_SIZE, size: PAGE_SIZE })
  const { passes } = selection
  // A part of the page leaves the map as it is
  const still = part
    ? null
    : stillMap(
        {
          catalogue,
          conditions,
          passes,
          area: searchedArea(conditions, place),
          own: ownMeeting(own, { catalogue, passes, conditions, today: day }),
        },
        mapWords(t),
      )
  const former = part ? formerSearch(c.req.header('HX-Current-URL'), catalogue) : null
  const props = {
    t,
    form,
    map: mapOf(c),
    still,
    replaced: replacedArea(former, conditions, place),
    conditions,
    place,
    suggestions,
    usualKm: KM.usual,
    figures: FIGURE_KEYS,
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
    kept,
    signedIn: actor.kind === 'user',
    loosening: total === 0 ? loosen(catalogue, conditions, selection, day) : null,
  }
  selection.release()
  if (part) c.header(...historyHeader(former, conditionsHref(conditions, { sort, page })))
  const described = [t('asset.described.all', { n: catalogue.size }), t('asset.described.unknown')]
  return pageOrFragment(c, t('asset.title'), <CataloguePage {...props} />, <Catalogue {...props} />, 200, {
    description: catalogue.size === 0 ? t('asset.nothing.at-all') : description(t, described),
  })
})
