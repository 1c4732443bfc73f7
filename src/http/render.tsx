import type { Child } from 'hono/jsx'
import type { JSX } from 'hono/jsx/jsx-runtime'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type Chrome, Layout } from '../../views/layout.tsx'
import { addressesOf } from './crawlers.ts'
import type { Ctx } from './env.ts'
import { navigationOf } from './navigation.ts'

/** What a page needs besides the frame: names of files in `static/`. */
export interface Extras {
  /** Run after the page is there, after htmx. */
  scripts?: readonly string[]
  /** A sheet for paper, instead of the screen's. */
  printStyle?: string
  /** What a search engine says of the page; the site's own line where absent. */
  description?: string
}

/** What the layout needs to know of a request. */
function chromeOf(c: Ctx, title: string, status: number, extras: Extras): Chrome {
  const { deps, actor, t } = c.var
  const url = new URL(c.req.url)
  const other = new URLSearchParams(url.search)
  other.set('lang', t.locale === 'en' ? 'zh-CN' : 'en')
  return {
    t,
    title,
    ...navigationOf(actor, t),
    path: url.pathname,
    // After a refused form the address answers GET as well (`/assets/new` posts to itself), so the switch works there too.
    languageHref: `${url.pathname}?${other}`,
    userName: actor.kind === 'user' ? actor.name : null,
    sample: deps.sampleShown,
    stylesheet: deps.asset('app.css'),
    scripts: [deps.asset('vendor/htmx.js'), deps.asset('app.js'), ...(extras.scripts ?? []).map(deps.asset)],
    printStyle: extras.printStyle && deps.asset(extras.printStyle),
    description: extras.description,
    addresses: status === 200 ? addressesOf(deps.config.publicUrl ?? url.origin, url) : null,
  }
}

/** A full page: `title` without the site's name, `body` inside the layout. */
export function page(c: Ctx, title: string, body: Child, status: ContentfulStatusCode = 200, extras: Extras = {}) {
  c.header('Vary', 'HX-Request', { append: true })
  return c.html(<Layout chrome={chromeOf(c, title, status, extras)}>{body}</Layout>, status)
}

/** Whether htmx asks for a part of this page; a history restore gets the whole page. */
export const wantsFragment = (c: Ctx): boolean =>
  c.req.header('HX-Request') === 'true' && c.req.header('HX-History-Restore-Request') !== 'true'

/** The page's own part for htmx, the whole page for everybody else: one address, `Vary: HX-Request`. */
export function pageOrFragment(
  c: Ctx,
  title: string,
  body: Child,
  fragment: JSX.Element,
  status: 200 | 422 = 200,
  extras: Extras = {},
) {
  if (!wantsFragment(c)) return page(c, title, body, status, extras)
  c.header('Vary', 'HX-Request', { append: true })
  return c.html(fragment, status)
}
