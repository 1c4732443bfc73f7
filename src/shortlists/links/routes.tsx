import { Hono } from 'hono'
import { setCookie } from 'hono/cookie'
import { SharedPage } from '../../../views/shortlists/shared.tsx'
import { secureCookies } from '../../accounts/auth.ts'
import { doneAt } from '../../http/done.ts'
import type { Ctx, Env } from '../../http/env.ts'
import { FormReader, readForm } from '../../http/form.ts'
import { page } from '../../http/render.tsx'
import { signedIn } from '../../http/session.ts'
import { today } from '../../kernel/clock.ts'
import { newId } from '../../kernel/id.ts'
import { type By, revokeLink, shareShortlist } from '../changes.ts'
import { saveShortlist } from '../commands.ts'
import { showComparison } from '../compare-page.tsx'
import { readLink } from '../forms.ts'
import { listedSites } from '../listed.ts'
import { openedLink } from '../opened-link.ts'
import { shortlistToShare } from '../queries.ts'
import { newLink, newToken } from '../share-link.ts'
import { forProject, MADE_LINK_COOKIE, requirementOf, showShortlist } from '../show-page.tsx'

const by = (c: Ctx): By => ({ actorId: signedIn(c).id, at: c.var.deps.clock().toISOString() })
/** The new link is shown once: it must be seen within this time. */
const SHOWN_S = 300

/** Links to a list, and what a stranger who holds one sees. */
export const shareLinkRoutes = new Hono<Env>()
  .post('/shortlists/:id/links', async (c) => {
    const { deps } = c.var
    const { list, links } = await shortlistToShare(deps.db, signedIn(c), c.req.param('id'))
    const form = new FormReader(await readForm(c))
    const wish = readLink(form)
    if (!wish) return showShortlist(c, list.id, { sharing: form }, 422)
    const token = newToken(deps.random)
    const id = newId(deps.clock, deps.random)
    const link = newLink({ id, shortlistId: list.id, token, ...wish, at: by(c).at })
    await saveShortlist(deps.db, shareShortlist(list, links, link, by(c)))
    // Not in the address, where it would stay in the history: for the next page alone, and no script reads it
    setCookie(c, MADE_LINK_COOKIE, token, {
      path: `/shortlists/${list.id}`,
      maxAge: SHOWN_S,
      httpOnly: true,
      sameSite: 'Strict',
      secure: secureCookies(deps.config),
    })
    // The fragment takes the focus along: a browser that follows one heeds no `autofocus`
    return c.redirect(`${doneAt(`/shortlists/${list.id}`, 'shared')}#new-link`, 303)
  })
  .post('/shortlists/:id/links/:linkId/revocation', async (c) => {
    const { deps } = c.var
    const { list, links } = await shortlistToShare(deps.db, signedIn(c), c.req.param('id'))
    await saveShortlist(deps.db, revokeLink(list, links, c.req.param('linkId'), by(c)))
    return c.redirect(doneAt(`/shortlists/${list.id}`, 'revoked'), 303)
  })
  .get('/shared/:token', async (c) => {
    const { deps, t } = c.var
    const token = c.req.param('token')
    const { list, items, link, project, event } = await openedLink(c, token)
    const catalogue = await deps.catalogue.current(deps.db, event)
    const body = (
      <SharedPage
        t={t}
        token={token}
        list={list}
        project={project}
        {...forProject(project)}
        sites={listedSites(items, catalogue, requirementOf(c, project))}
        expiresAt={link.expiresAt}
        today={today(deps.clock)}
      />
    )
    return page(c, list.name, body)
  })
  .get('/shared/:token/compare', async (c) => {
    const token = c.req.param('token')
    const { list, items, project, event } = await openedLink(c, token)
    const home = { name: list.name, href: `/shared/${token}` }
    return showComparison(c, {
      project,
      reasons: false,
      items,
      home,
      event,
      path: `/shared/${token}/compare`,
      keep: {},
    })
  })
