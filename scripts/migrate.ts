// npm run migrate: brings the database of DATABASE_URL up to date and touches nothing else.
import { readConfig } from '../src/config.ts'
import { migrateDatabase, openDatabase } from '../src/db/node.ts'
import { MIGRATIONS } from '../src/prepare.ts'

const { databaseUrl, databaseAuthToken } = readConfig({ ...process.env, NODE_ENV: 'development' })
const { db, client } = await openDatabase(databaseUrl, databaseAuthToken)
await migrateDatabase(db, MIGRATIONS)
client.close()
console.log(`${databaseUrl} is up to date`)
