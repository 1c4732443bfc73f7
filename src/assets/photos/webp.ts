import { BrokenImage, type CleanImage, joined } from './clean-image.ts'

/** Flags of the extended header. */
const EXIF = 0x08
const XMP = 0x04
const ANIMATION = 0x02
const KEPT = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ICCP'])

/** A still WebP (RFC 9649) of the chunks that show it; an animation is no photo. Throws a BrokenImage. */
export function cleanWebp(bytes: Uint8Array): CleanImage {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const whole = 8 + view.getUint32(4, true)
  if (whole > bytes.length) throw new BrokenImage('cut off')
  const chunks: Uint8Array[] = []
  let size: { widthPx: number; heightPx: number } | null = null
  let pixels = false
  for (let at = 12; at + 8 <= whole; ) {
    const type = String.fromCharCode(...bytes.subarray(at, at + 4))
    const length = view.getUint32(at + 4, true)
    // Chunks stand on even bytes
    const end = at + 8 + length + (length % 2)
    if (at + 8 + length > whole) throw new BrokenImage('chunk length')
    if (type === 'ANIM' || type === 'ANMF') throw new BrokenImage('animation')
    const body = bytes.subarray(at + 8, at + 8 + length)
    if (type === 'VP8X' || size === null) size = sizeOf(type, body) ?? size
    if (type === 'VP8 ' || type === 'VP8L') pixels = true
    if (KEPT.has(type)) chunks.push(type === 'VP8X' ? withoutFlags(bytes.subarray(at, end)) : padded(bytes, at, end))
    at = end
  }
  if (size === null || !pixels) throw new BrokenImage('no pixels')
  const body = joined(chunks)
  const head = bytes.slice(0, 12)
  new DataView(head.buffer).setUint32(4, 4 + body.length, true)
  return { mime: 'image/webp', ...size, bytes: joined([head, body]) }
}

/** A chunk on even bytes also where the file leaves the last pad byte out. */
const padded = (bytes: Uint8Array, at: number, end: number) =>
  end <= bytes.length ? bytes.subarray(at, end) : joined([bytes.subarray(at), Uint8Array.of(0)])

function withoutFlags(chunk: Uint8Array): Uint8Array {
  const copy = chunk.slice()
  copy[8]! &= ~(EXIF | XMP | ANIMATION)
  return copy
}

function sizeOf(type: string, body: Uint8Array): { widthPx: number; heightPx: number } | null {
  const need = (bytes: number) => {
    if (body.length < bytes) throw new BrokenImage('header')
  }
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength)
  switch (type) {
    case 'VP8X':
      need(10)
      return {
        widthPx: 1 + (view.getUint32(3, true) >>> 8),
        heightPx: 1 + (view.getUint16(7, true) | (body[9]! << 16)),
      }
    case 'VP8 ':
      need(10)
      return { widthPx: view.getUint16(6, true) & 0x3fff, heightPx: view.getUint16(8, true) & 0x3fff }
    case 'VP8L': {
      need(5)
      const bits = view.getUint32(1, true)
      return { widthPx: 1 + (bits & 0x3fff), heightPx: 1 + ((bits >>> 14) & 0x3fff) }
    }
    default:
      return null
  }
}
