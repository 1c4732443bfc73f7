import { can } from '../accounts/can.ts'
import type { MessageKey } from '../i18n/translator.ts'
import type { Ctx } from './env.ts'

/** Where somebody may go on after a failure; the first is the one that fits best. */
export interface WayOn {
  href: string
  label: MessageKey
}

const HOME: WayOn = { href: '/', label: 'error.home' }
const CATALOGUE: WayOn = { href: '/assets', label: 'error.catalogue' }

/** The page of this site that the request came from, null where it came from none or from the very page that failed. */
export function cameFrom(c: Ctx): string | null {
  const shown = c.req.header('HX-Current-URL') ?? c.req.header('Referer') ?? ''
  if (!URL.canParse(shown)) return null
  const [from, asked] = [new URL(shown), new URL(c.req.url)]
  if (from.host !== asked.host || (c.req.method === 'GET' && from.pathname === asked.pathname)) return null
  return from.pathname + from.search
}

/** The ways on after a failure, the best first. The same for what is hidden and what is missing: they follow from the request alone. */
export function waysOn(c: Ctx, code: string): readonly WayOn[] {
  const { actor } = c.var
  const back = cameFrom(c)
  const backAs = (label: MessageKey): WayOn[] => (back === null ? [] : [{ href: back, label }])
  switch (code) {
    case 'not-found': {
      const { pathname, search } = new URL(c.req.url)
      const next = encodeURIComponent(pathname + search)
      const signIn: WayOn[] = actor.kind === 'user' ? [] : [{ href: `/sign-in?next=${next}`, label: 'error.signIn' }]
      return [CATALOGUE, ...signIn, HOME]
    }
    case 'sign-in':
      return [{ href: `/sign-in?next=${encodeURIComponent(back ?? '/')}`, label: 'error.signIn' }, HOME]
    case 'zone-account':
      return [
        ...(can(actor, 'project.listOwn') ? [{ href: '/my/projects', label: 'error.projects' } as const] : []),
        CATALOGUE,
        HOME,
      ]
    case 'cross-site':
      return [HOME]
    case 'conflict':
    case 'state':
      return [...backAs('error.newest'), HOME]
    case 'internal':
    case 'unavailable': {
      const { pathname, search } = new URL(c.req.url)
      const again: WayOn[] = c.req.method === 'GET' ? [{ href: pathname + search, label: 'trouble.again' }] : []
      return [...again, ...backAs('error.back'), HOME]
    }
    default:
      return [...backAs('error.back'), HOME]
  }
}
