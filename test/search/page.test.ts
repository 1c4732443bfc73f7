import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type Name, type World } from '../world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const part = (path: string, from: string, who?: Name) =>
  world.as(who).get(path, { 'HX-Request': 'true', 'HX-Current-URL': `http://panhuo.test${from}` })
const steps = async (path: string, from: string) => {
  const { headers } = await part(path, from)
  return [headers.get('HX-Push-Url'), headers.get('HX-Replace-Url')]
}

describe('the history', () => {
  it('gets a step for another search or another page of it', async () => {
    expect(await steps('/assets?kind=land', '/assets')).toEqual(['/assets?kind=land', null])
    expect(await steps('/assets?kind=land', '/assets?kind=building&map=43.9,125.3,9')).toEqual([
      '/assets?kind=land',
      null,
    ])
    expect(await steps('/assets?page=2', '/assets')).toEqual(['/assets?page=2', null])
    expect(await steps('/assets?kind=land', '/')).toEqual(['/assets?kind=land', null])
  })

  it('gets none for the same search, whose map stays where it is', async () => {
    expect(await steps('/assets?kind=land', '/assets?kind=land&map=43.9,125.3,9')).toEqual([
      null,
      '/assets?kind=land&map=43.9,125.3,9',
    ])
    expect(await steps('/assets?q=&kind=land', '/assets?kind=land&q=')).toEqual([null, '/assets?kind=land'])
    expect(await steps('/assets', '/assets?map=43.9,125.3,9')).toEqual([null, '/assets?map=43.9,125.3,9'])
    expect(await steps('/assets', '/assets?map=evil%0d%0aX')).toEqual([null, '/assets'])
  })
})

describe('an area that takes the place of another', () => {
  const DRAWN = 'polygon=124,43;125,43;125,44;124,44'
  const back = async (path: string, from: string) =>
    /class="notice small">.*?<a href="([^"]+)"/
      .exec(await (await part(path, from)).text())?.[1]
      ?.replaceAll('&amp;', '&')

  it('is said, with the way back', async () => {
    expect(await back(`/assets?kind=building&${DRAWN}`, '/assets?place=Yanji&km=20')).toBe(
      '/assets?kind=building&place=Yanji&km=20',
    )
    expect(await back('/assets?place=43.1,124.2&km=20', '/assets?place=Yanji')).toBe('/assets?place=Yanji')
    expect(await back('/assets?place=43.1,124.2&km=20', `/assets?${DRAWN}`)).toBe(`/assets?${DRAWN}`)
  })

  it('is not spoken of where none was lost, or its reader typed another place', async () => {
    expect(await back(`/assets?${DRAWN}`, '/assets')).toBeUndefined()
    expect(await back(`/assets?${DRAWN}&kind=land`, `/assets?${DRAWN}`)).toBeUndefined()
    expect(await back('/assets?place=Hongzui', '/assets?place=Yanji')).toBeUndefined()
    expect(await back('/assets', '/assets?place=Yanji')).toBeUndefined()
  })
})

describe('a site that is on a list', () => {
  const marks = async (who?: Name) => {
    const html = await (await world.as(who).get('/assets')).text()
    return [...html.matchAll(/<p class="keep".*?<\/p>/g)].map(([keep]) =>
      keep.includes('hx-post') ? 'free' : /href="(\/shortlists\/[^"]+)"/.exec(keep)?.[1],
    )
  }

  it('says so when the catalogue comes, to the owner of the list alone', async () => {
    const own = await marks('anna')
    expect(own.filter((mark) => mark === '/shortlists/annas-list').length).toBeGreaterThan(0)
    expect(new Set(await marks('stranger'))).toEqual(new Set(['free']))
    expect(new Set(await marks())).toEqual(new Set(['free']))
    await world.as('anna').post('/shortlists/annas-list/removal')
    expect(new Set(await marks('anna'))).toEqual(new Set(['free']))
  })
})

describe('the map as a picture', () => {
  const picture = async (who: Name | undefined, path: string) => {
    const html = await (await world.as(who).get(path)).text()
    const svg = /<svg class="still".*?<\/svg>/s.exec(html)?.[0] ?? ''
    return [...svg.matchAll(/<a href="([^"]+)" aria-label="([^"]+)"/g)].map(([, href, label]) => [
      href!.replaceAll('&amp;', '&'),
      label,
    ])
  }

  it('leads from each mark to its site, or to the search in its area', async () => {
    expect(await picture(undefined, '/assets')).toEqual([
      ['/assets/hongzui-published', 'Siping Hongzui published plant, Siping Hongzui'],
      ['/assets/yanji-published', 'Yanji published plant, Yanji'],
    ])
    expect(await picture(undefined, '/assets?zone=yanji')).toHaveLength(1)
    expect(await picture(undefined, '/assets?landMin=999999')).toEqual([])
  })

  it('shows a manager the own sites that meet the conditions, on offer or not', async () => {
    expect((await picture('wang', '/assets')).map(([href]) => href)).toEqual([
      '/assets?zone=hongzui',
      '/assets/yanji-published',
    ])
    expect((await picture('wang', '/assets?q=draft')).map(([href]) => href)).toEqual(['/assets/hongzui-draft'])
    expect(await picture('anna', '/assets?q=draft')).toEqual([])
  })
})
