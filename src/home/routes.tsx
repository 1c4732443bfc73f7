import { Hono } from 'hono'
import { HomePage } from '../../views/home/index.tsx'
import { InvestorDesk } from '../../views/home/investor-desk.tsx'
import { Glance, ManagerDesk } from '../../views/home/manager-desk.tsx'
import { description } from '../../views/parts/description.ts'
import { nameIn } from '../../views/zones/name.ts'
import { can } from '../accounts/can.ts'
import { ASSET_KINDS, ASSET_STATUSES } from '../assets/asset.ts'
import { FACTS } from '../assets/facts.ts'
import { OLD_DAYS } from '../assets/freshness.ts'
import { missingForPublication } from '../assets/publish.ts'
import type { Ctx, Env } from '../http/env.ts'
import { page } from '../http/render.tsx'
import { dayOf, epochDay, type IsoDate, today } from '../kernel/clock.ts'
import type { Catalogue } from '../matching/catalogue.ts'
import { perCatalogue } from '../matching/per-catalogue.ts'
import { overviewOf } from '../saved/overview.ts'
import { bestMatches } from './best-matches.ts'
import { firstPage, type InvestorDesk as InvestorWork, type ManagerDesk as ManagerWork } from './desk/queries.ts'
import { byPrefecture, dotMap } from './dot-map.ts'
import { figuresOf } from './figures.ts'
import { ownSites } from './own-sites.ts'

const SEARCHES_SHOWN = 6

export const homeRoutes = new Hono<Env>()

/** The day of a moment, in China. */
const dayIn = (moment: string): IsoDate => today(() => new Date(moment))
/** When the year of a day began in China, which has no summer time. */
const yearBegan = (day: IsoDate) => new Date(`${day.slice(0, 4)}-01-01T00:00:00+08:00`).toISOString()

function deskOfManager(c: Ctx, desk: ManagerWork, catalogue: Catalogue) {
  const { deps, t } = c.var
  const { scope, glance } = desk
  const asOf = today(deps.clock)
  const staleBefore = dayOf(epochDay(asOf) - OLD_DAYS)
  return (
    <ManagerDesk
      t={t}
      title={t(glance ? 'home.desk.admin' : 'home.desk.manager')}
      hasZone={scope.length > 0}
      states={desk.states}
      statuses={ASSET_STATUSES}
      drafts={desk.drafts.map((draft) => ({ ...draft, missing: missingForPublication(draft) }))}
      own={ownSites(catalogue, scope, { projects: desk.projects, asOf, staleBefore })}
      weighed={desk.projects.length}
      back={desk.back}
      glance={glance && <Glance t={t} {...glance} />}
    />
  )
}

function deskOfInvestor(c: Ctx, { projects, saved, lists }: InvestorWork, catalogue: Catalogue) {
  const { actor, deps, t } = c.var
  const asOf = today(deps.clock)
  const following = new Map(saved.map((one) => [one.projectId, one]))
  const shown = projects.map((project) => {
    const follows = following.get(project.id)
    // Whoever changes a requirement is led to its matches, and has seen them
    const seenAt = follows?.seenAt ?? project.updatedAt
    const { id, name, status } = project
    const best = bestMatches(catalogue, project, { asOf, seenAt })
    return { id, name, status, saved: follows ?? null, seenAt, seenOn: dayIn(seenAt), ...best }
  })
  const ids = new Set(projects.map(({ id }) => id))
  const others = saved.filter(({ projectId }) => projectId === null || !ids.has(projectId))
  const searches = overviewOf(catalogue, others, {
    asOf,
    mayMatch: (project) => can(actor, 'project.match', project),
  })
    .flatMap(({ saved: { id, name, seenAt }, news }) => (news ? [{ id, name, seenAt, news }] : []))
    .sort((a, b) => b.news.fresh - a.news.fresh)
    .slice(0, SEARCHES_SHOWN)
  return <InvestorDesk t={t} projects={shown} searches={searches} lists={lists} />
}

/** What waits for whoever is signed in; nothing for a visitor. */
const deskFor = (c: Ctx, desk: Awaited<ReturnType<typeof firstPage>>['desk'], catalogue: Catalogue) =>
  desk.kind === 'investor'
    ? deskOfInvestor(c, desk, catalogue)
    : desk.kind === 'manager'
      ? deskOfManager(c, desk, catalogue)
      : null

const figuresOnce = perCatalogue(({ sites }) => figuresOf(sites))

homeRoutes.get('/', async (c) => {
  const { actor, deps, t } = c.var
  const { offer, desk } = await firstPage(deps.db, actor, yearBegan(today(deps.clock)))
  const catalogue = await deps.catalogue.current(deps.db, offer.event)
  const figures = figuresOnce(catalogue)
  const zones = offer.zones.map((zone) => ({ ...zone, assets: figures.byZone.get(zone.id) ?? 0 }))
  const cities = offer.cities.map((city) => ({ text: nameIn(t, city), position: city.position }))
  return page(
    c,
    t('home.title'),
    <HomePage
      t={t}
      figures={figures}
      zones={zones}
      map={dotMap(zones, cities)}
      prefectures={byPrefecture(zones)}
      kinds={ASSET_KINDS}
      modes={FACTS.dealModes.options}
      newest={offer.newest}
      mayList={can(actor, 'asset.create') ? 'yes' : actor.kind === 'visitor' ? 'perhaps' : 'no'}
      desk={deskFor(c, desk, catalogue)}
    />,
    200,
    { description: description(t, [t('home.described')]) },
  )
})
