import type { ErrorHandler, NotFoundHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { SignInPage } from '../../views/accounts/sign-in.tsx'
import { ErrorPage } from '../../views/errors/error.tsx'
import { Trouble } from '../../views/errors/trouble.tsx'
import { VISITOR } from '../accounts/actor.ts'
import { safeNext } from '../accounts/next-path.ts'
import { isBusy } from '../db/errors.ts'
import { translatorFor } from '../i18n/translator.ts'
import { AppError, notFound } from '../kernel/errors.ts'
import { newId } from '../kernel/id.ts'
import type { Ctx, Env } from './env.ts'
import { errorToLog, pathToLog } from './fault-line.ts'
import { EMPTY_FORM } from './form.ts'
import { carrying, heldForm } from './held-form.ts'
import { page, wantsFragment } from './render.tsx'
import { SignInRequired } from './session.ts'
import { cameFrom, waysOn } from './way-on.ts'

const wantsJson = (c: Ctx) => c.req.header('Accept')?.includes('application/json') ?? false

const expected = (error: unknown): AppError | null => {
  if (error instanceof AppError) return error
  if (error instanceof HTTPException && error.status === 413) return new AppError(413, 'too-large')
  if (error instanceof HTTPException && error.status < 500) return new AppError(400, 'invalid')
  if (isBusy(error)) return new AppError(503, 'unavailable')
  return null
}

/** Maps every failure once: to a page or a note in the reader's language, or to problem+json for whoever asks for JSON. */
export const onError: ErrorHandler<Env> = (error, c) => {
  if (error instanceof SignInRequired && !wantsJson(c) && !wantsFragment(c)) return toSignIn(c, error)
  const known = expected(error)
  if (known) return answer(c, known)
  const id = newId(c.var.deps.clock, c.var.deps.random)
  console.error(JSON.stringify({ level: 'error', id, path: pathToLog(c.req.path), error: errorToLog(error) }))
  return answer(c, { status: 500, code: 'internal', params: { id }, problems: [] })
}

/** To sign in and then back; what somebody typed whose session ended meanwhile goes along, to be sent once they are there. */
async function toSignIn(c: Ctx, { returnTo }: SignInRequired) {
  const { t } = c.var
  const next = safeNext(returnTo ?? cameFrom(c))
  const held = await heldForm(c)
  if (held === null) return c.redirect(`/sign-in?next=${encodeURIComponent(next)}`, 303)
  return page(c, t('signIn.held'), <SignInPage t={t} form={EMPTY_FORM} next={next} carried={carrying(held)} />, 401)
}

export const onNotFound: NotFoundHandler<Env> = (c) => answer(c, notFound())

interface Failure {
  status: AppError['status'] | 500
  code: string
  params: Record<string, string | number>
  problems: AppError['problems']
}

/** After how many seconds a busy database is worth another try. */
const BUSY_S = 5

async function answer(c: Ctx, failure: Failure) {
  // A failure may come before the language or the actor is known.
  const t = c.var.t ?? translatorFor('zh-CN')
  if (!c.var.t) c.set('t', t)
  if (!c.var.actor) c.set('actor', VISITOR)
  const { status, code, params } = failure
  if (params.seconds !== undefined) c.header('Retry-After', String(params.seconds))
  if (status === 503) c.header('Retry-After', String(BUSY_S))
  const title = t.dynamic(`error.${code}`, params)
  const detail = t.dynamic(`error.${code}.help`, params)
  if (wantsJson(c)) {
    const body = { type: 'about:blank', status, title, detail, code, problems: failure.problems }
    return c.body(JSON.stringify(body), status, { 'Content-Type': 'application/problem+json' })
  }
  const failed = { t, status, title, detail, ways: waysOn(c, code) }
  if (!wantsFragment(c)) {
    // What failed by no fault of what was typed can be sent again as it is
    const resend = status === 429 || status >= 500 ? await heldForm(c) : null
    return page(c, title, <ErrorPage {...failed} resend={resend} />, status)
  }
  c.header('Vary', 'HX-Request', { append: true })
  // Whatever the asking element wants done with an answer, this one goes to the foot of the page, and the address stays.
  c.header('HX-Retarget', '#trouble')
  c.header('HX-Reswap', 'innerHTML')
  c.header('HX-Reselect', '.trouble')
  c.header('HX-Push-Url', 'false')
  // Signing in leaves the page, and what is typed on it, where it is
  const aside = code === 'sign-in'
  return c.html(<Trouble {...failed} {...(aside && { detail: t('error.sign-in.part') })} aside={aside} />, status)
}
