import type { Name } from '../world.ts'

/** The columns of the table: nobody, an outsider, the owner of the projects, the other zone's manager, the zone's own, the administrator. */
export const COLUMNS = ['visitor', 'stranger', 'anna', 'li', 'wang', 'admin'] as const satisfies readonly (
  | 'visitor'
  | Name
)[]
export type Column = (typeof COLUMNS)[number]

/**
 * What each of them is answered. A POST is sent with the fields given, with an empty form where none are, so that whoever may is answered `422` where the form
 * asks for something and `go` where it does not.
 * `ok` the page · `in` sent to sign in · `no` 403 · `--` 404, hidden and missing alike · `go` done and sent on · other: the status
 */
type Row = readonly [route: string, path: string, expected: string, fields?: Record<string, string>]

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
  ['GET /admin/users', '/admin/users', 'in -- -- -- -- ok'],
  ['POST /admin/users', '/admin/users', 'in -- -- -- -- 422'],
  ['GET /admin/users/:id', '/admin/users/wang', 'in -- -- -- -- ok'],
  ['GET /admin/users/:id', '/admin/users/admin', 'in -- -- -- -- ok'],
  ['GET /admin/users/:id', '/admin/users/missing', 'in -- -- -- -- --'],
  ['POST /admin/users/:id', '/admin/users/wang', 'in -- -- -- -- 422'],
  ['POST /admin/users/:id', '/admin/users/admin', 'in -- -- -- -- 422'],
  ['POST /admin/users/:id', '/admin/users/missing', 'in -- -- -- -- --'],
  ['POST /admin/users/:id/password', '/admin/users/wang/password', 'in -- -- -- -- 422'],
  ['POST /admin/users/:id/password', '/admin/users/admin/password', 'in -- -- -- -- --'],
  ['POST /admin/users/:id/password', '/admin/users/missing/password', 'in -- -- -- -- --'],

  ['GET /', '/', 'ok ok ok ok ok ok'],

  ['GET /zones', '/zones', 'ok ok ok ok ok ok'],
  ['GET /zones/new', '/zones/new', 'in -- -- -- -- ok'],
  ['POST /zones', '/zones', 'in -- -- -- -- 422'],
  ['GET /zones/:id', '/zones/hongzui', 'ok ok ok ok ok ok'],
  ['GET /zones/:id', '/zones/songyuan', '-- -- -- -- -- ok'],
  ['GET /zones/:id', '/zones/missing', '-- -- -- -- -- --'],
  ['GET /zones/:id/edit', '/zones/hongzui/edit', 'in -- -- -- ok ok'],
  ['GET /zones/:id/edit', '/zones/songyuan/edit', 'in -- -- -- -- ok'],
  ['GET /zones/:id/edit', '/zones/missing/edit', 'in -- -- -- -- --'],
  ['POST /zones/:id', '/zones/hongzui', 'in -- -- -- 409 409'],
  ['POST /zones/:id', '/zones/songyuan', 'in -- -- -- -- 409'],
  ['POST /zones/:id', '/zones/missing', 'in -- -- -- -- --'],
  ['POST /zones/:id/publication', '/zones/songyuan/publication', 'in -- -- -- -- go'],
  ['POST /zones/:id/publication', '/zones/hongzui/publication', 'in -- -- -- -- 409'],
  ['POST /zones/:id/publication', '/zones/missing/publication', 'in -- -- -- -- --'],
  ['POST /zones/:id/withdrawal', '/zones/hongzui/withdrawal', 'in -- -- -- -- go'],
  ['POST /zones/:id/withdrawal', '/zones/songyuan/withdrawal', 'in -- -- -- -- 409'],
  ['POST /zones/:id/withdrawal', '/zones/missing/withdrawal', 'in -- -- -- -- --'],
  ['GET /industries', '/industries', 'ok ok ok ok ok ok'],

  ['GET /enterprises', '/enterprises', 'in -- -- ok ok ok'],
  ['GET /enterprises/new', '/enterprises/new', 'in -- -- ok ok ok'],
  ['POST /enterprises', '/enterprises', 'in -- -- 422 422 422'],
  ['GET /enterprises/:id', '/enterprises/hongzui-co', 'in -- -- -- ok ok'],
  ['GET /enterprises/:id', '/enterprises/missing', 'in -- -- -- -- --'],
  ['GET /enterprises/:id/edit', '/enterprises/hongzui-co/edit', 'in -- -- -- ok ok'],
  ['GET /enterprises/:id/edit', '/enterprises/missing/edit', 'in -- -- -- -- --'],
  ['POST /enterprises/:id', '/enterprises/hongzui-co', 'in -- -- -- 409 409'],
  ['POST /enterprises/:id', '/enterprises/missing', 'in -- -- -- -- --'],

  ['GET /admin/places', '/admin/places', 'in -- -- -- -- ok'],
  ['GET /admin/places/new', '/admin/places/new', 'in -- -- -- -- ok'],
  ['POST /admin/places', '/admin/places', 'in -- -- -- -- 422'],
  ['GET /admin/places/:id', '/admin/places/port', 'in -- -- -- -- ok'],
  ['GET /admin/places/:id', '/admin/places/missing', 'in -- -- -- -- --'],
  ['POST /admin/places/:id', '/admin/places/port', 'in -- -- -- -- 409'],
  ['POST /admin/places/:id', '/admin/places/missing', 'in -- -- -- -- --'],

  ['GET /assets', '/assets', 'ok ok ok ok ok ok'],
  ['GET /my/assets', '/my/assets', 'in -- -- ok ok ok'],
  ['GET /assets/new', '/assets/new', 'in no no ok ok ok'],
  ['GET /assets/new', '/assets/new?zone=hongzui', 'in no no -- ok ok'],
  ['POST /assets', '/assets', 'in -- -- -- 422 422', { zoneId: 'hongzui' }],
  ['POST /assets', '/assets', 'in -- -- -- -- --', { zoneId: 'missing' }],
  ['GET /assets/:id', '/assets/hongzui-published', 'ok ok ok ok ok ok'],
  ['GET /assets/:id', '/assets/hongzui-draft', '-- -- -- -- ok ok'],
  ['GET /assets/:id', '/assets/hongzui-withdrawn', '-- -- -- -- ok ok'],
  ['GET /assets/:id', '/assets/yanji-draft', '-- -- -- ok -- ok'],
  ['GET /assets/:id', '/assets/missing', '-- -- -- -- -- --'],
  ['GET /assets/:id/edit', '/assets/hongzui-published/edit', 'in -- -- -- ok ok'],
  ['GET /assets/:id/edit', '/assets/hongzui-draft/edit', 'in -- -- -- ok ok'],
  ['GET /assets/:id/edit', '/assets/missing/edit', 'in -- -- -- -- --'],
  ['POST /assets/:id', '/assets/hongzui-published', 'in -- -- -- 409 409'],
  ['POST /assets/:id', '/assets/hongzui-draft', 'in -- -- -- 409 409'],
  ['POST /assets/:id', '/assets/hongzui-draft', 'in -- -- -- 422 422', { seq: '1' }],
  ['POST /assets/:id', '/assets/missing', 'in -- -- -- -- --'],
  ['POST /assets/:id/publication', '/assets/hongzui-draft/publication', 'in -- -- -- go go'],
  ['POST /assets/:id/publication', '/assets/hongzui-withdrawn/publication', 'in -- -- -- go go'],
  ['POST /assets/:id/publication', '/assets/hongzui-published/publication', 'in -- -- -- 409 409'],
  ['POST /assets/:id/publication', '/assets/missing/publication', 'in -- -- -- -- --'],
  ['POST /assets/:id/withdrawal', '/assets/hongzui-published/withdrawal', 'in -- -- -- go go'],
  ['POST /assets/:id/withdrawal', '/assets/hongzui-draft/withdrawal', 'in -- -- -- 409 409'],
  ['POST /assets/:id/withdrawal', '/assets/missing/withdrawal', 'in -- -- -- -- --'],
  ['POST /assets/:id/activation', '/assets/hongzui-published/activation', 'in -- -- -- go go'],
  ['POST /assets/:id/activation', '/assets/hongzui-draft/activation', 'in -- -- -- 409 409'],
  ['POST /assets/:id/activation', '/assets/missing/activation', 'in -- -- -- -- --'],
  ['GET /assets/:id/projects', '/assets/hongzui-published/projects', 'in -- -- -- ok ok'],
  ['GET /assets/:id/projects', '/assets/hongzui-draft/projects', 'in -- -- -- ok ok'],
  ['GET /assets/:id/projects', '/assets/missing/projects', 'in -- -- -- -- --'],

  ['GET /my/projects', '/my/projects', 'in ok ok ok ok ok'],
  ['GET /projects/new', '/projects/new', 'in ok ok ok ok ok'],
  ['POST /projects', '/projects', 'in 422 422 422 422 422'],
  ['GET /projects/:id', '/projects/anna-draft', 'in -- ok -- -- ok'],
  ['GET /projects/:id', '/projects/anna-published', 'in -- ok ok ok ok'],
  ['GET /projects/:id', '/projects/missing', 'in -- -- -- -- --'],
  ['GET /projects/:id/edit', '/projects/anna-draft/edit', 'in -- ok -- -- ok'],
  ['GET /projects/:id/edit', '/projects/anna-published/edit', 'in -- ok -- -- ok'],
  ['GET /projects/:id/edit', '/projects/missing/edit', 'in -- -- -- -- --'],
  ['POST /projects/:id', '/projects/anna-draft', 'in -- 409 -- -- 409'],
  ['POST /projects/:id', '/projects/anna-draft', 'in -- 422 -- -- 422', { seq: '1' }],
  ['POST /projects/:id', '/projects/anna-published', 'in -- 409 -- -- 409'],
  ['POST /projects/:id', '/projects/missing', 'in -- -- -- -- --'],
  ['POST /projects/:id/publication', '/projects/anna-draft/publication', 'in -- go -- -- go'],
  ['POST /projects/:id/publication', '/projects/anna-published/publication', 'in -- 409 -- -- 409'],
  ['POST /projects/:id/publication', '/projects/missing/publication', 'in -- -- -- -- --'],
  ['POST /projects/:id/withdrawal', '/projects/anna-published/withdrawal', 'in -- go -- -- go'],
  ['POST /projects/:id/withdrawal', '/projects/anna-draft/withdrawal', 'in -- 409 -- -- 409'],
  ['POST /projects/:id/withdrawal', '/projects/missing/withdrawal', 'in -- -- -- -- --'],
  ['GET /projects/:id/matches', '/projects/anna-draft/matches', 'in -- ok -- -- ok'],
  ['GET /projects/:id/matches', '/projects/anna-published/matches', 'in -- ok -- -- ok'],
  ['GET /projects/:id/matches', '/projects/missing/matches', 'in -- -- -- -- --'],
  ['GET /projects/:id/matches/:assetId', '/projects/anna-draft/matches/hongzui-published', 'in -- ok -- -- ok'],
  ['GET /projects/:id/matches/:assetId', '/projects/anna-draft/matches/hongzui-draft', 'in -- -- -- -- --'],
  ['GET /projects/:id/matches/:assetId', '/projects/anna-draft/matches/missing', 'in -- -- -- -- --'],
  ['GET /projects/:id/matches/:assetId', '/projects/missing/matches/hongzui-published', 'in -- -- -- -- --'],
]
