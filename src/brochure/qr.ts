import encodeQr from 'qr'

export interface QrCode {
  /** Modules a side, with the quiet zone of 4 that ISO/IEC 18004 asks for. */
  size: number
  /** The dark modules as the path of an SVG of that size. */
  path: string
}

/** The QR code (ISO/IEC 18004, error correction M) of an address. Throws where it is too long for one. */
export function qrCode(text: string): QrCode {
  const modules = encodeQr(text, 'raw', { ecc: 'medium', border: 4 })
  const rows = modules.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join(''))
  return { size: modules.length, path: rows.join('') }
}
