import { Hono } from 'hono'
import { Lists, ShortlistsPage } from '../../views/shortlists/index.tsx'
import { can } from '../accounts/can.ts'
import { doneAt, justDone } from '../http/done.ts'
import type { Ctx, Env } from '../http/env.ts'
import { EMPTY_FORM, FormReader, type FormState, readForm } from '../http/form.ts'
import { pageOrFragment } from '../http/render.tsx'
import { signedIn } from '../http/session.ts'
import { AppError, notFound } from '../kernel/errors.ts'
import { newId } from '../kernel/id.ts'
import {
  addSite,
  type By,
  createShortlist,
  describeShortlist,
  removeShortlist,
  restoreShortlist,
  type ShortlistChange,
} from './changes.ts'
import { saveShortlist } from './commands.ts'
import { openedShortlist, readShortlist } from './forms.ts'
import { offered } from './listed.ts'
import { ownShortlist, ownShortlists } from './queries.ts'
import { MOST } from './shortlist.ts'
import { showShortlist } from './show-page.tsx'

const by = (c: Ctx): By => ({ actorId: signedIn(c).id, at: c.var.deps.clock().toISOString() })

/** Somebody's lists: made, described, removed and brought back. */
export const shortlistRoutes = new Hono<Env>()
  .get('/my/shortlists', (c) => showLists(c))
  .post('/my/shortlists', async (c) => {
    const actor = signedIn(c)
    if (!can(actor, 'shortlist.create')) throw notFound()
    const { deps } = c.var
    const form = new FormReader(await readForm(c))
    const { lists, projects, event } = await ownShortlists(deps.db, actor.id)
    const draft = readShortlist(
      form,
      projects.map(({ id }) => id),
    )
    if (draft && lists.length >= MOST.lists) form.refuse('name', 'shortlist.problem.many', { max: MOST.lists })
    if (!draft || form.problems.length > 0) return showLists(c, form, 422)
    const made = createShortlist(newId(deps.clock, deps.random), draft, lists.length, by(c))
    // The first site comes with the list where it is made to keep one
    const assetId = form.raw('asset')
    const site = assetId === null ? null : offered(await deps.catalogue.current(deps.db, event), assetId)
    const added = site && addSite({ list: made.list, items: [] }, site.record, by(c))
    await saveShortlist(deps.db, made, ...(added ? [added] : []))
    const path = `/shortlists/${made.list.id}`
    return c.redirect(added ? doneAt(path, 'added', site.record.id) : doneAt(path, 'made'), 303)
  })
  .get('/shortlists/:id', (c) => showShortlist(c, c.req.param('id')))
  .post('/shortlists/:id', async (c) => {
    const id = c.req.param('id')
    const actor = signedIn(c)
    const { deps } = c.var
    const { list } = await ownShortlist(deps.db, actor, id, 'shortlist.edit')
    const { projects } = await ownShortlists(deps.db, actor.id)
    const form = new FormReader(await readForm(c))
    const draft = readShortlist(
      form,
      projects.map((project) => project.id),
    )
    if (!draft) return showShortlist(c, id, { describing: form }, 422)
    try {
      const change = describeShortlist(list, draft, openedShortlist(form), by(c))
      if (change) await saveShortlist(deps.db, change)
    } catch (error) {
      // It says something else by now, or somebody was first between our reading and our writing
      if (!(error instanceof AppError && error.status === 409)) throw error
      const problems = [{ field: 'name', code: 'shortlist.problem.changed' }]
      return showShortlist(c, id, { describing: { values: form.values, problems } }, 409)
    }
    return c.redirect(doneAt(`/shortlists/${id}`, 'described'), 303)
  })
  .post('/shortlists/:id/removal', async (c) => {
    const { list } = await ownShortlist(c.var.deps.db, signedIn(c), c.req.param('id'), 'shortlist.edit', true)
    return take(c, removeShortlist(list, by(c)), doneAt('/my/shortlists', 'removed', list.id))
  })
  .post('/shortlists/:id/restoration', async (c) => {
    const { list, others } = await ownShortlist(c.var.deps.db, signedIn(c), c.req.param('id'), 'shortlist.edit', true)
    return take(c, restoreShortlist(list, others, by(c)), doneAt(`/shortlists/${list.id}`, 'restored'))
  })

async function take(c: Ctx, change: ShortlistChange, to: string) {
  await saveShortlist(c.var.deps.db, change)
  return c.redirect(to, 303)
}

async function showLists(c: Ctx, form: FormState = EMPTY_FORM, status: 200 | 422 = 200) {
  const actor = signedIn(c)
  if (!can(actor, 'shortlist.listOwn')) throw notFound()
  const { deps, t } = c.var
  const done = justDone(c.req.query(), ['removed'])
  const { lists, projects, removed } = await ownShortlists(deps.db, actor.id, done?.of ?? undefined)
  const body = <ShortlistsPage t={t} lists={lists} projects={projects} form={form} removed={removed} />
  return pageOrFragment(c, t('shortlist.mine'), body, <Lists t={t} lists={lists} removed={removed} />, status)
}
