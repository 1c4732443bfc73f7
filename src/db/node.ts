import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Client, createClient } from '@libsql/client'
import { drizzle } from 'drizzle-orm/libsql'
import { migrate } from 'drizzle-orm/libsql/migrator'
import type { Database } from './database.ts'
import { embeddedClient } from './embedded-client.ts'

export interface Opened {
  db: Database
  client: Client
}

/** Opens an embedded file (`file:…`, its folder made when missing) or a libSQL server (`http:`, `https:`, `libsql:`). */
export async function openDatabase(url: string, authToken?: string): Promise<Opened> {
  if (url.startsWith('file:')) {
    mkdirSync(dirname(url.slice('file:'.length)), { recursive: true })
    const client = embeddedClient(createClient, url)
    await client.execute('PRAGMA journal_mode = WAL')
    return { client, db: drizzle(client) }
  }
  const client = createClient({ url, authToken })
  return { client, db: drizzle(client) }
}

/** Brings the schema up to date with the migrations in `folder`. */
export const migrateDatabase = (db: Database, folder: string) => migrate(db, { migrationsFolder: folder })
