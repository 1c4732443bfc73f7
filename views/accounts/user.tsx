import type { UserRow } from '../../src/accounts/queries.ts'
import type { FormState } from '../../src/http/form.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import { ErrorSummary, type Option } from '../parts/fields.tsx'
import { StandingFields } from './standing-fields.tsx'

interface UserProps {
  t: Translator
  user: UserRow & { seq: number }
  zones: readonly Option[]
  form: FormState
  saved: boolean
  /** Whether the administrator looks at their own account. */
  self: boolean
}

export const UserPage = ({ t, user, zones, form, saved, self }: UserProps) => (
  <section class="narrow">
    <p class="crumbs">
      <a href="/admin/users">{t('users.title')}</a>
    </p>
    <h1>{t('user.title', { name: user.name })}</h1>
    {saved && (
      <p class="notice" role="status">
        {t('users.saved')}
      </p>
    )}
    <ErrorSummary t={t} form={form} labelOf={(field) => t(field === 'zoneIds' ? 'account.zones' : 'account.role')} />
    <dl class="facts">
      <div>
        <dt>{t('account.email')}</dt>
        <dd>{user.email}</dd>
      </div>
      <div>
        <dt>{t('account.since')}</dt>
        <dd>{t.format.day(user.createdAt.toISOString())}</dd>
      </div>
    </dl>
    <h2>{t('user.standing')}</h2>
    {self ? (
      <p>{t('user.self')}</p>
    ) : (
      <form method="post" action={`/admin/users/${user.id}`} novalidate>
        <input type="hidden" name="seq" value={String(user.seq)} />
        <StandingFields
          t={t}
          form={form}
          roles={['investor', 'manager', 'admin']}
          zones={zones}
          role={user.role}
          zoneIds={user.zoneIds}
        />
        <div class="form-foot actions">
          <button type="submit">{t('word.save')}</button>
        </div>
      </form>
    )}
  </section>
)
