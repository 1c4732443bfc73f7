import { afterAll, beforeAll, expect, it } from 'vitest'
import { LOCALES } from '../../src/i18n/locale.ts'
import { translatorFor } from '../../src/i18n/translator.ts'
import { makeWorld, type Name, type World } from '../world.ts'

/** One where nothing has been entered, and one as usual. */
let bare: World
let usual: World
beforeAll(async () => {
  ;[bare, usual] = await Promise.all([makeWorld(), makeWorld()])
  const { $client } = bare.deps.db as unknown as { $client: { executeMultiple(sql: string): Promise<void> } }
  await $client.executeMultiple(`
    PRAGMA foreign_keys = OFF;
    DELETE FROM places; DELETE FROM zones; DELETE FROM enterprises; DELETE FROM zone_managers;
    DELETE FROM users WHERE id <> 'admin';`)
})
afterAll(() => {
  bare.close()
  usual.close()
})

const LISTS = [
  ['/zones', undefined, 'zones.none', null],
  ['/zones', 'admin', 'zones.none.add', '/zones/new'],
  ['/admin/places', 'admin', 'places.none', '/admin/places/new'],
  ['/enterprises', 'admin', 'enterprises.none', '/enterprises/new'],
  ['/admin/users', 'admin', 'users.onlyYou', null],
] as const satisfies readonly (readonly [string, Name | undefined, string, string | null])[]

it.each(LISTS)('%s of nothing says to %s what to do next', async (path, who, key, next) => {
  for (const locale of LOCALES) {
    const words = translatorFor(locale)(key)
    const headers = { 'Accept-Language': locale }
    const html = await (await bare.as(who).get(path, headers)).text()
    const [, after] = html.split(words)
    expect(after, html).toBeDefined()
    if (next !== null) expect(after).toMatch(new RegExp(`^</p><p><a href="${next}">`))
    expect(await (await usual.as(who).get(path, headers)).text()).not.toContain(words)
  }
})

it.each([
  ['/zones', undefined, 'zones.empty'],
  ['/enterprises', 'admin', 'enterprises.empty'],
] as const)('%s in which nothing is found leads back to all', async (path, who, key) => {
  const html = await (await usual.as(who).get(`${path}?q=nothing-of-this-name`)).text()
  expect(html).toContain(`${translatorFor('en')(key)}</p><p><a href="${path}">`)
})
