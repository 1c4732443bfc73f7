import type { Problem } from '../../kernel/errors.ts'
import type { CleanImage } from './clean-image.ts'
import { cleanImage } from './image.ts'
import { MAX_PHOTO_BYTES, MAX_PHOTOS } from './photo.ts'

/** A file as a form sends it. */
interface Upload {
  name: string
  bytes: Uint8Array
}

/**
 * The photos of an upload, cleaned, or what is wrong with each file: one that cannot be kept keeps the others out too, so that nobody
 * has to find out which are there. `there` is how many the asset has already.
 */
export function readUpload(
  files: readonly Upload[],
  there: number,
): { kind: 'read'; images: CleanImage[] } | { kind: 'refused'; problems: Problem[] } {
  const problem = (code: string, params?: Problem['params']): Problem => ({ field: 'photos', code, params })
  if (files.length === 0) return { kind: 'refused', problems: [problem('photo.problem.none')] }
  if (there + files.length > MAX_PHOTOS) {
    return { kind: 'refused', problems: [problem('photo.problem.many', { most: MAX_PHOTOS, there })] }
  }
  const problems: Problem[] = []
  const images: CleanImage[] = []
  for (const { name, bytes } of files) {
    if (bytes.length > MAX_PHOTO_BYTES) {
      problems.push(problem('photo.problem.large', { name, mb: MAX_PHOTO_BYTES / 1_000_000 }))
      continue
    }
    const image = cleanImage(bytes)
    if (typeof image === 'string') problems.push(problem(`photo.problem.${image}`, { name }))
    else images.push(image)
  }
  return problems.length > 0 ? { kind: 'refused', problems } : { kind: 'read', images }
}
