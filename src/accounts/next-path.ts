const ANYWHERE = 'http://site.invalid'

/**
 * Where to go after signing in: a path of this site as the browser will read it, or `/`. What would lead to another site
 * (`//host`, `/\host`, `/.//host`, a scheme, control characters that browsers drop) is not followed.
 */
export function safeNext(next: string | null | undefined): string {
  if (!next || !/^\/(?![/\\])/.test(next) || /[\p{Cc}\\]/u.test(next) || !URL.canParse(next, ANYWHERE)) return '/'
  const { origin, pathname, search } = new URL(next, ANYWHERE)
  return origin === ANYWHERE && !pathname.startsWith('//') ? pathname + search : '/'
}
