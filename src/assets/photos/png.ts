import { BrokenImage, type CleanImage, joined } from './clean-image.ts'

/** Chunks without which the picture is another one. Text, time, Exif, animation and whatever is not known are left out. */
const KEPT = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'bKGD', 'pHYs'])
const SIGNATURE = 8
/** Length, type and check sum of a chunk. */
const FRAME = 12

/** A PNG (ISO/IEC 15948) of the chunks that show it, ending with its end. Throws a BrokenImage. */
export function cleanPng(bytes: Uint8Array): CleanImage {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept = [bytes.subarray(0, SIGNATURE)]
  let size: { widthPx: number; heightPx: number } | null = null
  let pixels = false
  for (let at = SIGNATURE; ; ) {
    if (at + FRAME > bytes.length) throw new BrokenImage('no end')
    const length = view.getUint32(at)
    const end = at + FRAME + length
    if (end > bytes.length) throw new BrokenImage('chunk length')
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if ((size === null) !== (type === 'IHDR')) throw new BrokenImage('header')
    if (type === 'IHDR') {
      if (length !== 13) throw new BrokenImage('header')
      size = { widthPx: view.getUint32(at + 8), heightPx: view.getUint32(at + 12) }
    }
    if (type === 'IDAT') pixels = true
    if (KEPT.has(type)) kept.push(bytes.subarray(at, end))
    if (type === 'IEND') break
    at = end
  }
  if (size === null || !pixels) throw new BrokenImage('no pixels')
  return { mime: 'image/png', ...size, bytes: joined(kept) }
}
