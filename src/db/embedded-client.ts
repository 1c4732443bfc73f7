import type { Client, Config } from '@libsql/client'
import { isBusy } from './errors.ts'

export interface RetryOptions {
  /** How long one attempt may hold the event loop while another process writes, ms. */
  timeoutMs: number
  attempts: number
  /** The pause after the first attempt, doubled after each. */
  pauseMs: number
}

const DEFAULTS: RetryOptions = { timeoutMs: 100, attempts: 7, pauseMs: 25 }

/**
 * A client for an embedded file: one queue for whatever may write, because busy waiting blocks the event loop, and a
 * connection that once answered SQLITE_BUSY is discarded, because it stays broken. Retries wait outside of SQLite.
 */
export function embeddedClient(
  create: (config: Config) => Client,
  url: string,
  options: RetryOptions = DEFAULTS,
): Client {
  const open = () => create({ url, timeout: options.timeoutMs })
  let inner = open()
  let tail: Promise<unknown> = Promise.resolve()

  const attempt = async <T>(work: (client: Client) => Promise<T>): Promise<T> => {
    for (let tried = 1; ; tried++) {
      const used = inner
      try {
        return await work(used)
      } catch (error) {
        if (!isBusy(error)) throw error
        if (used === inner) {
          inner.close()
          inner = open()
        }
        if (tried >= options.attempts) throw error
        await new Promise((resolve) => setTimeout(resolve, options.pauseMs * 2 ** (tried - 1)))
      }
    }
  }
  const queued = <T>(work: (client: Client) => Promise<T>): Promise<T> => {
    const result = tail.then(() => attempt(work))
    tail = result.catch(() => undefined)
    return result
  }

  return {
    get closed() {
      return inner.closed
    },
    protocol: inner.protocol,
    // A read is answered at once; `execute` of a write is one statement, thus atomic, and may be tried again as it is.
    execute: ((...args: Parameters<Client['execute']>) => {
      const statement = args[0] as string | { sql: string }
      const sql = typeof statement === 'string' ? statement : statement.sql
      const run = (client: Client) => client.execute(...args)
      return /^\s*(select|with)\b/i.test(sql) ? attempt(run) : queued(run)
    }) as Client['execute'],
    batch: (statements, mode) =>
      mode === 'read' ? attempt((c) => c.batch(statements, mode)) : queued((c) => c.batch(statements, mode)),
    migrate: (statements) => queued((c) => c.migrate(statements)),
    executeMultiple: (sql) => queued((c) => c.executeMultiple(sql)),
    transaction: () => {
      throw new Error('interactive transactions are not used: one atomic write is one batch')
    },
    sync: () => inner.sync(),
    close: () => inner.close(),
    reconnect: () => inner.reconnect(),
  }
}
