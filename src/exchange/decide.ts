import type { AssetStatus } from '../assets/asset.ts'
import { missingForPublication } from '../assets/publish.ts'
import { canonical, fingerprint, type Lifecycle, type SiteContent, type SiteRecord } from './site-record.ts'

/** What the last import wrote, kept in its event. */
export interface Imported {
  fingerprint: string
  lifecycle: Lifecycle
  status: AssetStatus
}

/** An asset that an earlier import listed, as it is now. */
export interface Listed {
  id: string
  seq: number
  zoneId: string
  status: AssetStatus
  publishedAt: string | null
  content: Omit<SiteContent, 'position'> & { position: SiteContent['position'] | null }
  imported: Imported | null
}

export type Decision =
  | { kind: 'create'; status: AssetStatus; fingerprint: string }
  | { kind: 'update'; status: AssetStatus; fingerprint: string; listed: Listed }
  | { kind: 'unchanged'; listed: Listed }
  /** Somebody changed the asset here since the last import: the file does not overwrite it. */
  | { kind: 'edited'; listed: Listed }

/** Whether a site tells what the house asks for before anybody may see it (a name, a place, an area). */
export const isPublishable = (content: SiteContent): boolean =>
  missingForPublication({ ...content, boundary: null }).length === 0

/** A site that may not be published, or whose state the file tells in unknown words, waits as a draft for a person. */
function statusFor({ lifecycle, content }: SiteRecord, draft: boolean): AssetStatus {
  if (lifecycle === 'activated') return 'activated'
  return lifecycle === 'unclear' || draft || !isPublishable(content) ? 'draft' : 'published'
}

/** The state of a listed site after the file changed: what the file now says of it; never public without what that asks for. */
function nextStatus(record: SiteRecord, listed: Listed, imported: Imported, draft: boolean): AssetStatus {
  if (record.lifecycle !== imported.lifecycle) return statusFor(record, draft)
  return listed.status === 'published' && !isPublishable(record.content) ? 'withdrawn' : listed.status
}

/**
 * What an import does with one mapped row. The three contents are compared: of the file now, of the asset now, and of the
 * last import. The asset is written only where it still is what that import made of it, and the file has changed since.
 */
export function decide(record: SiteRecord, listed: Listed | undefined, draft: boolean): Decision {
  const inFile = canonical(record.content)
  if (!listed) return { kind: 'create', status: statusFor(record, draft), fingerprint: fingerprint(inFile) }

  const { imported } = listed
  const here = canonical(listed.content)
  if (imported === null) return { kind: here === inFile ? 'unchanged' : 'edited', listed }
  if (here !== inFile && fingerprint(here) !== imported.fingerprint) return { kind: 'edited', listed }

  const status = nextStatus(record, listed, imported, draft)
  // Published, withdrawn or activated by hand since: the step that the file asks for is a person's to take.
  if (status !== listed.status && listed.status !== imported.status) return { kind: 'edited', listed }
  if (here === inFile && status === listed.status) return { kind: 'unchanged', listed }
  return { kind: 'update', status, fingerprint: fingerprint(inFile), listed }
}
