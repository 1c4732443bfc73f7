// Another process that takes the file's write lock, writes, and lets go after a while: `node lock-holder.mjs FILE MS`.
import { createClient } from '@libsql/client'

const [, , file, holdMs] = process.argv
const client = createClient({ url: `file:${file}` })
const transaction = await client.transaction('write')
await transaction.execute("INSERT INTO notes (text) VALUES ('from the other process')")
console.log('holding')
setTimeout(async () => {
  await transaction.commit()
  client.close()
}, Number(holdMs))
