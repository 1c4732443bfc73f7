import type { NavLink } from '../../views/masthead.tsx'
import type { Actor } from '../accounts/actor.ts'
import { can } from '../accounts/can.ts'
import type { Translator } from '../i18n/translator.ts'

/** As many links of a kind stand side by side before they are put behind one word. */
const FEW = 5

/**
 * Where somebody may go. What everybody's work begins with stands for itself; for whoever has more than fits on a line, what a search of their own needs,
 * and what the whole platform needs, each stand behind a word.
 */
export function navigationOf(actor: Actor, t: Translator) {
  const links: NavLink[] = [
    { href: '/assets', label: t('nav.assets') },
    { href: '/zones', label: t('nav.zones') },
  ]
  if (can(actor, 'asset.listOwn')) links.push({ href: '/my/assets', label: t('nav.myAssets') })
  if (can(actor, 'enterprise.list')) links.push({ href: '/enterprises', label: t('nav.enterprises') })
  const own: NavLink[] = []
  if (can(actor, 'project.listOwn')) own.push({ href: '/my/projects', label: t('nav.myProjects') })
  if (can(actor, 'saved.list')) own.push({ href: '/my/searches', label: t('nav.saved') })
  if (can(actor, 'shortlist.listOwn')) own.push({ href: '/my/shortlists', label: t('nav.myShortlists') })
  const admin: NavLink[] = []
  if (can(actor, 'user.manage')) admin.push({ href: '/admin/users', label: t('nav.users') })
  if (can(actor, 'place.edit')) admin.push({ href: '/admin/places', label: t('nav.places') })
  if (links.length + own.length + admin.length <= FEW) return { links: [...links, ...own, ...admin], groups: [] }
  const groups = [
    { label: t('nav.mySearch'), links: own },
    { label: t('nav.admin'), links: admin },
  ]
  return { links, groups: groups.filter((group) => group.links.length > 0) }
}
