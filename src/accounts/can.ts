import type { Actor } from './actor.ts'

interface OfZone {
  zoneId: string
}
interface Owned {
  ownerId: string
  status: 'draft' | 'published' | 'withdrawn'
}
interface OfPerson {
  ownerId: string
}
interface Subjects {
  'zone.view': { id: string; status: 'draft' | 'published' | 'withdrawn' }
  'zone.create': undefined
  'zone.edit': { id: string }
  'zone.publish': { id: string }
  'enterprise.list': undefined
  'enterprise.view': OfZone
  'enterprise.create': undefined
  'enterprise.edit': OfZone
  /** Public where both the asset and its zone are published. */
  'asset.view': OfZone & {
    status: 'draft' | 'published' | 'withdrawn' | 'activated'
    zoneStatus: 'draft' | 'published' | 'withdrawn'
  }
  /** Exact boundary, holder, parcel code, title number, history. */
  'asset.viewPrivate': OfZone
  'asset.listOwn': undefined
  'asset.create': undefined
  'asset.createIn': OfZone
  'asset.edit': OfZone
  'asset.viewProjects': OfZone
  'project.listOwn': undefined
  'project.create': undefined
  'project.view': Owned
  'project.edit': Owned
  'project.match': Owned
  'saved.list': undefined
  /** To look at, name anew, remove. */
  'saved.own': { ownerId: string }
  'shortlist.listOwn': undefined
  'shortlist.create': undefined
  'shortlist.view': OfPerson
  'shortlist.edit': OfPerson
  'shortlist.share': OfPerson
  'account.view': undefined
  'user.manage': undefined
  'place.edit': undefined
}
export type Action = keyof Subjects

const isAdmin = (actor: Actor) => actor.kind === 'user' && actor.role === 'admin'
const speaksFor = (actor: Actor, zoneId: string) =>
  isAdmin(actor) || (actor.kind === 'user' && actor.role === 'manager' && actor.zoneIds.includes(zoneId))
const staff = (actor: Actor) => actor.kind === 'user' && actor.role !== 'investor'
const owns = (actor: Actor, project: Owned) => isAdmin(actor) || (actor.kind === 'user' && actor.id === project.ownerId)

/** Nobody else, the administrator included: notes are written for oneself. */
const isOwn = (actor: Actor, thing: OfPerson) => actor.kind === 'user' && actor.id === thing.ownerId

/** Every permission, one row an action. */
const TABLE: { [A in Action]: (actor: Actor, subject: Subjects[A]) => boolean } = {
  'zone.view': (actor, zone) => zone.status === 'published' || speaksFor(actor, zone.id),
  'zone.create': isAdmin,
  'zone.edit': (actor, zone) => speaksFor(actor, zone.id),
  'zone.publish': isAdmin,
  'enterprise.list': staff,
  'enterprise.view': (actor, enterprise) => speaksFor(actor, enterprise.zoneId),
  'enterprise.create': staff,
  'enterprise.edit': (actor, enterprise) => speaksFor(actor, enterprise.zoneId),
  'asset.view': (actor, asset) =>
    (asset.status === 'published' && asset.zoneStatus === 'published') || speaksFor(actor, asset.zoneId),
  'asset.viewPrivate': (actor, asset) => speaksFor(actor, asset.zoneId),
  'asset.listOwn': staff,
  'asset.create': staff,
  'asset.createIn': (actor, asset) => speaksFor(actor, asset.zoneId),
  'asset.edit': (actor, asset) => speaksFor(actor, asset.zoneId),
  'asset.viewProjects': (actor, asset) => speaksFor(actor, asset.zoneId),
  'project.listOwn': (actor) => actor.kind === 'user',
  'project.create': (actor) => actor.kind === 'user',
  'project.view': (actor, project) => owns(actor, project) || (staff(actor) && project.status === 'published'),
  'project.edit': owns,
  'project.match': owns,
  'saved.list': (actor) => actor.kind === 'user',
  'saved.own': (actor, saved) => actor.kind === 'user' && actor.id === saved.ownerId,
  'shortlist.listOwn': (actor) => actor.kind === 'user',
  'shortlist.create': (actor) => actor.kind === 'user',
  'shortlist.view': isOwn,
  'shortlist.edit': isOwn,
  'shortlist.share': isOwn,
  'account.view': (actor) => actor.kind === 'user',
  'user.manage': isAdmin,
  'place.edit': isAdmin,
}

/** Whether the actor may do this to that. Asked inside handlers, on the loaded subject. */
export function can<A extends Action>(
  actor: Actor,
  action: A,
  ...subject: Subjects[A] extends undefined ? [] : [Subjects[A]]
): boolean {
  return TABLE[action](actor, subject[0] as Subjects[A])
}
