export const PHOTO_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const
export type PhotoType = (typeof PHOTO_TYPES)[number]

/** A photo as it is kept: what shows the picture, and nothing that tells of who took it, where and with what. */
export interface CleanImage {
  mime: PhotoType
  /** As it is shown: after the turn that its orientation asks for. */
  widthPx: number
  heightPx: number
  bytes: Uint8Array
}

/** Thrown by the readers of one format where the bytes are not what their first ones say. */
export class BrokenImage extends Error {}

/** Pieces of bytes as one run. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}
