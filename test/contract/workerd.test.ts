import { createClient } from '@libsql/client/web'
import { drizzle } from 'drizzle-orm/libsql/web'
import { inject } from 'vitest'
import { databaseContract } from './database-suite.ts'
import { runtimeContract } from './runtime-suite.ts'
import { segmentsContract } from './segments-suite.ts'

databaseContract('workerd with sqld', async () => drizzle(createClient({ url: inject('sqldUrl') })))
segmentsContract('workerd with sqld', async () => drizzle(createClient({ url: inject('sqldUrl') })))
runtimeContract('workerd')
