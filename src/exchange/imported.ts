import * as z from 'zod'
import { ASSET_STATUSES } from '../assets/asset.ts'
import type { Imported } from './decide.ts'

const ImportedData = z.object({
  fingerprint: z.string(),
  lifecycle: z.enum(['listed', 'activated', 'unclear']),
  status: z.enum(ASSET_STATUSES),
})

/** What an import's event says of it; null where it says something else, so that the asset counts as edited here. */
export function readImported(data: unknown): Imported | null {
  const parsed = ImportedData.safeParse(data)
  return parsed.success ? parsed.data : null
}
