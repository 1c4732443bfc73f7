import { type Context, Hono } from 'hono'
import { AccountPage } from '../../views/accounts/account.tsx'
import { SignInPage } from '../../views/accounts/sign-in.tsx'
import { SignUpPage } from '../../views/accounts/sign-up.tsx'
import { UserPage } from '../../views/accounts/user.tsx'
import { UsersPage } from '../../views/accounts/users.tsx'
import type { Database } from '../db/database.ts'
import type { Ctx, Env } from '../http/env.ts'
import { EMPTY_FORM, FormReader, type FormState, readForm } from '../http/form.ts'
import { pageNumber } from '../http/page-number.ts'
import { page } from '../http/render.tsx'
import { signedIn } from '../http/session.ts'
import { conflict, notFound } from '../kernel/errors.ts'
import { pageCount } from '../kernel/page.ts'
import { countAttempt, forgiveAttempt } from './attempts.ts'
import { signIn, signOut } from './auth.ts'
import { can } from './can.ts'
import { changePassword, createUser, setStanding } from './commands.ts'
import { PRIVACY_NOTE, readNewUser, readPasswordChange, readSignIn, readSignUp, readStanding } from './forms.ts'
import { safeNext } from './next-path.ts'
import { PASSWORD_LENGTH, verifyPassword } from './password.ts'
import { listUsers, passwordHashOf, userById } from './queries.ts'
import { sessionToken } from './session.ts'

/** Accounts know zones by their identifiers only; whoever mounts these routes says what the zones are called. */
export interface NamedZone {
  id: string
  name: string
  nameEn: string | null
}
type ZonesOf = (db: Database) => Promise<readonly NamedZone[]>

const shortestPassword = PASSWORD_LENGTH.min

/** Where the request comes from, as far as that is known; all whose address is not share one count. */
const addressOf = (c: Ctx) => c.var.deps.clientIp(c.req.raw.headers) ?? 'unknown'

function redirectWith(c: Ctx, path: string, cookies: readonly string[]) {
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true })
  return c.redirect(path, 303)
}

const refused = (form: FormReader): FormState => ({ values: form.values, problems: form.problems })

