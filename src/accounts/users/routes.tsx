import { Hono } from 'hono'
import { UserPage } from '../../../views/accounts/user.tsx'
import { UsersPage } from '../../../views/accounts/users.tsx'
import type { Ctx, Env } from '../../http/env.ts'
import { EMPTY_FORM, FormReader, type FormState, readForm } from '../../http/form.ts'
import { pageNumber } from '../../http/page-number.ts'
import { page } from '../../http/render.tsx'
import { signedIn } from '../../http/session.ts'
import { AppError, notFound } from '../../kernel/errors.ts'
import { pageCount, pageWithin } from '../../kernel/page.ts'
import { can } from '../can.ts'
import { createUser, setPassword, setStanding } from '../commands.ts'
import { readFirstPassword, readNewUser, readStanding } from '../forms.ts'
import { PASSWORD_LENGTH } from '../password.ts'
import { listUsers, userById } from '../queries.ts'
import { type ZonesOf, zoneOptions } from '../zone-options.ts'

const shortestPassword = PASSWORD_LENGTH.min

/** The signed-in administrator. Asked before anything is loaded, so that nobody else learns which users there are. */
function administrator(c: Ctx) {
  const actor = signedIn(c)
  if (!can(actor, 'user.manage')) throw notFound()
  return actor
}

/** The administrator and the user that the address names. */
async function adminAndUser(c: Ctx) {
  const admin = administrator(c)
  const user = await userById(c.var.deps.db, c.req.param('id') ?? '')
  if (!user) throw notFound()
  return { admin, user, self: user.id === admin.id }
}

const valuesOf = (options: readonly { value: string }[]) => options.map(({ value }) => value)

/** What an administrator does with users. */
export function userRoutes(zonesOf: ZonesOf) {
  const showUsers = async (c: Ctx, form: FormState) => {
    const { t, deps } = c.var
    const number = pageNumber(c.req.query('page'))
    const [users, zones] = await Promise.all([
      pageWithin((n) => listUsers(deps.db, n), number),
      zoneOptions(c, zonesOf),
    ])
    const props = { t, users, pages: pageCount(users), zones, form, shortestPassword }
    const body = <UsersPage {...props} added={c.req.query('added') === '1'} />
    return page(c, t('users.title'), body, form.problems.length > 0 ? 422 : 200)
  }
  const showUser = async (c: Ctx, forms: { standing?: FormState; password?: FormState; stale?: boolean }) => {
    const { user, self } = await adminAndUser(c)
    const { standing = EMPTY_FORM, password = EMPTY_FORM, stale = false } = forms
    const zones = await zoneOptions(c, zonesOf)
    const props = { t: c.var.t, user, self, zones, standing, password, stale, shortestPassword }
    const refused = stale || standing.problems.length + password.problems.length > 0
    const saved = !refused && c.req.query('saved') === '1'
    return page(c, user.name, <UserPage {...props} saved={saved} />, stale ? 409 : refused ? 422 : 200)
  }

  return new Hono<Env>()
    .get('/admin/users', (c) => {
      administrator(c)
      return showUsers(c, EMPTY_FORM)
    })
    .post('/admin/users', async (c) => {
      const admin = administrator(c)
      const form = new FormReader(await readForm(c))
      const wanted = readNewUser(form, valuesOf(await zoneOptions(c, zonesOf)))
      if (form.problems.length === 0) {
        const made = await createUser(c.var.deps, wanted, { by: { userId: admin.id } })
        if (made.kind === 'created') return c.redirect('/admin/users?added=1', 303)
        form.refuse('email', 'problem.taken')
      }
      return showUsers(c, form)
    })
    .get('/admin/users/:id', (c) => showUser(c, {}))
    .post('/admin/users/:id', async (c) => {
      const { admin, user, self } = await adminAndUser(c)
      const form = new FormReader(await readForm(c))
      const standing = readStanding(form, valuesOf(await zoneOptions(c, zonesOf)))
      if (self) form.refuse('role', 'problem.ownRole')
      else if (form.raw('seq') !== String(user.seq)) return showUser(c, { standing: form, stale: true })
      if (form.problems.length > 0) return showUser(c, { standing: form })
      try {
        await setStanding(c.var.deps, admin.id, user, standing)
      } catch (error) {
        if (!(error instanceof AppError) || error.status !== 409) throw error
        return showUser(c, { standing: form, stale: true })
      }
      return c.redirect(`/admin/users/${user.id}?saved=1`, 303)
    })
    .post('/admin/users/:id/password', async (c) => {
      const { admin, user, self } = await adminAndUser(c)
      const form = new FormReader(await readForm(c))
      const password = readFirstPassword(form, user.email)
      // Their own is changed on their own page, which asks for the one before.
      if (self) throw notFound()
      if (form.problems.length > 0) return showUser(c, { password: form })
      await setPassword(c.var.deps, { userId: user.id, by: admin.id, password })
      return c.redirect(`/admin/users/${user.id}?saved=1`, 303)
    })
}
