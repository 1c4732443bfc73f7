import type { SignedIn } from '../../src/accounts/actor.ts'
import type { FormState } from '../../src/http/form.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import { ErrorSummary, TextField } from '../parts/fields.tsx'

interface AccountProps {
  t: Translator
  user: SignedIn
  zoneNames: readonly string[]
  form: FormState
  changed: boolean
  shortestPassword: number
}

export const AccountPage = ({ t, user, zoneNames, form, changed, shortestPassword }: AccountProps) => {
  const labels: Record<string, string> = { currentPassword: t('account.current'), newPassword: t('account.fresh') }
  return (
    <section class="narrow">
      <h1>{t('account.title')}</h1>
      {changed && (
        <p class="notice" role="status">
          {t('account.changed')}
        </p>
      )}
      <ErrorSummary t={t} form={form} labelOf={(field) => labels[field] ?? field} />
      <h2>{t('account.details')}</h2>
      <dl class="facts">
        <div>
          <dt>{t('account.name')}</dt>
          <dd>{user.name}</dd>
        </div>
        <div>
          <dt>{t('account.email')}</dt>
          <dd>{user.email}</dd>
        </div>
        <div>
          <dt>{t('account.role')}</dt>
          <dd>{t(`account.role.${user.role}`)}</dd>
        </div>
        {user.role === 'manager' && (
          <div>
            <dt>{t('account.myZones')}</dt>
            <dd>{zoneNames.join(t.locale === 'en' ? ', ' : '、') || t('account.zones.none')}</dd>
          </div>
        )}
      </dl>
      <h2>{t('account.change')}</h2>
      <p>{t('account.change.help')}</p>
      <form method="post" action="/account" novalidate>
        <input type="text" name="username" value={user.email} autocomplete="username" readonly hidden />
        <TextField
          t={t}
          form={form}
          name="currentPassword"
          label={t('account.current')}
          type="password"
          autocomplete="current-password"
        />
        <TextField
          t={t}
          form={form}
          name="newPassword"
          label={t('account.fresh')}
          help={t('account.password.help', { min: shortestPassword })}
          type="password"
          autocomplete="new-password"
        />
        <div class="form-foot actions">
          <button type="submit">{t('account.change.submit')}</button>
        </div>
      </form>
    </section>
  )
}
