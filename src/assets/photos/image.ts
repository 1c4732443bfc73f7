import { BrokenImage, type CleanImage } from './clean-image.ts'
import { cleanJpeg } from './jpeg.ts'
import { cleanPng } from './png.ts'
import { cleanWebp } from './webp.ts'

const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0) =>
  signature.every((byte, i) => bytes[at + i] === byte)

const JPEG = [0xff, 0xd8, 0xff]
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const RIFF = [0x52, 0x49, 0x46, 0x46]
const WEBP = [0x57, 0x45, 0x42, 0x50]

/**
 * A photo without its metadata (place, device, time, thumbnails, whatever stands behind its end), by what the bytes are, never by
 * what the file is called: `type` for what is no JPEG, PNG or WebP, `broken` for what begins as one and does not go on as one.
 */
export function cleanImage(bytes: Uint8Array): CleanImage | 'type' | 'broken' {
  const clean = startsWith(bytes, JPEG)
    ? cleanJpeg
    : startsWith(bytes, PNG)
      ? cleanPng
      : startsWith(bytes, RIFF) && startsWith(bytes, WEBP, 8)
        ? cleanWebp
        : null
  if (clean === null) return 'type'
  try {
    const image = clean(bytes)
    return image.widthPx > 0 && image.heightPx > 0 ? image : 'broken'
  } catch (error) {
    if (error instanceof BrokenImage) return 'broken'
    throw error
  }
}
