import type { FormReader } from '../http/form.ts'
import { LINK_DAYS } from './share-link.ts'
import { MOST, type ShortlistDraft } from './shortlist.ts'

/** Name and project of a list, or null; `projectIds` are those that may be attached. */
export function readShortlist(form: FormReader, projectIds: readonly string[]): ShortlistDraft | null {
  const name = form.text('name', { max: MOST.nameCharacters, required: true })
  const projectId = form.choice('projectId', projectIds)
  return form.problems.length > 0 || name === null ? null : { name, projectId }
}

/** What a form to describe a list showed when it was opened. */
export const openedShortlist = (form: FormReader): ShortlistDraft => ({
  name: form.raw('openedName') ?? '',
  projectId: form.raw('openedProjectId'),
})

/** For how long a link is to be open, and whether with the notes; null where the form says neither. */
export function readLink(form: FormReader): { days: number; withNotes: boolean } | null {
  const days = form.choice('days', LINK_DAYS, true)
  return days === null ? null : { days: Number(days), withNotes: form.raw('withNotes') === '1' }
}

/** A note, null where it is empty; and the number of the list that it was opened with. */
export function readNote(form: FormReader): { note: string | null; openedSeq: number } {
  const openedSeq = Number(form.raw('seq') ?? 0)
  // Browsers end lines as they please
  const note = form.text('note', { max: MOST.noteCharacters })?.replaceAll('\r\n', '\n') ?? null
  return { note, openedSeq: Number.isInteger(openedSeq) ? openedSeq : 0 }
}
