import { Hono } from 'hono'
import { mattering } from '../../views/matches/figures.ts'
import { MatchesPage } from '../../views/matches/index.tsx'
import { ProjectsForAssetPage } from '../../views/matches/projects.tsx'
import { RankingPanel } from '../../views/matches/ranking.tsx'
import { WhyPage } from '../../views/matches/why.tsx'
import { nameIn } from '../../views/zones/name.ts'
import { can } from '../accounts/can.ts'
import { newestEvent } from '../events/queries.ts'
import type { Ctx, Env } from '../http/env.ts'
import { page, pageOrFragment, wantsFragment } from '../http/render.tsx'
import { signedIn } from '../http/session.ts'
import { today } from '../kernel/clock.ts'
import { notFound } from '../kernel/errors.ts'
import { DEAL_MODES } from '../projects/need-fields.ts'
import type { Project } from '../projects/project.ts'
import { projectRow, publishedProjects } from '../projects/queries.ts'
import type { Requirement } from '../projects/requirement.ts'
import { buildCatalogue, type Catalogue } from './catalogue.ts'
import { explain, rankProjects } from './explain.ts'
import { findOutOnce } from './find-out-memory.ts'
import { type MatchQuery, OPTIMISM, readMatchQuery, searchOf, weighted } from './match-query.ts'
import { repairOf } from './near-miss.ts'
import { siteToMatch } from './queries.ts'
import { rank } from './rank.ts'
import type { Ranking } from './types.ts'

const PAGE_SIZE = 20
const NEAR_MISSES = 5
const FIND_OUT = { top: 5, limit: 5 }

/** The project, where this signed-in actor may see its matches, and the catalogue as it is now; else a 404. */
async function toMatch(c: Ctx): Promise<{ project: Project; catalogue: Catalogue }> {
  const actor = signedIn(c)
  const { db, catalogue } = c.var.deps
  const [[project], [newest]] = await db.batch([projectRow(db, c.req.param('id') ?? ''), newestEvent(db)])
  if (!project || !can(actor, 'project.match', project)) throw notFound()
  return { project, catalogue: await catalogue.current(db, newest?.id ?? undefined) }
}

const requirementOf = (c: Ctx, { requirement }: Project): Requirement => ({
  ...requirement,
  asOf: today(c.var.deps.clock),
})

/** The page asked for, or the last one where there are not so many. */
function rankPage(catalogue: Catalogue, requirement: Requirement, query: MatchQuery): [Ranking, MatchQuery] {
  const at = (number: number) => {
    const offset = (number - 1) * PAGE_SIZE
    const offsets = query.group === 'eligible' ? { offset } : { toConfirmOffset: offset }
    return rank(catalogue, requirement, {
      k: PAGE_SIZE,
      optimism: OPTIMISM[query.mood],
      nearMisses: NEAR_MISSES,
      ...offsets,
    })
  }
  const most = Math.max(1, Math.ceil(catalogue.size / PAGE_SIZE))
  const ranking = at(Math.min(query.page, most))
  const { total } = query.group === 'eligible' ? ranking.eligible : ranking.toConfirm
  const number = Math.min(query.page, Math.max(1, Math.ceil(total / PAGE_SIZE)))
  return [number === Math.min(query.page, most) ? ranking : at(number), { ...query, page: number }]
}

/** The sites of a page as its rows show them. */
function shown(catalogue: Catalogue, ids: readonly string[]) {
  return new Map(
    ids.flatMap((id) => {
      const row = catalogue.rowOf(id)
      if (row === undefined) return []
      const km = catalogue.columns.number.nodeKm[row]!
      return [[id, { record: catalogue.sites[row]!, nodeKm: Number.isNaN(km) ? null : km }] as const]
    }),
  )
}

export const matchRoutes = new Hono<Env>()
  .get('/projects/:id/matches', async (c) => {
    const { t } = c.var
    const { project, catalogue } = await toMatch(c)
    const path = `/projects/${project.id}/matches`
    const { query: asked, problems } = readMatchQuery(new URL(c.req.url).searchParams, project.requirement.needs)
    const requirement = weighted(requirementOf(c, project), asked.weights)
    const [ranking, query] = rankPage(catalogue, requirement, asked)
    const first = query.group === 'eligible' && query.page === 1
    const findOut = first ? findOutOnce(catalogue, requirement, { optimism: ranking.optimism, ...FIND_OUT }) : []
    const ids = [...ranking.eligible.rows, ...ranking.toConfirm.rows, ...ranking.nearMisses, ...findOut].map(
      (m) => m.id,
    )
    const props = {
      context: {
        t,
        projectId: project.id,
        sites: shown(catalogue, ids),
        figures: mattering(ranking.weights),
        modes: project.requirement.needs.dealMode?.modes ?? DEAL_MODES,
        search: searchOf({ ...query, group: 'eligible', page: 1 }),
      },
      ranking,
      query,
      pageSize: PAGE_SIZE,
      findOut,
      problems,
      href: (change: Partial<MatchQuery>) => `${path}${searchOf({ ...query, ...change })}`,
    }
    if (wantsFragment(c)) c.header('HX-Replace-Url', `${path}${searchOf(query)}`)
    return pageOrFragment(
      c,
      t('match.title.of', { project: project.name }),
      <MatchesPage project={project} {...props} />,
      <RankingPanel {...props} />,
      problems.length > 0 ? 422 : 200,
    )
  })
  .get('/projects/:id/matches/:assetId', async (c) => {
    const { t } = c.var
    const { project, catalogue } = await toMatch(c)
    const { query } = readMatchQuery(new URL(c.req.url).searchParams, project.requirement.needs)
    const requirement = weighted(requirementOf(c, project), query.weights)
    const match = explain(catalogue, requirement, c.req.param('assetId'), OPTIMISM[query.mood])
    if (!match) throw notFound()
    const { record: site } = shown(catalogue, [match.id]).get(match.id)!
    const title = t('match.why.title', { site: nameIn(t, site) })
    const repair = repairOf(catalogue, requirement, match.id)
    const backTo = `/projects/${project.id}/matches${searchOf(query)}`
    return page(c, title, <WhyPage t={t} project={project} match={match} site={site} repair={repair} backTo={backTo} />)
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
    const ranked = rankProjects(alone, asset.site.id, wanted, OPTIMISM.cautious)
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
