import fc from 'fast-check'
import decodeQr from 'qr/decode.js'
import { expect, it } from 'vitest'
import { type QrCode, qrCode } from '../../src/brochure/qr.ts'

const PX = 4
/** The path as a camera sees it: black squares on white. */
function picture({ size, path }: QrCode) {
  const side = size * PX
  const data = new Uint8Array(side * side * 4).fill(255)
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let dy = 0; dy < PX; dy++) {
      for (let dx = 0; dx < PX; dx++) {
        const at = 4 * ((Number(y) * PX + dy) * side + Number(x) * PX + dx)
        data.fill(0, at, at + 3)
      }
    }
  }
  return { width: side, height: side, data }
}

it('leads to the address that it was made of', () => {
  for (const address of [
    'http://localhost:3000/assets/0mj2k8v3x1b5c7d9f2g4?lang=zh-CN',
    'https://panhuo.example/assets/0mj2k8v3x1b5c7d9f2g4?lang=en',
  ]) {
    expect(decodeQr(picture(qrCode(address)))).toBe(address)
  }
})

it('does so for any address of the site', () => {
  fc.assert(
    fc.property(fc.webUrl(), fc.stringMatching(/^[0-9a-hjkmnp-tv-z]{20}$/), (origin, id) => {
      const address = `${new URL(origin).origin}/assets/${id}?lang=en`
      expect(decodeQr(picture(qrCode(address)))).toBe(address)
    }),
    { numRuns: 8 },
  )
})

it('keeps four modules of white around it', () => {
  const { size, path } = qrCode('https://panhuo.example')
  const places = [...path.matchAll(/M(\d+) (\d+)/g)].flatMap(([, x, y]) => [Number(x), Number(y)])
  expect([Math.min(...places), Math.max(...places)]).toEqual([4, size - 5])
})
