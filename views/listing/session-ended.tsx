import type { FormState } from '../../src/http/form.ts'
import type { Translator } from '../../src/i18n/translator.ts'

/** What was typed is handed back in full: signing in elsewhere and sending it again loses nothing. */
export const SessionEndedPage = ({
  t,
  action,
  values,
}: {
  t: Translator
  action: string
  values: FormState['values']
}) => (
  <div class="narrow">
    <h1>{t('listing.session-ended')}</h1>
    <p>{t('listing.session-ended.help')}</p>
    <ol>
      <li>
        <a href="/sign-in" target="_blank" rel="noopener">
          {t('listing.session-ended.sign-in')}
        </a>
      </li>
      <li>
        <form method="post" action={action}>
          {Object.entries(values).flatMap(([name, texts]) =>
            texts.map((text) => <input type="hidden" name={name} value={text} />),
          )}
          <button type="submit">{t('listing.session-ended.again')}</button>
        </form>
      </li>
    </ol>
  </div>
)
