import type { Translator } from '../../src/i18n/translator.ts'
import { inPlace } from './in-place.ts'

export interface Undo {
  /** The resource of the way back: `/assets/7/publication` after a withdrawal. */
  action: string
  fields?: Readonly<Record<string, string>>
  label?: string
  /** The part of the page that the way back changes, as a selector: with scripts it alone comes anew. */
  part?: string
}

/**
 * What was just done, above the page it led to, and the way back where there is one. It takes the focus when the page comes (by
 * `autofocus`, so without scripts too): a reader by ear hears it first, and one by keyboard has the undo at hand.
 */
export const Done = ({ t, done, undo }: { t: Translator; done: { text: string }; undo?: Undo | null }) => (
  <div class="notice done">
    <p role="status" tabindex={-1} autofocus>
      {done.text}
    </p>
    {undo && (
      <form method="post" action={undo.action} {...(undo.part && inPlace(undo.action, undo.part))}>
        {Object.entries(undo.fields ?? {}).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <button class="quiet" type="submit">
          {undo.label ?? t('word.undo')}
        </button>
      </form>
    )}
  </div>
)
