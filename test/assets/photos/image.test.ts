import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CleanImage, joined } from '../../../src/assets/photos/clean-image.ts'
import { cleanImage } from '../../../src/assets/photos/image.ts'

/** Pictures of 24 × 16 pixels as a browser's canvas writes them. */
const photo = (name: string) => new Uint8Array(readFileSync(join(import.meta.dirname, '../../fixtures/photos', name)))
const jpeg = photo('plain.jpg')
const png = photo('plain.png')
const webp = photo('plain.webp')
const alpha = photo('alpha.webp')

const text = (value: string) => new TextEncoder().encode(value)
const SECRET = 'GPS 43.170123,124.320456 taken by Wang'
const has = (bytes: Uint8Array, value: string) => Buffer.from(bytes).includes(value)
const clean = (bytes: Uint8Array): CleanImage => {
  const image = cleanImage(bytes)
  if (typeof image === 'string') throw new Error(image)
  return image
}

const segment = (marker: number, body: Uint8Array) =>
  joined([Uint8Array.of(0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 0xff), body])
/** An Exif segment with an orientation and a secret, in either order of bytes. */
function exif(orientation: number, little = false): Uint8Array {
  const tiff = new DataView(new ArrayBuffer(26))
  tiff.setUint16(0, little ? 0x4949 : 0x4d4d)
  tiff.setUint16(2, 42, little)
  tiff.setUint32(4, 8, little)
  tiff.setUint16(8, 1, little)
  tiff.setUint16(10, 0x0112, little)
  tiff.setUint16(12, 3, little)
  tiff.setUint32(14, 1, little)
  tiff.setUint16(18, orientation, little)
  return segment(0xe1, joined([text('Exif\0\0'), new Uint8Array(tiff.buffer), text(SECRET)]))
}
const withSegments = (...segments: Uint8Array[]) => joined([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)])

const chunk = (type: string, body: Uint8Array) => {
  const frame = new Uint8Array(12 + body.length)
  new DataView(frame.buffer).setUint32(0, body.length)
  frame.set(text(type), 4)
  frame.set(body, 8)
  return frame
}
/** The chunk before the last one, IEND. */
const pngWith = (one: Uint8Array) => joined([png.subarray(0, png.length - 12), one, png.subarray(png.length - 12)])

function riff(body: readonly Uint8Array[]): Uint8Array {
  const all = joined([text('RIFF\0\0\0\0WEBP'), ...body])
  new DataView(all.buffer).setUint32(4, all.length - 8, true)
  return all
}
const riffChunk = (type: string, body: Uint8Array) => {
  const frame = new Uint8Array(8 + body.length + (body.length % 2))
  frame.set(text(type))
  new DataView(frame.buffer).setUint32(4, body.length, true)
  frame.set(body, 8)
  return frame
}

describe('a photo that is kept', () => {
  it.each([
    ['image/jpeg', jpeg],
    ['image/png', png],
    ['image/webp', webp],
    ['image/webp', alpha],
  ])('says its kind and size by its bytes: %s', (mime, bytes) => {
    expect(clean(bytes)).toMatchObject({ mime, widthPx: 24, heightPx: 16 })
  })

  it('is the same when cleaned again', () => {
    for (const bytes of [withSegments(exif(6)), png, webp, alpha]) {
      const once = clean(bytes)
      expect(clean(once.bytes)).toEqual(once)
    }
  })

  it('has lost what its segments, comments and tail told', () => {
    const dirty = joined([
      withSegments(
        exif(1),
        segment(0xe1, text(`http://ns.adobe.com/xap/1.0/\0${SECRET}`)),
        segment(0xed, text(SECRET)),
        segment(0xfe, text(SECRET)),
      ),
      text(SECRET),
    ])
    expect(has(dirty, SECRET)).toBe(true)
    expect(clean(dirty).bytes).toEqual(clean(jpeg).bytes)
    expect(has(clean(dirty).bytes, 'Exif')).toBe(false)
  })

  it.each([
    ['tEXt', png],
    ['iTXt', png],
    ['eXIf', png],
    ['tIME', png],
    ['acTL', png],
  ])('has lost the PNG chunk %s', (type) => {
    const dirty = joined([pngWith(chunk(type, text(SECRET))), text(SECRET)])
    expect(clean(dirty).bytes).toEqual(png)
  })

  it('has lost the Exif and XMP of a WebP and no longer claims to have them', () => {
    const header = new Uint8Array(10)
    header.set([0x08 | 0x04, 0, 0, 0, 23, 0, 0, 15, 0, 0])
    const dirty = riff([
      riffChunk('VP8X', header),
      webp.subarray(12),
      riffChunk('EXIF', text(SECRET)),
      riffChunk('XMP ', text(SECRET)),
    ])
    const image = clean(dirty)
    expect(has(image.bytes, SECRET)).toBe(false)
    expect(image).toMatchObject({ widthPx: 24, heightPx: 16 })
    expect(image.bytes[20]).toBe(0)
    expect(new DataView(image.bytes.buffer).getUint32(4, true)).toBe(image.bytes.length - 8)
  })

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('keeps of its Exif how it is turned: %i', (orientation) => {
    for (const little of [false, true]) {
      const image = clean(withSegments(exif(orientation, little)))
      const turned = orientation >= 5
      expect([image.widthPx, image.heightPx]).toEqual(turned ? [16, 24] : [24, 16])
      expect(has(image.bytes, SECRET)).toBe(false)
      expect(has(image.bytes, 'Exif')).toBe(orientation !== 1)
    }
  })

  it('keeps the colours: profile and Adobe transform stay', () => {
    const profile = segment(0xe2, text('ICC_PROFILE\0\u0001\u0001colours'))
    const adobe = segment(0xee, text('Adobe\0d\0\0\0\0\u0001'))
    const image = clean(withSegments(profile, adobe, segment(0xe2, text('MPF\0second picture'))))
    expect([has(image.bytes, 'colours'), has(image.bytes, 'Adobe'), has(image.bytes, 'MPF')]).toEqual([
      true,
      true,
      false,
    ])
  })
})

describe('what is no photo', () => {
  it('is refused by what it is, whatever it is called', () => {
    for (const bytes of [
      text('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      text('GIF89a'),
      new Uint8Array(),
      text('%PDF-1.7'),
    ]) {
      expect(cleanImage(bytes)).toBe('type')
    }
  })

  it('is called broken where it only begins as one', () => {
    const whole = { jpeg, png, webp }
    for (const [name, bytes] of Object.entries(whole)) {
      for (const share of [0.3, 0.6, 0.9]) {
        expect(cleanImage(bytes.subarray(0, Math.max(12, bytes.length * share))), `${name} ${share}`).toBe('broken')
      }
    }
    expect(cleanImage(riff([riffChunk('ANIM', new Uint8Array(6)), webp.subarray(12)]))).toBe('broken')
  })

  it('never ends in anything but an answer, whatever bytes come', () => {
    const heads = [jpeg, png, webp, alpha]
    fc.assert(
      fc.property(
        fc.nat(3),
        fc.array(fc.tuple(fc.nat(4000), fc.nat(255)), { maxLength: 12 }),
        fc.nat(4000),
        (which, flips, cut) => {
          const bytes = heads[which]!.slice(0, Math.max(3, cut))
          for (const [at, value] of flips) if (at < bytes.length) bytes[at] = value
          const image = cleanImage(bytes)
          if (typeof image === 'string') expect(['type', 'broken']).toContain(image)
          else expect(image.bytes.length).toBeLessThanOrEqual(bytes.length + 40)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
