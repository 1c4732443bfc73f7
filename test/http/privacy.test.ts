import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { emailOf, makeWorld, type Name, type World } from '../world.ts'
import { PAGES } from './pages.ts'

// Hundreds of pages: long on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

/** What only a zone's own managers and the administrator may read of its assets. */
const PRIVATE: Record<'hongzui' | 'yanji', readonly string[]> = {
  hongzui: [
    'Siping Hongzui Secret Holder Co',
    'hongzui-co',
    '.321234',
    '.171567',
    '.323024',
    '.172807',
    '.322129',
    '.172187',
  ],
  yanji: ['Yanji Secret Holder Co', 'yanji-co', '.461234', '.901567', '.463024', '.902807', '.462129', '.902187'],
}
const OF_EITHER = ['220303001001GB00001', '第0123456号']

const speaksFor = (who: Name | undefined, zone: keyof typeof PRIVATE) =>
  who === 'admin' || who === (zone === 'hongzui' ? 'wang' : 'li')

/** Pages and, where one is asked for as JSON, its other form. */
const textsOf = async (who: Name | undefined, path: string) => [
  await (await world.as(who).get(path)).text(),
  await (await world.as(who).get(path, { 'HX-Request': 'true' })).text(),
]

it('keeps holders, exact places, parcel codes and titles inside their zone, on every page', async () => {
  const seen = new Set<string>()
  for (const { who, path } of PAGES) {
    for (const text of await textsOf(who, path)) {
      for (const zone of ['hongzui', 'yanji'] as const) {
        for (const secret of PRIVATE[zone]) {
          if (!text.replaceAll(path, '').includes(secret)) continue
          expect(speaksFor(who, zone), `${who ?? 'a visitor'} reads ${secret} at ${path}`).toBe(true)
          seen.add(secret)
        }
      }
      if (OF_EITHER.some((secret) => text.includes(secret))) {
        expect(['li', 'wang', 'admin'], `parcel code or title at ${path}`).toContain(who)
      }
    }
  }
  // Whoever may read it does: else this test would watch nothing.
  expect(seen).toContain('Siping Hongzui Secret Holder Co')
  expect(seen).toContain('.321234')
})

it('shows an e-mail address to its owner and the administrator alone', async () => {
  for (const { who, path } of PAGES) {
    if (who === 'admin') continue
    for (const text of await textsOf(who, path)) {
      for (const name of ['wang', 'li', 'anna', 'stranger', 'admin'] as const) {
        if (name !== who)
          expect(text.includes(emailOf(name)), `${who ?? 'a visitor'} reads ${name}’s at ${path}`).toBe(false)
      }
    }
  }
})
