import { Hono } from 'hono'
import { Board, type BoardProps, MatchesPage } from '../../views/matches/index.tsx'
import { ProjectsForAssetPage } from '../../views/matches/projects.tsx'
import { RankingPanel } from '../../views/matches/ranking.tsx'
import { Reasons } from '../../views/matches/reasons.tsx'
import { Following } from '../../views/matches/sure.tsx'
import { WhyPage } from '../../views/matches/why.tsx'
import { SiteOptions, WhyNotPage } from '../../views/matches/why-not.tsx'
import { nameIn } from '../../views/zones/name.ts'
import { can } from '../accounts/can.ts'
import { newestEvent } from '../events/queries.ts'
import { justDone } from '../http/done.ts'
import type { Ctx, Env } from '../http/env.ts'
import { page, pageOrFragment, wantsFragment } from '../http/render.tsx'
import { signedIn } from '../http/session.ts'
import { type Kept, keptBy, keptSites } from '../kept/queries.ts'
import { today } from '../kernel/clock.ts'
import { notFound } from '../kernel/errors.ts'
import type { Project } from '../projects/project.ts'
import { projectRow, publishedProjects } from '../projects/queries.ts'
import { buildCatalogue, type Catalogue } from './catalogue.ts'
import { rankProjects } from './explain.ts'
import { board, following, MATCHES_EXTRAS } from './match-page.ts'
import { OPTIMISM, readMatchQuery, searchOf } from './match-query.ts'
import { siteToMatch } from './queries.ts'
import { sitesNamed } from './sites-named.ts'
import { firstPlace } from './watch-memory.ts'
import { whyNot } from './why-not.ts'

const SUGGESTED = 10
/** The link between all sites and those that are new (views/matches/new-since). */
const NEW_ONLY = 'new-only'

/** The project, where this signed-in actor may see its matches, and the catalogue as it is now; else a 404. */
async function toMatch(c: Ctx): Promise<{ project: Project; catalogue: Catalogue; kept: Kept }> {
  const actor = signedIn(c)
  const { db, catalogue } = c.var.deps
  const id = c.req.param('id') ?? ''
  const [[project], [newest], kept] = await db.batch([projectRow(db, id), newestEvent(db), keptSites(db, actor, id)])
  if (!project || !can(actor, 'project.match', project)) throw notFound()
  return { project, catalogue: await catalogue.current(db, newest?.id ?? undefined), kept: keptBy(kept) }
}

const searchParams = (c: Ctx) => new URL(c.req.url).searchParams

/** The catalogue that holds a site: the one on offer, or, for whoever may see it though it is not, one of that site alone; else a 404. */
async function catalogueWith(c: Ctx, catalogue: Catalogue, id: string): Promise<Catalogue> {
  if (catalogue.rowOf(id) !== undefined) return catalogue
  const hidden = await siteToMatch(c.var.deps.db, id)
  if (!hidden || !can(c.var.actor, 'asset.view', { ...hidden, zoneId: hidden.site.zoneId })) throw notFound()
  return buildCatalogue([hidden.site], catalogue.options)
}

export const matchRoutes = new Hono<Env>()
  .get('/projects/:id/matches', async (c) => {
    const { t, deps } = c.var
    const { project, catalogue, kept } = await toMatch(c)
    const { query, problems } = readMatchQuery(searchParams(c), project.requirement.needs)
    const asked = { t, project, catalogue, asOf: today(deps.clock), query }
    const path = `/projects/${project.id}/matches`
    const part = wantsFragment(c)
    const title = t('match.title.of', { project: project.name })
    if (part && c.req.query('part') === 'find-out') {
      c.header('Vary', 'HX-Request', { append: true })
      return c.html(<Following {...following(asked)} />)
    }
    // The way to the new ones and back moves no weight: what follows a slider is remembered
    const follows = part && !c.req.header('HX-Source')?.endsWith(`#${NEW_ONLY}`)
    const props: BoardProps = board({ ...asked, problems, kept, follows })
    if (part) c.header('HX-Replace-Url', `${path}${searchOf(props.query)}`)
    // A preset sets the sliders as well, a slider the ranking alone
    const whole = c.req.header('HX-Target')?.endsWith('#board')
    const done = justDone(c.req.query(), ['weights-kept', 'weights-restored'])?.code ?? null
    return pageOrFragment(
      c,
      title,
      <MatchesPage {...props} done={done} />,
      whole ? <Board {...props} /> : <RankingPanel {...props} />,
      problems.length > 0 ? 422 : 200,
      MATCHES_EXTRAS,
    )
  })
  .get('/projects/:id/matches/:assetId', async (c) => {
    const { t, deps } = c.var
    const { project, catalogue } = await toMatch(c)
    const { query } = readMatchQuery(searchParams(c), project.requirement.needs)
    const id = c.req.param('assetId')
    const holding = await catalogueWith(c, catalogue, id)
    const props = whyNot({ t, project, catalogue, holding, asOf: today(deps.clock), query, id })
    const title = t('match.why.title', { site: nameIn(t, props.shown.record) })
    return pageOrFragment(c, title, <WhyPage {...props} />, <Reasons t={t} match={props.match} />)
  })
  .get('/projects/:id/why-not', async (c) => {
    const { t } = c.var
    const { project, catalogue } = await toMatch(c)
    const { query } = readMatchQuery(searchParams(c), project.requirement.needs)
    const text = (c.req.query('site') ?? '').trim().slice(0, 200)
    const named = sitesNamed(catalogue, text, SUGGESTED)
    const sites = named.map(({ site }) => site)
    const search = searchOf(query)
    const exact = named.filter((one) => one.exact)
    const only = exact.length === 1 ? exact[0] : named.length === 1 ? named[0] : undefined
    const matches = `/projects/${project.id}/matches`
    if (!wantsFragment(c) && text === '') return c.redirect(`${matches}${search}`, 303)
    if (!wantsFragment(c) && only) return c.redirect(`${matches}/${only.site.id}${search}`, 303)
    const body = <WhyNotPage t={t} project={project} text={text} sites={sites} search={search} />
    return pageOrFragment(c, t('match.whyNot'), body, <SiteOptions t={t} sites={sites} />)
  })
  .get('/assets/:id/projects', async (c) => {
    const actor = signedIn(c)
    const { deps, t } = c.var
    const asset = await siteToMatch(deps.db, c.req.param('id'))
    if (!asset || !can(actor, 'asset.viewProjects', asset.site)) throw notFound()
    const [catalogue, projects] = await Promise.all([deps.catalogue.current(deps.db), publishedProjects(deps.db)])
    // The manager's own site as it stands now, public or not
    const alone = buildCatalogue([asset.site], catalogue.options)
    const wanted = projects.map((project) => ({
      ...project,
      requirement: { ...project.requirement, asOf: today(deps.clock) },
    }))
    const ranked = rankProjects(alone, asset.site.id, wanted, OPTIMISM.cautious).map((one) => ({
      ...one,
      place: one.match.standing === 'eligible' ? firstPlace(catalogue, one.project.requirement, asset.site.id) : null,
    }))
    const name = nameIn(t, asset.site)
    return page(
      c,
      t('match.projects.of', { site: name }),
      <ProjectsForAssetPage
        t={t}
        asset={{ id: asset.site.id, name }}
        ranked={ranked}
        isPublic={asset.status === 'published'}
      />,
    )
  })
