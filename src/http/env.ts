import type { Context } from 'hono'
import type { Actor } from '../accounts/actor.ts'
import type { Config } from '../config.ts'
import type { Database } from '../db/database.ts'
import type { Translator } from '../i18n/translator.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Random } from '../kernel/random.ts'
import type { CatalogueCache } from '../matching/catalogue-cache.ts'

/** What the outside world gives the app for one request; an entry (`node.ts`, `worker.ts`) makes it. */
export interface Deps {
  config: Config
  db: Database
  clock: Clock
  random: Random
  /** The catalogue's columns, kept between requests and refreshed from the ledger. */
  catalogue: CatalogueCache
  /** Whether the database holds sample data, which every page then says. */
  sampleShown: boolean
  /** Fingerprinted address of a file in `static/`. */
  asset(name: string): string
  /** The client's address, for rate limits; null where it cannot be known. */
  clientIp(headers: Headers): string | null
}

export interface Env {
  Variables: {
    deps: Deps
    actor: Actor
    t: Translator
  }
}

export type Ctx = Context<Env>
