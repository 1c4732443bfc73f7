import { describe, expect, it } from 'vitest'
import { readConfig } from '../src/config.ts'
import { makeWorld } from './world.ts'

const TILES = 'https://tiles.example/{z}/{x}/{y}.png'
const WHOLE = { MAP_TILES: TILES, MAP_ATTRIBUTION: '天地图', MAP_REVIEW_NUMBER: 'GS(2024)0650号' }

describe('the settings of the base map', () => {
  it('are off by default: there is no base map', () => {
    expect(readConfig({}).baseMap).toBeNull()
    expect(readConfig({ MAP_TILES: '  ' }).baseMap).toBeNull()
  })

  it('are read whole, a layer a template', () => {
    const labels = 'https://labels.example/t?x={x}&y={y}&z={z}'
    expect(readConfig({ ...WHOLE, MAP_TILES: `${TILES}\n ${labels}`, MAP_DATUM: 'gcj02' }).baseMap).toEqual({
      tiles: [TILES, labels],
      attribution: '天地图',
      reviewNumber: 'GS(2024)0650号',
      datum: 'gcj02',
      maxZoom: 18,
    })
  })

  it.each([
    [{ ...WHOLE, MAP_ATTRIBUTION: '' }, 'MAP_ATTRIBUTION'],
    [{ ...WHOLE, MAP_REVIEW_NUMBER: undefined }, 'MAP_REVIEW_NUMBER'],
    [{ ...WHOLE, MAP_TILES: 'https://tiles.example/{z}/{x}.png' }, '{y} is missing'],
    [{ ...WHOLE, MAP_TILES: 'https://t{s}.tiles.example/{z}/{x}/{y}.png' }, '{s}'],
    [{ ...WHOLE, MAP_TILES: '//tiles.example/{z}/{x}/{y}.png' }, 'https://'],
    [{ ...WHOLE, MAP_TILES: 'https://tiles.example;script-src/{z}/{x}/{y}.png' }, 'https://'],
    [{ ...WHOLE, MAP_DATUM: 'bd09' }, 'MAP_DATUM'],
    [{ ...WHOLE, MAP_MAX_ZOOM: '30' }, 'MAP_MAX_ZOOM'],
  ])('stop the start where a public map would lack something: %j', (settings, said) => {
    expect(() => readConfig(settings)).toThrow(said)
  })

  it('say everything that is missing at once', () => {
    expect(() => readConfig({ MAP_TILES: TILES })).toThrow(/MAP_ATTRIBUTION[\s\S]*MAP_REVIEW_NUMBER/)
  })
})

describe('the security policy', () => {
  const images = async (settings: Record<string, string>) => {
    const world = await makeWorld(settings)
    const policy = (await world.as().get('/assets')).headers.get('Content-Security-Policy')
    world.close()
    return policy?.split('; ').find((part) => part.startsWith('img-src'))
  }

  it('lets pictures come from the tiles’ hosts, and from nowhere else', async () => {
    expect(await images({})).toBe("img-src 'self' data:")
    const tiles = `${TILES} https://tiles.example/labels/{z}/{x}/{y}.png http://127.0.0.1:4000/{z}/{x}/{y}.png`
    expect(await images({ ...WHOLE, MAP_TILES: tiles })).toBe(
      "img-src 'self' data: https://tiles.example http://127.0.0.1:4000",
    )
  })
})
