import type { FormState } from '../../src/http/form.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import { ErrorSummary, TextField } from '../parts/fields.tsx'
import { HiddenValues } from '../parts/hidden-values.tsx'

interface SignInProps {
  t: Translator
  form: FormState
  next: string
  /** The fields of a form that was sent while signed out: they go along, to be sent once signed in. */
  carried?: FormState['values'] | undefined
}

export const SignInPage = ({ t, form, next, carried }: SignInProps) => (
  <section class="narrow">
    <h1>{t(carried ? 'signIn.held' : 'signIn.title')}</h1>
    {carried && <p>{t('signIn.held.help')}</p>}
    <ErrorSummary
      t={t}
      form={form}
      labelOf={(field) => t(field === 'password' ? 'account.password' : 'account.email')}
    />
    <form method="post" action="/sign-in" novalidate>
      <input type="hidden" name="next" value={next} />
      {carried && <HiddenValues values={carried} />}
      <TextField t={t} form={form} name="email" label={t('account.email')} type="email" autocomplete="username" />
      <TextField
        t={t}
        form={form}
        name="password"
        label={t('account.password')}
        type="password"
        autocomplete="current-password"
      />
      <div class="form-foot actions">
        <button type="submit">{t('signIn.submit')}</button>
      </div>
    </form>
    <div class="form-foot">
      {!carried && (
        <p>
          {t('signIn.none')} <a href={`/sign-up?next=${encodeURIComponent(next)}`}>{t('signIn.register')}</a>
        </p>
      )}
      <p class="muted">{t('signIn.staff')}</p>
    </div>
  </section>
)
