import { Hono } from 'hono'
import { MapCards, MapCardsPage } from '../../../views/search/map-cards.tsx'
import { mapWords } from '../../../views/search/map-words.ts'
import { nameIn } from '../../../views/zones/name.ts'
import { can } from '../../accounts/can.ts'
import { newestEvent } from '../../events/queries.ts'
import type { Ctx, Env } from '../../http/env.ts'
import { FormReader } from '../../http/form.ts'
import { pageOrFragment } from '../../http/render.tsx'
import { today } from '../../kernel/clock.ts'
import { invalid, notFound } from '../../kernel/errors.ts'
import { zoneScope } from '../../zones/scope.ts'
import { readConditions } from '../conditions.ts'
import { located } from '../locate.ts'
import { passing, searchedArea } from './area.ts'
import { readParcelsBox, readView } from './box.ts'
import { ownMarks, ownMeeting } from './own.ts'
import { assetsToShow, everyOwn, ownAssets, ownParcels, surroundings } from './queries.ts'
import { EXACT_ZOOM, type Mark, marksOf } from './view.ts'

/** Assets that one answer describes. */
const MAX_CARDS = 20

/** What the map of the catalogue asks for while it moves. */
export const mapRoutes = new Hono<Env>()

/** A map moves to and fro: a visitor's answers may be kept for a minute, by the browser alone. */
const keepAWhile = (c: Ctx) => {
  if (c.var.actor.kind === 'visitor') c.header('Cache-Control', 'private, max-age=60')
}

mapRoutes.get('/map/clusters', async (c) => {
  const { deps, actor, t } = c.var
  const form = new FormReader(c.req.queries())
  const view = readView(form)
  if (view === null) throw invalid(form.problems)
  const scope = form.raw('own') === 'no' ? [] : zoneScope(actor)
  const exact = view.zoom >= EXACT_ZOOM
  const box = exact ? view.box : null
  const [[newest], first] =
    scope.length === 0
      ? [await newestEvent(deps.db), []]
      : await deps.db.batch([newestEvent(deps.db), ownAssets(deps.db, scope, box)])
  const own = ownMarks(await everyOwn(deps.db, scope, box, first), actor)
  const catalogue = await deps.catalogue.current(deps.db, newest?.id ?? 0)
  // A condition that cannot be read is left out here as it is in the list, which says so
  const { conditions, place } = located(catalogue, readConditions(form), form)
  keepAWhile(c)
  const day = today(deps.clock)
  const { passes, release } = passing(catalogue, conditions, day)
  const answer = marksOf(
    {
      ...view,
      catalogue,
      passes,
      area: searchedArea(conditions, place),
      own: ownMeeting(own, { catalogue, passes, conditions, today: day }),
      exact,
      speaksFor: (zoneId) => scope.length > 0 && can(actor, 'asset.viewPrivate', { zoneId }),
    },
    mapWords(t),
  )
  release()
  return c.json({ ...answer, marks: answer.marks.map(({ areas, ...mark }): Mark => mark) })
})

/** Zones and places: the map where there is no base map, and over one. */
mapRoutes.get('/map/zones', async (c) => {
  const { deps, actor, t } = c.var
  const { zones, places } = await surroundings(deps.db, zoneScope(actor))
  keepAWhile(c)
  return c.json({
    zones: zones.map(({ id, level, lon, lat, ...zone }) => ({ id, level, at: [lon, lat], name: nameIn(t, zone) })),
    places: places.map(({ kind, level, lon, lat, ...place }) => ({
      kind,
      level,
      at: [lon, lat],
      name: nameIn(t, place),
    })),
  })
})

/** Exact outlines: of the zones that somebody speaks for, and of nobody else's. */
mapRoutes.get('/map/parcels', async (c) => {
  const { deps, actor } = c.var
  const form = new FormReader(c.req.queries())
  const box = readParcelsBox(form)
  if (box === null) throw invalid(form.problems)
  const scope = zoneScope(actor)
  const rows = scope.length === 0 ? [] : await ownParcels(deps.db, scope, box)
  return c.json({
    parcels: rows
      .filter((row) => can(actor, 'asset.viewPrivate', row))
      .map(({ id, status, boundary }) => ({ id, status, rings: boundary?.coordinates ?? [] })),
  })
})

/** What stands behind a mark: for the map's popup, and a page by itself. */
mapRoutes.get('/map/sites', async (c) => {
  const { deps, actor, t } = c.var
  const ids = [...new Set(c.req.queries('id') ?? [])].slice(0, MAX_CARDS)
  const rows = ids.length === 0 ? [] : await assetsToShow(deps.db, ids)
  const seen = new Map(rows.filter((row) => can(actor, 'asset.view', row)).map((row) => [row.id, row]))
  if (seen.size === 0) throw notFound()
  const cards = <MapCards t={t} cards={ids.flatMap((id) => seen.get(id) ?? [])} />
  return pageOrFragment(c, t('map.sites'), <MapCardsPage t={t}>{cards}</MapCardsPage>, cards)
})