export function accountRoutes(zonesOf: ZonesOf) {
  const zoneOptions = async (c: Ctx) => {
    const { deps, t } = c.var
    const named = (await zonesOf(deps.db)).map(({ id, name, nameEn }) => ({
      value: id,
      label: t.locale === 'en' ? (nameEn ?? name) : name,
    }))
    return named.sort((a, b) => a.label.localeCompare(b.label, t.locale))
  }

  const showAccount = async (c: Ctx, form: FormState) => {
    const user = signedIn(c)
    const names = new Map((user.zoneIds.length > 0 ? await zoneOptions(c) : []).map((o) => [o.value, o.label]))
    const props = { t: c.var.t, user, form, shortestPassword, changed: c.req.query('changed') === '1' }
    const body = <AccountPage {...props} zoneNames={user.zoneIds.map((id) => names.get(id) ?? id)} />
    return page(c, c.var.t('account.title'), body, form.problems.length > 0 ? 422 : 200)
  }

  const showUsers = async (c: Ctx, form: FormState) => {
    const { t, deps } = c.var
    const [users, zones] = await Promise.all([listUsers(deps.db, pageNumber(c.req.query('page'))), zoneOptions(c)])
    const props = { t, users, pages: pageCount(users), zones, form, shortestPassword }
    const body = <UsersPage {...props} added={c.req.query('added') === '1'} />
    return page(c, t('users.title'), body, form.problems.length > 0 ? 422 : 200)
  }

  return new Hono<Env>()
    .get('/sign-in', (c) => {
      const next = safeNext(c.req.query('next'))
      if (c.var.actor.kind === 'user') return c.redirect(next, 303)
      return page(c, c.var.t('signIn.title'), <SignInPage t={c.var.t} form={EMPTY_FORM} next={next} />)
    })
    .post('/sign-in', async (c) => {
      const { deps, t } = c.var
      const form = new FormReader(await readForm(c))
      const next = safeNext(form.raw('next'))
      const { email, password } = readSignIn(form)
      if (form.problems.length === 0) {
        await countAttempt(deps, 'sign-in-address', addressOf(c))
        await countAttempt(deps, 'sign-in-email', email)
        const cookies = await signIn(deps, email, password)
        if (cookies) {
          await forgiveAttempt(deps, 'sign-in-address', addressOf(c))
          await forgiveAttempt(deps, 'sign-in-email', email)
          // Whoever signs in over a session ends it.
          if (c.var.actor.kind === 'user') await signOut(deps, c.req.raw.headers)
          return redirectWith(c, next, cookies)
        }
        form.refuse('email', 'problem.credentials')
      }
      return page(c, t('signIn.title'), <SignInPage t={t} form={refused(form)} next={next} />, 422)
    })
    .get('/sign-up', (c) => {
      const next = safeNext(c.req.query('next'))
      if (c.var.actor.kind === 'user') return c.redirect(next, 303)
      const props = { t: c.var.t, next, shortestPassword }
      return page(c, c.var.t('signUp.title'), <SignUpPage {...props} form={EMPTY_FORM} />)
    })
    .post('/sign-up', async (c) => {
      const { deps, t } = c.var
      const form = new FormReader(await readForm(c))
      const next = safeNext(form.raw('next'))
      const wanted = readSignUp(form)
      if (form.problems.length === 0) {
        await countAttempt(deps, 'sign-up', addressOf(c))
        const investor = { ...wanted, role: 'investor' as const, zoneIds: [] }
        const made = await createUser(deps, investor, { by: 'self', told: { consent: PRIVACY_NOTE } })
        if (made.kind === 'created') {
          return redirectWith(c, next, (await signIn(deps, wanted.email, wanted.password)) ?? [])
        }
        form.refuse('email', 'problem.taken')
      }
      return page(c, t('signUp.title'), <SignUpPage {...{ t, next, shortestPassword }} form={refused(form)} />, 422)
    })
    .post('/sign-out', async (c) => redirectWith(c, '/', await signOut(c.var.deps, c.req.raw.headers)))

    .get('/account', (c) => showAccount(c, EMPTY_FORM))
    .post('/account', async (c) => {
      const { deps } = c.var
      const user = signedIn(c)
      const form = new FormReader(await readForm(c))
      const { current, fresh } = readPasswordChange(form, user.email)
      if (form.problems.length === 0) {
        await countAttempt(deps, 'password-change', user.id)
        const [hash, token] = await Promise.all([
          passwordHashOf(deps.db, user.id),
          sessionToken(deps, c.req.raw.headers),
        ])
        if (hash !== null && token !== null && (await verifyPassword(hash, current))) {
          await changePassword(deps, user.id, fresh, token)
          return c.redirect('/account?changed=1', 303)
        }
        form.refuse('currentPassword', 'problem.passwordWrong')
      }
      return showAccount(c, refused(form))
    })

    .get('/admin/users', (c) => {
      administrator(c)
      return showUsers(c, EMPTY_FORM)
    })
    .post('/admin/users', async (c) => {
      const admin = administrator(c)
      const form = new FormReader(await readForm(c))
      const zones = await zoneOptions(c)
      const wanted = readNewUser(
        form,
        zones.map((zone) => zone.value),
      )
      if (form.problems.length === 0) {
        const made = await createUser(c.var.deps, wanted, { by: { userId: admin.id } })
        if (made.kind === 'created') return c.redirect('/admin/users?added=1', 303)
        form.refuse('email', 'problem.taken')
      }
      return showUsers(c, refused(form))
    })
    .get('/admin/users/:id', async (c) => {
      const admin = administrator(c)
      const user = await knownUser(c)
      const props = { t: c.var.t, user, zones: await zoneOptions(c), self: user.id === admin.id }
      const saved = c.req.query('saved') === '1'
      return page(c, user.name, <UserPage {...props} form={EMPTY_FORM} saved={saved} />)
    })
    .post('/admin/users/:id', async (c) => {
      const { deps, t } = c.var
      const admin = administrator(c)
      const user = await knownUser(c)
      const form = new FormReader(await readForm(c))
      const zones = await zoneOptions(c)
      const standing = readStanding(
        form,
        zones.map((zone) => zone.value),
      )
      const self = user.id === admin.id
      if (self) form.refuse('role', 'problem.ownRole')
      if (form.problems.length > 0) {
        return page(c, user.name, <UserPage {...{ t, user, zones, self }} form={refused(form)} saved={false} />, 422)
      }
      if (form.raw('seq') !== String(user.seq)) throw conflict()
      await setStanding(deps, admin.id, user, standing)
      return c.redirect(`/admin/users/${user.id}?saved=1`, 303)
    })
}

/** The signed-in administrator. Asked before anything is loaded, so that nobody else learns which users there are. */
function administrator(c: Ctx) {
  const actor = signedIn(c)
  if (!can(actor, 'user.manage')) throw notFound()
  return actor
}

async function knownUser(c: Context<Env, '/admin/users/:id'>) {
  const user = await userById(c.var.deps.db, c.req.param('id'))
  if (!user) throw notFound()
  return user
}
