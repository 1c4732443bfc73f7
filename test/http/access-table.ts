import type { Name } from '../world.ts'

/** The columns of the table: nobody, an outsider, the owner of the projects, the other zone's manager, the zone's own, the administrator. */
export const COLUMNS = ['visitor', 'stranger', 'anna', 'li', 'wang', 'admin'] as const satisfies readonly (
  | 'visitor'
  | Name
)[]
export type Column = (typeof COLUMNS)[number]

/**
 * What each of them is answered. A POST is sent with an empty form, so that whoever may is answered `422` where the form
 * asks for something and `go` where it does not.
 * `ok` the page · `in` sent to sign in · `no` 403 · `--` 404, hidden and missing alike · `go` done and sent on · other: the status
 */
type Row = readonly [route: string, path: string, expected: string]

/** Every route, one row a subject. A route without a row fails `access.test.ts`. */
export const ACCESS: readonly Row[] = [
  //                                                                visitor stranger anna li wang admin
  ['GET /healthz', '/healthz', 'ok ok ok ok ok ok'],

  ['GET /sign-in', '/sign-in', 'ok go go go go go'],
  ['POST /sign-in', '/sign-in', '422 422 422 422 422 422'],
  ['GET /sign-up', '/sign-up', 'ok go go go go go'],
  ['POST /sign-up', '/sign-up', '422 422 422 422 422 422'],
  ['POST /sign-out', '/sign-out', 'go go go go go go'],
  ['GET /account', '/account', 'in ok ok ok ok ok'],
  ['POST /account', '/account', 'in 422 422 422 422 422'],
  ['GET /admin/users', '/admin/users', 'in no no no no ok'],
  ['POST /admin/users', '/admin/users', 'in no no no no 422'],
  ['GET /admin/users/:id', '/admin/users/wang', 'in no no no no ok'],
  ['GET /admin/users/:id', '/admin/users/admin', 'in no no no no ok'],
  ['GET /admin/users/:id', '/admin/users/missing', 'in no no no no --'],
  ['POST /admin/users/:id', '/admin/users/wang', 'in no no no no 422'],
  ['POST /admin/users/:id', '/admin/users/admin', 'in no no no no 422'],
  ['POST /admin/users/:id', '/admin/users/missing', 'in no no no no --'],
]
