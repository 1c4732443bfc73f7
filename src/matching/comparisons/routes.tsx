import { Hono } from 'hono'
import { ComparisonsPage, WeighedPanel } from '../../../views/projects/comparisons.tsx'
import { can } from '../../accounts/can.ts'
import type { Env } from '../../http/env.ts'
import { pageOrFragment, wantsFragment } from '../../http/render.tsx'
import { signedIn } from '../../http/session.ts'
import { notFound } from '../../kernel/errors.ts'
import { projectById } from '../../projects/queries.ts'
import { readComparisons, searchWith } from './comparisons.ts'

/** A second way to set the importances of a project: two needs at a time. What comes of it is kept as the sliders are (`POST …/weights`). */
export const comparisonRoutes = new Hono<Env>().get('/projects/:id/comparisons', async (c) => {
  const actor = signedIn(c)
  const { deps, t } = c.var
  const project = await projectById(deps.db, c.req.param('id'))
  if (!project || !can(actor, 'project.edit', project)) throw notFound()
  const { search, searchParams } = new URL(c.req.url)
  const comparisons = readComparisons(searchParams, project.requirement.needs)
  const path = `/projects/${project.id}/comparisons`
  const worst = comparisons.weighed?.consistency?.worst
  const props = {
    t,
    project,
    comparisons,
    repairHref: worst ? `${path}${searchWith(comparisons, { ...worst, said: worst.repaired })}` : null,
  }
  if (wantsFragment(c)) c.header('HX-Replace-Url', `${path}${search}`)
  return pageOrFragment(c, t('pairs.title'), <ComparisonsPage {...props} />, <WeighedPanel {...props} />)
})
