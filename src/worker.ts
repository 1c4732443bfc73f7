import { waitUntil } from 'cloudflare:workers'
import { createClient } from '@libsql/client/web'
import { drizzle } from 'drizzle-orm/libsql/web'
import { createApp } from './app.ts'
import { type Config, readConfig } from './config.ts'
import { clientIpOf } from './http/client-ip.ts'
import { staticAddress } from './http/static-address.ts'
import { secureRandom } from './kernel/random.ts'
import kernel from './kernel.wasm'
import { CatalogueCache } from './matching/catalogue-cache.ts'
import { provideKernel } from './matching/kernel/kernel.ts'
import { zonesHeld } from './zones/queries.ts'

/** What `wrangler.toml`, and secrets, bind. Settings come beside the assets and are read by `readConfig`. */
interface Bindings {
  ASSETS: { fetch(request: Request): Promise<Response> }
  [setting: string]: unknown
}

let config: Config | undefined
// The runtime tells of a failure itself
const catalogue = new CatalogueCache(waitUntil)
provideKernel(() => kernel)
/** What the zones of the database are, once a request of this isolate has seen any. */
let held: Awaited<ReturnType<typeof zonesHeld>> = 'none'

const app = createApp(async (env) => {
  config ??= readConfig(env as Bindings)
  const settings = config
  // A client per request: workerd ties connections to the request that opened them, and a shared client hangs at its limit.
  const client = createClient({ url: settings.databaseUrl, authToken: settings.databaseAuthToken })
  const db = drizzle(client)
  // A database that does not answer is told by the page that needs it
  if (held === 'none') held = await zonesHeld(db).catch(() => 'none' as const)
  return {
    config: settings,
    db,
    clock: () => new Date(),
    random: secureRandom,
    catalogue,
    sampleShown: held === 'sample',
    asset: staticAddress,
    clientIp: (headers) => clientIpOf(settings.clientIp, headers, null),
  }
})

export default {
  fetch(request: Request, env: Bindings): Response | Promise<Response> {
    if (new URL(request.url).pathname.startsWith('/static/')) return env.ASSETS.fetch(request)
    return app.fetch(request, env)
  },
}
