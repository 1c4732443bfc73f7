import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { accountRoutes } from './accounts/routes.tsx'
import { userRoutes } from './accounts/users/routes.tsx'
import type { ZonesOf } from './accounts/zone-options.ts'
import { buildingRoutes } from './assets/buildings/routes.tsx'
import { photoRoutes } from './assets/photos/routes.tsx'
import { assetRoutes } from './assets/routes.tsx'
import { brochureRoutes } from './brochure/routes.tsx'
import { enterpriseRoutes } from './enterprises/routes.tsx'
import { heldAssets, listedAssets } from './home/queries.ts'
import { homeRoutes } from './home/routes.tsx'
import { ROBOTS_TXT } from './http/crawlers.ts'
import type { Deps, Env } from './http/env.ts'
import { speak } from './http/locale.ts'
import { onError, onNotFound } from './http/on-error.tsx'
import { sameSiteOnly, securityHeaders } from './http/security.ts'
import { identify } from './http/session.ts'
import { AppError } from './kernel/errors.ts'
import { changeRoutes } from './listing/changes/routes.tsx'
import { copyRoutes } from './listing/copy/routes.tsx'
import { listingFormRoutes } from './listing/form/routes.tsx'
import { ownAssetRoutes } from './listing/own/routes.tsx'
import { taskRoutes } from './listing/tasks/routes.tsx'
import { validationRoutes } from './listing/validation/routes.tsx'
import { certificateRoutes } from './matching/certificate/routes.tsx'
import { comparisonRoutes } from './matching/comparisons/routes.tsx'
import { fittingCount } from './matching/fitting/queries.ts'
import { matchRoutes } from './matching/routes.tsx'
import { placeRoutes } from './places/routes.tsx'
import { projectRoutes } from './projects/routes.tsx'
import { savedRoutes } from './saved/routes.tsx'
import { mapRoutes } from './search/map/routes.tsx'
import { searchRoutes } from './search/routes.tsx'
import { compareRoutes } from './shortlists/compare/routes.tsx'
import { shortlistItemRoutes } from './shortlists/items/routes.tsx'
import { keepRoutes } from './shortlists/keep/routes.tsx'
import { shareLinkRoutes } from './shortlists/links/routes.tsx'
import { shortlistRoutes } from './shortlists/routes.tsx'
import { industryRoutes } from './zones/lookup/routes.tsx'
import { industryNames, zoneById, zoneOptions } from './zones/queries.ts'
import { zoneRoutes } from './zones/routes.tsx'

const MAX_BODY_BYTES = 2 * 1024 * 1024

const allZones: ZonesOf = (db) => zoneOptions(db, 'all')

/** The whole application: the frame around every request, then one `.route()` a module. */
export function createApp(provide: (env: unknown, request: Request) => Deps | Promise<Deps>) {
  const app = new Hono<Env>()
  app.onError(onError)
  app.notFound(onNotFound)
  app.use(async (c, next) => {
    c.set('deps', await provide(c.env, c.req.raw))
    await next()
  })
  app.use(securityHeaders, speak, sameSiteOnly)
  app.use(
    bodyLimit({
      maxSize: MAX_BODY_BYTES,
      onError: () => {
        throw new AppError(413, 'too-large')
      },
    }),
  )
  app.use(identify)
  app.get('/healthz', (c) => c.text('ok'))
  app.get('/robots.txt', (c) => c.text(ROBOTS_TXT, 200, { 'Cache-Control': 'public, max-age=3600' }))
  app.route('/', accountRoutes(allZones))
  app.route('/', userRoutes(allZones))
  app.route('/', homeRoutes)
  app.route('/', zoneRoutes(listedAssets))
  app.route('/', industryRoutes)
  app.route('/', enterpriseRoutes({ zoneOptions, zoneById, industryNames, heldAssets }))
  app.route('/', searchRoutes)
  app.route('/', mapRoutes)
  app.route('/', ownAssetRoutes)
  app.route('/', changeRoutes)
  app.route('/', copyRoutes)
  app.route('/', validationRoutes)
  app.route('/', listingFormRoutes)
  app.route('/', taskRoutes)
  app.route('/', buildingRoutes)
  app.route('/', brochureRoutes)
  app.route('/', photoRoutes)
  app.route('/', assetRoutes(fittingCount))
  app.route('/', placeRoutes)
  app.route('/', projectRoutes)
  app.route('/', matchRoutes)
  app.route('/', certificateRoutes)
  app.route('/', comparisonRoutes)
  app.route('/', savedRoutes)
  app.route('/', shortlistRoutes)
  app.route('/', shortlistItemRoutes)
  app.route('/', shareLinkRoutes)
  app.route('/', keepRoutes)
  app.route('/', compareRoutes)
  return app
}
