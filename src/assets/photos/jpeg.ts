import { BrokenImage, type CleanImage, joined } from './clean-image.ts'

const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
const APP0 = 0xe0
const APP1 = 0xe1
const APP2 = 0xe2
const APP14 = 0xee
const APP15 = 0xef
const COM = 0xfe

/** Markers without a length: restarts and TEM. */
const standsAlone = (marker: number) => (marker >= 0xd0 && marker <= 0xd7) || marker === 0x01
/** Start of a frame, of any coding; C4 (tables), C8 (reserved) and CC (tables) are none. */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

const ascii = (bytes: Uint8Array, at: number, text: string) =>
  [...text].every((character, i) => bytes[at + i] === character.charCodeAt(0))

/**
 * A JPEG (ITU T.81) without application segments and comments: Exif and XMP with the place and the device, thumbnails, what editors leave.
 * JFIF, Adobe's colour transform and the colour profile stay, since the picture looks different without them; of Exif only how the
 * picture is turned. What stands behind the end of the image (films of a “live” photo) goes. Throws a BrokenImage.
 */
export function cleanJpeg(bytes: Uint8Array): CleanImage {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let size: { widthPx: number; heightPx: number } | null = null
  let orientation = 1
  let at = 2
  for (;;) {
    if (bytes[at] !== 0xff) throw new BrokenImage('no marker')
    let marker = bytes[at + 1]
    // Any number of FF may fill up before a marker
    while (marker === 0xff) marker = bytes[++at + 1]
    if (marker === undefined || marker === SOI || marker === 0) throw new BrokenImage('marker')
    if (marker === EOI) break
    if (standsAlone(marker)) {
      kept.push(bytes.subarray(at, at + 2))
      at += 2
      continue
    }
    const length = wordAt(bytes, at + 2)
    const end = at + 2 + length
    if (length < 2 || end > bytes.length) throw new BrokenImage('segment length')
    if (isFrame(marker)) size = { heightPx: wordAt(bytes, at + 5), widthPx: wordAt(bytes, at + 7) }
    if (marker === APP1 && ascii(bytes, at + 4, 'Exif\0\0')) orientation = orientationOf(bytes.subarray(at + 10, end))
    if (stays(bytes, at, marker)) kept.push(bytes.subarray(at, end))
    at = end
    if (marker === SOS) {
      const next = afterScan(bytes, at)
      kept.push(bytes.subarray(at, next))
      at = next
    }
  }
  if (size === null) throw new BrokenImage('no frame')
  kept.push(Uint8Array.of(0xff, EOI))
  const turned = orientation >= 5
  if (orientation !== 1) kept.splice(1, 0, orientationOnly(orientation))
  return {
    mime: 'image/jpeg',
    widthPx: turned ? size.heightPx : size.widthPx,
    heightPx: turned ? size.widthPx : size.heightPx,
    bytes: joined(kept),
  }
}

function stays(bytes: Uint8Array, at: number, marker: number): boolean {
  if (marker === APP0) return ascii(bytes, at + 4, 'JFIF\0')
  if (marker === APP2) return ascii(bytes, at + 4, 'ICC_PROFILE\0')
  if (marker === APP14) return ascii(bytes, at + 4, 'Adobe')
  return !(marker > APP0 && marker <= APP15) && marker !== COM
}

function wordAt(bytes: Uint8Array, at: number): number {
  const [high, low] = [bytes[at], bytes[at + 1]]
  if (high === undefined || low === undefined) throw new BrokenImage('cut off')
  return (high << 8) | low
}

/** Where the next marker stands after the coded data of a scan: not a stuffed FF 00, not a restart. */
function afterScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    if (bytes[at] !== 0xff) continue
    const next = bytes[at + 1]!
    if (next !== 0 && next !== 0xff && !standsAlone(next)) return at
  }
  throw new BrokenImage('scan without end')
}

const ORIENTATION_TAG = 0x0112

/** How the picture is to be turned, 1 to 8, by the first directory of its Exif (TIFF 6.0); 1 where it does not say. */
function orientationOf(tiff: Uint8Array): number {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  if (tiff.length < 14) return 1
  const little = ascii(tiff, 0, 'II')
  const start = view.getUint32(4, little)
  if (start + 2 > tiff.length) return 1
  const entries = view.getUint16(start, little)
  for (let i = 0; i < entries; i++) {
    const at = start + 2 + i * 12
    if (at + 12 > tiff.length) return 1
    if (view.getUint16(at, little) !== ORIENTATION_TAG) continue
    const value = view.getUint16(at + 8, little)
    return value >= 1 && value <= 8 ? value : 1
  }
  return 1
}

/** An Exif segment that says the orientation and nothing else. */
function orientationOnly(orientation: number): Uint8Array {
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0]
  const header = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8]
  const directory = [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
  const body = [...exif, ...header, ...directory]
  const length = body.length + 2
  return Uint8Array.of(0xff, APP1, length >> 8, length & 0xff, ...body)
}
