import { Hono } from 'hono'
import { AccountPage } from '../../views/accounts/account.tsx'
import { HeldFormPage } from '../../views/accounts/held-form.tsx'
import { SignInPage } from '../../views/accounts/sign-in.tsx'
import { SignUpPage } from '../../views/accounts/sign-up.tsx'
import type { Ctx, Env } from '../http/env.ts'
import { EMPTY_FORM, FormReader, type FormState, readForm } from '../http/form.ts'
import { carrying, formCarried, type HeldForm } from '../http/held-form.ts'
import { typedEntries } from '../http/held-words.ts'
import { page } from '../http/render.tsx'
import { signedIn } from '../http/session.ts'
import { countAttempt, forgiveAttempt } from './attempts.ts'
import { signIn, signOut } from './auth.ts'
import { createUser, setPassword } from './commands.ts'
import { PRIVACY_NOTE, readPasswordChange, readSignIn, readSignUp } from './forms.ts'
import { safeNext } from './next-path.ts'
import { PASSWORD_LENGTH, verifyPassword } from './password.ts'
import { passwordHashOf } from './queries.ts'
import { sessionActor, sessionToken } from './session.ts'
import { type ZonesOf, zoneOptions } from './zone-options.ts'

const shortestPassword = PASSWORD_LENGTH.min

/** Where the request comes from, as far as that is known; all whose address is not share one count. */
const addressOf = (c: Ctx) => c.var.deps.clientIp(c.req.raw.headers) ?? 'unknown'

function redirectWith(c: Ctx, path: string, cookies: readonly string[]) {
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true })
  return c.redirect(path, 303)
}

/** Somebody is back whose session ended while they typed: it is shown to them, and sent when they say so. */
async function showHeld(c: Ctx, held: HeldForm, next: string, cookies: readonly string[]) {
  const { deps, t } = c.var
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true })
  const Cookie = cookies.map((cookie) => cookie.split(';')[0]).join('; ')
  const actor = await sessionActor(deps, new Headers({ Cookie }))
  c.set('actor', actor)
  const name = actor.kind === 'user' ? actor.name : ''
  const props = { t, name, held, entries: typedEntries(t, held), next }
  return page(c, t('held.title'), <HeldFormPage {...props} />)
}

/** Signing in and out, registering, and everybody's own account. */
export function accountRoutes(zonesOf: ZonesOf) {
  const showAccount = async (c: Ctx, form: FormState) => {
    const user = signedIn(c)
    const names = new Map((user.zoneIds.length > 0 ? await zoneOptions(c, zonesOf) : []).map((o) => [o.value, o.label]))
    const props = { t: c.var.t, user, form, shortestPassword, changed: c.req.query('changed') === '1' }
    const body = <AccountPage {...props} zoneNames={user.zoneIds.map((id) => names.get(id) ?? id)} />
    return page(c, c.var.t('account.title'), body, form.problems.length > 0 ? 422 : 200)
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
      const held = formCarried(form.values)
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
          return held ? showHeld(c, held, next, cookies) : redirectWith(c, next, cookies)
        }
        form.refuse('email', 'problem.credentials')
      }
      const props = { t, form, next, carried: held ? carrying(held) : undefined }
      return page(c, t(held ? 'signIn.held' : 'signIn.title'), <SignInPage {...props} />, 422)
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
      return page(c, t('signUp.title'), <SignUpPage {...{ t, next, shortestPassword }} form={form} />, 422)
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
          await setPassword(deps, { userId: user.id, by: user.id, password: fresh, keepToken: token })
          return c.redirect('/account?changed=1', 303)
        }
        form.refuse('currentPassword', 'problem.passwordWrong')
      }
      return showAccount(c, form)
    })
}
