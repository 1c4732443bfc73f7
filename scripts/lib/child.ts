import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'

/** How long a server may take to answer, ms: a loaded machine is slow, a broken server ends at once. */
const READY_WITHIN_MS = 30_000
const PROBE_EVERY_MS = 25
const KILL_AFTER_MS = 6000

export interface Server {
  /** Where it answers, without a trailing slash. */
  url: string
  pid: number
  /** What it has printed so far. */
  output(): string
  /** Resolves when the process has ended by itself or was stopped. */
  ended: Promise<number | null>
  stop(): Promise<void>
}

interface Start {
  name: string
  command: string
  args: readonly string[]
  env?: Record<string, string>
  url: string
  /** A path that answers 200 once the server is ready. */
  probe: string
  /** Whether its output is shown as it comes. */
  shown?: boolean
}

const running = new Set<ChildProcess>()
// Children die with the parent, whichever way it ends.
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** Starts a server and waits until it answers. Throws with its output where it ends or stays silent. */
export async function startServer(start: Start): Promise<Server> {
  const [command, args] = diesWithParent(start.command, start.args)
  const child = spawn(command, args, { env: { ...process.env, ...start.env }, stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  let output = ''
  for (const [stream, shown] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ] as const) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-20_000)
      if (start.shown) shown.write(text)
    })
  }
  let failure: Error | null = null
  const ended = new Promise<number | null>((resolve) => {
    child.once('error', (error) => {
      failure = error
      resolve(null)
    })
    child.once('exit', resolve)
  })
  ended.then(() => running.delete(child))
  const stop = async () => {
    if (!running.has(child)) return
    child.kill('SIGTERM')
    const timer = setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS)
    await ended
    clearTimeout(timer)
  }
  const deadline = performance.now() + READY_WITHIN_MS
  while (!(await answers(start.url + start.probe))) {
    const gone = failure !== null || child.exitCode !== null || child.signalCode !== null
    if (gone || performance.now() > deadline) {
      await stop()
      throw new Error(`${start.name} ${gone ? 'ended' : 'did not answer'} at ${start.url}: ${failure ?? output}`)
    }
    await new Promise((resolve) => setTimeout(resolve, PROBE_EVERY_MS))
  }
  return { url: start.url, pid: child.pid!, output: () => output, ended, stop }
}

const answers = (url: string) =>
  fetch(url, { signal: AbortSignal.timeout(2000) }).then(
    (response) => response.ok,
    () => false,
  )

const SETPRIV = '/usr/bin/setpriv'

/** On Linux the kernel ends the child even where the parent is killed outright. */
function diesWithParent(command: string, args: readonly string[]): [string, readonly string[]] {
  return existsSync(SETPRIV) ? [SETPRIV, ['--pdeathsig', 'TERM', command, ...args]] : [command, args]
}

/** A port on the loopback that nobody listens on at the moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
