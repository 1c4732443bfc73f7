// Keep-alive load from a process of its own: `load.ts URL COOKIE CONNECTIONS MS`, then one JSON line.
import { Agent, get } from 'node:http'

const [url = '', cookie = '', connections = '16', forMs = '3000'] = process.argv.slice(2)
const agent = new Agent({ keepAlive: true, maxSockets: Number(connections) })
const headers = { 'Accept-Encoding': 'gzip', 'Accept-Language': 'en', ...(cookie ? { Cookie: cookie } : {}) }

/** One request, from the first byte out to the last byte in, ms. */
const once = () =>
  new Promise<number>((resolve, reject) => {
    const startedAt = performance.now()
    get(url, { agent, headers }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}`))
      response.on('end', () => resolve(performance.now() - startedAt)).resume()
    }).on('error', reject)
  })

async function load(ms: number): Promise<{ samplesMs: number[]; elapsedMs: number }> {
  const samplesMs: number[] = []
  const startedAt = performance.now()
  const connection = async () => {
    while (performance.now() - startedAt < ms) samplesMs.push(await once())
  }
  await Promise.all(Array.from({ length: Number(connections) }, connection))
  return { samplesMs, elapsedMs: performance.now() - startedAt }
}

await load(Number(forMs) / 3) // warm: compiled code, open connections, the catalogue in memory
console.log(JSON.stringify(await load(Number(forMs))))
agent.destroy()
