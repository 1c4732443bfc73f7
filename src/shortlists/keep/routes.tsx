import { Hono } from 'hono'
import { OnList } from '../../../views/parts/keep.tsx'
import { KeepPage } from '../../../views/shortlists/keep.tsx'
import { nameIn } from '../../../views/zones/name.ts'
import { safeNext } from '../../accounts/next-path.ts'
import { doneAt } from '../../http/done.ts'
import type { Ctx, Env } from '../../http/env.ts'
import { page, wantsFragment } from '../../http/render.tsx'
import { SignInRequired, signedIn } from '../../http/session.ts'
import { AppError, notFound } from '../../kernel/errors.ts'
import { newId } from '../../kernel/id.ts'
import { addSite, type By, createShortlist } from '../changes.ts'
import { againAfterRace, saveShortlist } from '../commands.ts'
import { type OfferedSite, offered } from '../listed.ts'
import { lastUsed, ownProject, ownShortlists } from '../queries.ts'
import { MOST } from '../shortlist.ts'
import { withFrom } from '../show-page.tsx'

/** Where the reader was, as the browser says: a path of this site, else none. */
function cameFrom(c: Ctx): string | null {
  const address = c.req.query('from') ?? c.req.header('HX-Current-URL') ?? c.req.header('Referer')
  if (address === undefined) return null
  const url = URL.canParse(address, c.req.url) ? new URL(address, c.req.url) : null
  const path = safeNext(url && url.pathname + url.search)
  return path === '/' || path.startsWith('/keep') || path.startsWith('/sign-') ? null : path
}

/** This page again after signing in, and from there back to where the reader was. */
function keepHref(c: Ctx): string {
  const search = new URLSearchParams()
  for (const [name, value] of [
    ['asset', c.req.query('asset')],
    ['project', c.req.query('project')],
    ['from', cameFrom(c)],
  ] as const) {
    if (value) search.set(name, value)
  }
  return `/keep?${search}`
}

async function siteAsked(c: Ctx, event?: number): Promise<OfferedSite> {
  const { deps } = c.var
  const site = offered(await deps.catalogue.current(deps.db, event), c.req.query('asset') ?? '')
  if (!site) throw notFound()
  return site
}

/** Keeping a site from wherever it stands: with one press on the list last used, or on a page that lets one choose. */
export const keepRoutes = new Hono<Env>()
  .get('/keep', async (c) => {
    const { actor, deps, t } = c.var
    if (actor.kind !== 'user') throw new SignInRequired(keepHref(c))
    const { lists, projects, event } = await ownShortlists(deps.db, actor.id)
    const { record } = await siteAsked(c, event)
    const project = projects.find(({ id }) => id === c.req.query('project')) ?? null
    const props = { site: record, lists, project, from: cameFrom(c), full: lists.length >= MOST.lists }
    return page(c, t('keep.title', { site: nameIn(t, record) }), <KeepPage t={t} {...props} />)
  })
  .post('/keep', async (c) => {
    const { actor, t } = c.var
    if (actor.kind !== 'user' && wantsFragment(c)) {
      // The session has ended: sign in, then choose
      return c.body(null, 401, { 'HX-Redirect': `/sign-in?next=${encodeURIComponent(keepHref(c))}` })
    }
    try {
      const { list, added } = await againAfterRace(() => keep(c))
      const { record } = await siteAsked(c)
      if (wantsFragment(c)) return c.html(<OnList t={t} asset={record.id} list={list} fresh />)
      const path = withFrom(`/shortlists/${list.id}`, cameFrom(c))
      return c.redirect(doneAt(path, added ? 'added' : 'there', record.id), 303)
    } catch (error) {
      if (!(error instanceof AppError && wantsFragment(c))) throw error
      return c.html(<span class="fail">{t.dynamic(`error.${error.code}`, error.params)}</span>, error.status)
    }
  })

/** Puts the site on the list last used, or on a first one. */
async function keep(c: Ctx) {
  const actor = signedIn(c)
  const { deps, t } = c.var
  const { record } = await siteAsked(c)
  const by: By = { actorId: actor.id, at: deps.clock().toISOString() }
  const wanted = c.req.query('project')
  const project = wanted === undefined ? null : await ownProject(deps.db, actor.id, wanted)
  const state = await lastUsed(deps.db, actor.id, project?.id ?? null)
  if (state) {
    const change = addSite(state, record, by)
    if (change) await saveShortlist(deps.db, change)
    return { list: state.list, added: change !== null }
  }
  const draft = {
    name: (project?.name ?? t('shortlist.first')).slice(0, MOST.nameCharacters),
    projectId: project?.id ?? null,
  }
  const { lists } = await ownShortlists(deps.db, actor.id)
  const made = createShortlist(newId(deps.clock, deps.random), draft, lists.length, by)
  const change = addSite({ list: made.list, items: [] }, record, by)!
  await saveShortlist(deps.db, made, change)
  return { list: made.list, added: true }
}
