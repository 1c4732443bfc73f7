import { Hono } from 'hono'
import { InvestorDesk, ManagerDesk } from '../../views/home/desk.tsx'
import { HomePage } from '../../views/home/index.tsx'
import { nameIn } from '../../views/zones/name.ts'
import { can } from '../accounts/can.ts'
import { OLD_DAYS } from '../assets/freshness.ts'
import type { Ctx, Env } from '../http/env.ts'
import { page } from '../http/render.tsx'
import { dayOf, epochDay, type IsoDate, today } from '../kernel/clock.ts'
import type { SiteRecord } from '../matching/types.ts'
import { zoneScope } from '../zones/scope.ts'
import { byPrefecture, dotMap } from './dot-map.ts'
import { type Figures, figuresOf, staleSites } from './figures.ts'
import { assetsInNeed, homeOf, latestProjects } from './queries.ts'

export const homeRoutes = new Hono<Env>()

const staleBefore = (c: Ctx): IsoDate => dayOf(epochDay(today(c.var.deps.clock)) - OLD_DAYS)

/** What waits for the actor: a manager's assets, an investor's projects, nothing for a visitor. */
async function deskOf(c: Ctx, sites: readonly SiteRecord[]) {
  const { deps, actor, t } = c.var
  if (actor.kind === 'visitor') return null
  if (can(actor, 'asset.listOwn')) {
    const scope = zoneScope(actor)
    const { rows, total } = await assetsInNeed(deps.db, scope, staleSites(sites, scope, staleBefore(c)))
    return <ManagerDesk t={t} assets={rows} total={total} />
  }
  return <InvestorDesk t={t} projects={await latestProjects(deps.db, actor.id)} />
}

/** A catalogue never changes: what it comes to is added up once. */
const added = new WeakMap<readonly SiteRecord[], Figures>()
function figuresOnce(sites: readonly SiteRecord[]): Figures {
  const figures = added.get(sites) ?? figuresOf(sites)
  added.set(sites, figures)
  return figures
}

homeRoutes.get('/', async (c) => {
  const { actor, deps, t } = c.var
  const home = await homeOf(deps.db)
  const { sites } = await deps.catalogue.current(deps.db, home.event)
  const figures = figuresOnce(sites)
  const zones = home.zones.map((zone) => ({ ...zone, assets: figures.byZone.get(zone.id) ?? 0 }))
  const cities = home.cities.map((city) => ({ text: nameIn(t, city), position: city.position }))
  return page(
    c,
    t('home.title'),
    <HomePage
      t={t}
      figures={figures}
      zones={zones.length}
      map={dotMap(zones, cities)}
      prefectures={byPrefecture(zones)}
      newest={home.newest}
      mayList={can(actor, 'asset.create') ? 'yes' : actor.kind === 'visitor' ? 'perhaps' : 'no'}
      desk={await deskOf(c, sites)}
    />,
  )
})
