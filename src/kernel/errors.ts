/** A problem with one field of a form, an import line or an API body. `code` is a message key; `params` are its figures. */
export interface Problem {
  field: string
  code: string
  params?: Record<string, string | number>
}

export type Status = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 422 | 429 | 503

/**
 * An expected failure: thrown where it is found, mapped once (`http/on-error`) to a page, a fragment or problem+json.
 * `code` is a message key of the form `error.<code>`.
 */
export class AppError extends Error {
  constructor(
    readonly status: Status,
    readonly code: string,
    readonly params: Record<string, string | number> = {},
    readonly problems: readonly Problem[] = [],
  ) {
    super(`${status} ${code}`)
  }
}

/** Hidden and missing look the same: whoever may not know of a thing is told that there is none. */
export const notFound = () => new AppError(404, 'not-found')
/** Somebody else changed the thing since it was loaded, or its state does not allow the step. */
export const conflict = (code = 'conflict', params: Record<string, string | number> = {}) =>
  new AppError(409, code, params)
export const invalid = (problems: readonly Problem[]) => new AppError(422, 'invalid', {}, problems)
/** Tried too often; `waitMs` from now it may be tried again. */
export const tooMany = (waitMs: number) =>
  new AppError(429, 'too-many', { n: Math.ceil(waitMs / 60_000), seconds: Math.ceil(waitMs / 1000) })
