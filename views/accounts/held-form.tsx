import type { HeldForm } from '../../src/http/held-form.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import { HiddenValues } from '../parts/hidden-values.tsx'

interface HeldFormProps {
  t: Translator
  name: string
  held: HeldForm
  /** What of it can be read again here. */
  entries: readonly { label: string; texts: readonly string[] }[]
  /** Where one goes on without sending it. */
  next: string
}

/** After signing in again: what was typed while signed out, sent only by whoever typed it, with one press. */
export const HeldFormPage = ({ t, name, held, entries, next }: HeldFormProps) => (
  <section class="narrow">
    <h1>{t('held.title')}</h1>
    <p>{t('held.help', { name })}</p>
    <form method="post" action={held.action}>
      <HiddenValues values={held.values} />
      <div class="actions">
        <button type="submit" autofocus>
          {t('held.send')}
        </button>
        <a href={next}>{t('held.leave')}</a>
      </div>
    </form>
    {entries.length > 0 && (
      <section aria-labelledby="typed">
        <h2 id="typed">{t('held.typed')}</h2>
        <dl class="facts">
          {entries.map(({ label, texts }) => (
            <div>
              <dt>{label}</dt>
              {texts.map((text) => (
                <dd class="prose">{text}</dd>
              ))}
            </div>
          ))}
        </dl>
        <p class="muted">{t('held.chosen')}</p>
      </section>
    )}
  </section>
)
