import { getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { isLocale, preferredLocale } from '../i18n/locale.ts'
import { translatorFor } from '../i18n/translator.ts'
import type { Env } from './env.ts'

/** The language of the answer: `?lang=` (remembered), else the cookie, else what the browser prefers. */
export const speak = createMiddleware<Env>(async (c, next) => {
  const asked = c.req.query('lang')
  const kept = getCookie(c, 'lang')
  if (isLocale(asked) && asked !== kept) {
    setCookie(c, 'lang', asked, { path: '/', maxAge: 31_536_000, sameSite: 'Lax', httpOnly: true })
  }
  const locale = isLocale(asked) ? asked : isLocale(kept) ? kept : preferredLocale(c.req.header('Accept-Language'))
  c.set('t', translatorFor(locale))
  await next()
  c.res.headers.set('Content-Language', locale)
  c.res.headers.append('Vary', 'Accept-Language, Cookie')
})
