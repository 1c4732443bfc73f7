import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { newestEvent } from '../../src/events/queries.ts'
import { makeWorld, type World } from '../world.ts'
import { ACCESS, COLUMNS, type Column } from './access-table.ts'

// Worlds are made anew after each change: long on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const as = (column: Column) => (column === 'visitor' ? world.as() : world.as(column))
const newest = async () => (await newestEvent(world.deps.db))[0]?.id

/** One word for an answer, as the table writes it. */
function wordOf(response: Response): string {
  const { status } = response
  if (status === 200) return 'ok'
  if (status === 403) return 'no'
  if (status === 404) return '--'
  if (status === 303) return response.headers.get('Location')?.startsWith('/sign-in') ? 'in' : 'go'
  return String(status)
}

/** The fields of a form that the page of signing in carries along. */
const held = async (response: Response) =>
  Object.fromEntries(
    [...(await response.text()).matchAll(/type="hidden" name="(held[^"]+)" value="([^"]*)"/g)].map(
      ([, name, value]) => [name, value],
    ),
  )
const carried = (fields: Record<string, string>) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [`held.${name}`, value]))

/** The page without what only repeats the address that was asked for. */
const bodyOf = async (response: Response, path: string) =>
  [path, path.replaceAll('&', '&amp;'), encodeURIComponent(path)].reduce(
    (text, address) => text.replaceAll(address, '…'),
    await response.text(),
  )

it('has a row for every route, and a missing subject for every route with one', () => {
  const served = new Set(
    world.app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`),
  )
  const tabled = new Set(ACCESS.map(([route]) => route))
  expect({
    'without a row': [...served].filter((route) => !tabled.has(route)),
    'no route any more': [...tabled].filter((route) => !served.has(route)),
    'without a missing subject': [...tabled].filter(
      (route) => route.includes(':') && !ACCESS.some(([of, path]) => of === route && path.includes('missing')),
    ),
  }).toEqual({ 'without a row': [], 'no route any more': [], 'without a missing subject': [] })
})

const CASES = ACCESS.map(([route, path, expected, fields = {}]) => ({ route, path, expected, fields }))

it.each(CASES)('$route at $path answers $expected', async ({ route, path, expected, fields }) => {
  const [method, pattern] = route.split(' ')
  const send = (column: Column, to: string) => (method === 'GET' ? as(column).get(to) : as(column).post(to, fields))
  const missing = pattern!.includes(':')
    ? pattern!.replaceAll(/:\w+/g, 'missing')
    : path.replaceAll(/=[^&]*/g, '=missing')
  const answers: string[] = []
  for (const column of COLUMNS) {
    const before = await newest()
    const response = await send(column, path)
    const word = wordOf(response)
    answers.push(word)
    if (method === 'POST' && column === 'visitor' && word === '401') {
      expect(await held(response)).toEqual({ 'held-action': path, ...carried(fields) })
    }
    const wrote = (await newest()) !== before
    if (word !== 'go') expect(wrote, `${column} was answered ${word} and yet something was written`).toBe(false)
    if (word === '--') {
      const other = await send(column, missing)
      expect(await bodyOf(response, path)).toBe(await bodyOf(other, missing))
    }
    // Whatever was done may change what the next one may do.
    if (method !== 'GET' && word === 'go') {
      world.close()
      world = await makeWorld()
    }
  }
  expect(answers.join(' ')).toBe(expected)
})
