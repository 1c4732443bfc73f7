import { getCookie, setCookie } from 'hono/cookie'
import { mattering } from '../../views/matches/figures.ts'
import { KeptSites, ShortlistPage, type ShortlistPageProps } from '../../views/shortlists/show.tsx'
import { secureCookies } from '../accounts/auth.ts'
import { safeNext } from '../accounts/next-path.ts'
import { justDone } from '../http/done.ts'
import type { Ctx } from '../http/env.ts'
import { EMPTY_FORM } from '../http/form.ts'
import { page, pageOrFragment } from '../http/render.tsx'
import { signedIn } from '../http/session.ts'
import { today } from '../kernel/clock.ts'
import { weightsOf } from '../matching/weights.ts'
import { DEAL_MODES } from '../projects/need-fields.ts'
import type { Project } from '../projects/project.ts'
import { LIST_DONE } from './done-codes.ts'
import { listedSites } from './listed.ts'
import { shortlistPage } from './queries.ts'
import { hashOf, linkState, type ShareLink } from './share-link.ts'

/** Carries a new link's token to the page that shows it once. */
export const MADE_LINK_COOKIE = 'panhuo.new_link'

/** What a project contributes to the page of a list. */
export const forProject = (project: Project | null) => ({
  figures: project ? mattering(weightsOf({ ...project.requirement, asOf: '2000-01-01' })) : [],
  modes: project?.requirement.needs.dealMode?.modes ?? DEAL_MODES,
})

export const requirementOf = (c: Ctx, project: Project | null) =>
  project && { ...project.requirement, asOf: today(c.var.deps.clock) }

/** The address of a list that remembers where the reader was before. */
export const withFrom = (path: string, from: string | null) =>
  from === null ? path : `${path}?from=${encodeURIComponent(from)}`

type Change = Partial<Pick<ShortlistPageProps, 'describing' | 'sharing' | 'note'>>

/** The page of a list to its owner, as it stands, with what was just refused or done. */
export async function showShortlist(c: Ctx, id: string, change: Change = {}, status: 200 | 409 | 422 = 200) {
  const actor = signedIn(c)
  const { deps, t } = c.var
  const { list, items, links, projects, project, event } = await shortlistPage(deps.db, actor, id)
  const catalogue = await deps.catalogue.current(deps.db, event)
  const now = deps.clock().toISOString()
  const from = c.req.query('from')
  const done = justDone(c.req.query(), LIST_DONE)
  const props: ShortlistPageProps = {
    t,
    list,
    project,
    ...forProject(project),
    sites: listedSites(items, catalogue, requirementOf(c, project)),
    links: links.map((link) => ({ ...link, state: linkState(link, now) })),
    projects,
    today: today(deps.clock),
    describing: EMPTY_FORM,
    sharing: EMPTY_FORM,
    note: null,
    made: madeLink(c, links),
    done,
    removed: items.find(({ assetId, removedAt }) => assetId === done?.of && removedAt !== null) ?? null,
    backTo: from === undefined || safeNext(from) === '/' ? null : safeNext(from),
    ...change,
  }
  const body = <ShortlistPage {...props} />
  if (status !== 200) return page(c, list.name, body, status)
  return pageOrFragment(c, list.name, body, <KeptSites {...props} />)
}

/** The link just made, with its address; shown once. */
function madeLink(c: Ctx, links: readonly ShareLink[]) {
  const token = getCookie(c, MADE_LINK_COOKIE)
  if (token === undefined) return null
  const { config } = c.var.deps
  setCookie(c, MADE_LINK_COOKIE, '', { path: c.req.path, maxAge: 0, httpOnly: true, secure: secureCookies(config) })
  const link = links.find(({ tokenHash }) => tokenHash === hashOf(token))
  const site = config.publicUrl ?? new URL(c.req.url).origin
  return link ? { url: `${site}/shared/${token}`, expiresAt: link.expiresAt, withNotes: link.withNotes } : null
}
