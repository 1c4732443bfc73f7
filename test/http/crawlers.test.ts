import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addressesOf } from '../../src/http/crawlers.ts'
import { makeWorld, ORIGIN, type World } from '../world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const at = (path: string) => addressesOf('https://panhuo.example', new URL(path, 'http://inside:8080'))

describe('the addresses for search engines', () => {
  it('are one for all conditions of a list, on the public origin, and one for each language', () => {
    expect(at('/assets?q=plant&sort=rent&page=2')).toEqual({
      canonical: 'https://panhuo.example/assets?page=2',
      languages: [
        { locale: 'zh-CN', href: 'https://panhuo.example/assets?page=2&lang=zh-CN' },
        { locale: 'en', href: 'https://panhuo.example/assets?page=2&lang=en' },
        { locale: 'x-default', href: 'https://panhuo.example/assets?page=2' },
      ],
    })
    expect(at('/?lang=en')?.canonical).toBe('https://panhuo.example/?lang=en')
    expect(at('/?lang=%22%3E')?.canonical).toBe('https://panhuo.example/')
  })

  it('are none for what is somebody’s own', () => {
    const own = [
      '/my/assets',
      '/projects/1/matches',
      '/assets/new',
      '/assets/1/edit',
      '/account',
      '/admin/users',
      '/sign-in',
    ]
    expect(own.filter((path) => at(path) !== null)).toEqual([])
    expect(['/', '/assets', '/assets/a-1', '/zones', '/zones/z1'].filter((path) => at(path) === null)).toEqual([])
  })

  it('stand in the head of a public page, and of no failure', async () => {
    const html = await (await world.as().get('/zones/hongzui')).text()
    expect(html).toContain(`<link rel="canonical" href="${ORIGIN}/zones/hongzui"/>`)
    expect(html).toContain(`hreflang="en" href="${ORIGIN}/zones/hongzui?lang=en"/>`)
    expect(await (await world.as().get('/zones/missing')).text()).not.toContain('canonical')
    expect(await (await world.as('wang').get('/my/assets')).text()).not.toContain('canonical')
  })
})

it('robots are kept out of what is somebody’s own', async () => {
  const response = await world.as().get('/robots.txt')
  expect(response.headers.get('Content-Type')).toMatch(/^text\/plain/)
  const text = await response.text()
  expect(text).toMatch(/^User-agent: \*\n/)
  for (const path of ['/my/', '/admin/', '/account', '/shared/']) expect(text).toContain(`\nDisallow: ${path}\n`)
  expect(text).not.toMatch(/Disallow: \/(assets|zones)?\n/)
})
