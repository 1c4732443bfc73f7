import type { FormState } from '../../src/http/form.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import { CheckboxesField, ErrorSummary, TextField } from '../parts/fields.tsx'

interface SignUpProps {
  t: Translator
  form: FormState
  next: string
  shortestPassword: number
}

export const SignUpPage = ({ t, form, next, shortestPassword }: SignUpProps) => {
  const labels: Record<string, string> = {
    name: t('account.name'),
    email: t('account.email'),
    password: t('account.password'),
    consent: t('signUp.consent'),
  }
  return (
    <section class="narrow">
      <h1>{t('signUp.title')}</h1>
      <p>{t('signUp.lead')}</p>
      <ErrorSummary t={t} form={form} labelOf={(field) => labels[field] ?? field} />
      <form method="post" action="/sign-up" novalidate>
        <input type="hidden" name="next" value={next} />
        <TextField t={t} form={form} name="name" label={t('account.name')} autocomplete="name" />
        <TextField t={t} form={form} name="email" label={t('account.email')} type="email" autocomplete="username" />
        <TextField
          t={t}
          form={form}
          name="password"
          label={t('account.password')}
          help={t('account.password.help', { min: shortestPassword })}
          type="password"
          autocomplete="new-password"
        />
        <CheckboxesField
          t={t}
          form={form}
          name="consent"
          label={t('signUp.consent')}
          help={t('signUp.privacy')}
          options={[{ value: 'yes', label: t('signUp.consent.label') }]}
        />
        <div class="form-foot actions">
          <button type="submit">{t('signUp.submit')}</button>
        </div>
      </form>
      <div class="form-foot">
        <p>
          {t('signUp.known')} <a href={`/sign-in?next=${encodeURIComponent(next)}`}>{t('signIn.submit')}</a>
        </p>
      </div>
    </section>
  )
}
