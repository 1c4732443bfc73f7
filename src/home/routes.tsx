import { Hono } from 'hono'
import { InvestorDesk, ManagerDesk } from '../../views/home/desk.tsx'
import { HomePage } from '../../views/home/index.tsx'
import { nameIn } from '../../views/zones/name.ts'
import { can } from '../accounts/can.ts'
import type { Ctx, Env } from '../http/env.ts'
import { page } from '../http/render.tsx'
import { dayOf, epochDay, type IsoDate, today } from '../kernel/clock.ts'
import { zoneScope } from '../zones/scope.ts'
import { byPrefecture, dotMap } from './dot-map.ts'
import { assetsInNeed, homeOf, latestProjects } from './queries.ts'

/** Facts are old after two years (`assets/freshness.ts`). */
const STALE_DAYS = 2 * 365

export const homeRoutes = new Hono<Env>()

const staleBefore = (c: Ctx): IsoDate => dayOf(epochDay(today(c.var.deps.clock)) - STALE_DAYS)

/** What waits for the actor: a manager's assets, an investor's projects, nothing for a visitor. */
async function deskOf(c: Ctx) {
  const { deps, actor, t } = c.var
  if (actor.kind === 'visitor') return null
  if (can(actor, 'asset.listOwn')) {
    const { rows, total } = await assetsInNeed(deps.db, zoneScope(actor), staleBefore(c))
    return <ManagerDesk t={t} assets={rows} total={total} />
  }
  return <InvestorDesk t={t} projects={await latestProjects(deps.db, actor.id)} />
}

homeRoutes.get('/', async (c) => {
  const { deps, t } = c.var
  const [home, desk] = await Promise.all([homeOf(deps.db), deskOf(c)])
  const cities = home.cities.map((city) => ({ text: nameIn(t, city), position: city.position }))
  return page(
    c,
    t('home.title'),
    <HomePage
      t={t}
      figures={home.figures}
      zones={home.zones.length}
      map={dotMap(home.zones, cities)}
      prefectures={byPrefecture(home.zones)}
      newest={home.newest}
      desk={desk}
    />,
  )
})
