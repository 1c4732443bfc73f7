// Makes an administrator account: `npm run create-admin` asks for what ADMIN_EMAIL, ADMIN_NAME and ADMIN_PASSWORD do not say.
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { createUser } from '../src/accounts/commands.ts'
import { readNewUser } from '../src/accounts/forms.ts'
import { readConfig } from '../src/config.ts'
import { migrateDatabase, openDatabase } from '../src/db/node.ts'
import { FormReader } from '../src/http/form.ts'
import { translatorFor } from '../src/i18n/translator.ts'
import { secureRandom } from '../src/kernel/random.ts'
import { MIGRATIONS } from '../src/prepare.ts'

/** Asks on the terminal; a secret is not shown while it is typed. */
async function ask(question: string, secret = false): Promise<string> {
  if (!process.stdin.isTTY) throw new Error(`no terminal to ask on: set ${question} in the environment`)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  process.stdout.write(`${question}: `)
  const terminal = createInterface({ input: process.stdin, output: secret ? silent : process.stdout, terminal: true })
  const answer = await terminal.question('')
  terminal.close()
  if (secret) process.stdout.write('\n')
  return answer
}

async function main(): Promise<string> {
  const { ADMIN_EMAIL, ADMIN_NAME, ADMIN_PASSWORD } = process.env
  const form = new FormReader({
    email: [ADMIN_EMAIL ?? (await ask('ADMIN_EMAIL'))],
    name: [ADMIN_NAME ?? (await ask('ADMIN_NAME'))],
    password: [ADMIN_PASSWORD ?? (await ask('ADMIN_PASSWORD', true))],
    role: ['admin'],
  })
  const admin = readNewUser(form, [])
  if (form.problems.length > 0) {
    const t = translatorFor('en')
    throw new Error(form.problems.map((p) => `${p.field}: ${t.dynamic(p.code, p.params)}`).join('\n'))
  }
  const config = readConfig(process.env)
  const { db, client } = await openDatabase(config.databaseUrl, config.databaseAuthToken)
  try {
    await migrateDatabase(db, MIGRATIONS)
    const made = await createUser({ db, clock: () => new Date(), random: secureRandom }, admin, { by: 'system' })
    if (made.kind === 'taken') throw new Error(`${admin.email} has an account already; nothing was changed`)
    return `Administrator ${admin.email} was made in ${config.databaseUrl}`
  } finally {
    client.close()
  }
}

main().then(console.log, (error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
