import { Hono } from 'hono'
import { can } from '../../accounts/can.ts'
import type { Env } from '../../http/env.ts'
import { signedIn } from '../../http/session.ts'
import { notFound } from '../../kernel/errors.ts'
import { projectById } from '../../projects/queries.ts'
import { showComparison } from '../compare-page.tsx'
import { shortlistPage } from '../queries.ts'

/** Anybody's comparison of what is on offer; for a project or from a list, its owner's. */
export const compareRoutes = new Hono<Env>().get('/compare', async (c) => {
  const { db } = c.var.deps
  const [projectId, listId] = [c.req.query('project'), c.req.query('list')]
  const nothing = { project: null, reasons: true, items: [], home: null, event: undefined, path: '/compare', keep: {} }
  if (listId !== undefined) {
    const { list, items, project, event } = await shortlistPage(db, signedIn(c), listId)
    const home = { name: list.name, href: `/shortlists/${list.id}` }
    return showComparison(c, { ...nothing, project, items, home, event, keep: { list: list.id } })
  }
  if (projectId === undefined) return showComparison(c, nothing)
  const actor = signedIn(c)
  const project = await projectById(db, projectId)
  if (!project || !can(actor, 'project.match', project)) throw notFound()
  const home = { name: project.name, href: `/projects/${project.id}/matches` }
  return showComparison(c, { ...nothing, project, home, keep: { project: project.id } })
})
