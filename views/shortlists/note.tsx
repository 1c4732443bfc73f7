import type { Translator } from '../../src/i18n/translator.ts'
import type { Problem } from '../../src/kernel/errors.ts'
import type { ShortlistItem } from '../../src/shortlists/shortlist.ts'

/** A note that was not written: what was typed, and why. */
export interface RefusedNote {
  assetId: string
  typed: string
  problem: Pick<Problem, 'code' | 'params'>
  /** Goes along with the next attempt. */
  seq: number
}

interface NoteProps {
  t: Translator
  item: Pick<ShortlistItem, 'shortlistId' | 'assetId' | 'note' | 'name' | 'nameEn'>
  /** Number of the list when the note was opened. */
  seq: number
  refused?: RefusedNote | undefined
  /** Whether it was written just now. */
  saved?: boolean
}

/**
 * The note of a site: a plain form; with scripts it is kept in place when the field is left or the button pressed. The swap is a morph,
 * so that the field stays, with the focus and with what is typed meanwhile.
 */
export const NoteForm = ({ t, item, seq, refused, saved }: NoteProps) => {
  const id = `n-${item.assetId}`
  const action = `/shortlists/${item.shortlistId}/items/${item.assetId}`
  return (
    <form
      class={refused ? 'note wrong' : 'note'}
      id={`${id}-form`}
      method="post"
      action={action}
      hx-post={action}
      hx-trigger="change, submit"
      hx-swap="outerMorph"
      hx-sync="this:replace"
    >
      <input type="hidden" name="seq" value={refused?.seq ?? seq} />
      <label class="visually-hidden" for={id}>
        {t('shortlist.note.of', { site: t.locale === 'en' ? (item.nameEn ?? item.name) : item.name })}
      </label>
      <textarea
        id={id}
        name="note"
        rows={1}
        placeholder={t('shortlist.note')}
        aria-describedby={`${id}-state`}
        aria-invalid={refused ? 'true' : undefined}
      >
        {refused?.typed ?? item.note ?? ''}
      </textarea>
      <button class="quiet" type="submit">
        {t('shortlist.note.keep')}
      </button>
      <p id={`${id}-state`} class={refused ? 'problem' : 'pass'} aria-live="polite">
        {refused ? t.dynamic(refused.problem.code, refused.problem.params) : saved ? t('shortlist.note.kept') : ''}
        {refused?.problem.code === 'shortlist.note.changed' && (
          <span class="prose">{item.note ?? t('shortlist.note.empty')}</span>
        )}
      </p>
      {item.note !== null && <p class="on-paper prose">{item.note}</p>}
    </form>
  )
}
