import type { UserRow } from '../../src/accounts/queries.ts'
import type { FormState } from '../../src/http/form.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import { ErrorSummary, type Option, TextField } from '../parts/fields.tsx'
import { StandingFields } from './standing-fields.tsx'

interface UserProps {
  t: Translator
  user: UserRow & { seq: number }
  zones: readonly Option[]
  standing: FormState
  password: FormState
  saved: boolean
  /** What was typed goes back to a user that somebody changed meanwhile. */
  stale: boolean
  shortestPassword: number
  /** Whether the administrator looks at their own account. */
  self: boolean
}

const labelOf = (t: Translator, field: string) =>
  t(field === 'zoneIds' ? 'account.zones' : field === 'role' ? 'account.role' : 'users.initial')

export const UserPage = ({ t, user, zones, standing, password, saved, stale, shortestPassword, self }: UserProps) => (
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
    {stale && (
      <div class="notice warning" role="alert">
        <p>
          {t('form.stale')} <a href={`/admin/users/${user.id}`}>{t('user.newest')}</a>
        </p>
      </div>
    )}
    <ErrorSummary
      t={t}
      form={standing.problems.length > 0 ? standing : password}
      labelOf={(field) => labelOf(t, field)}
    />
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
      <>
        <form method="post" action={`/admin/users/${user.id}`} novalidate>
          <input type="hidden" name="seq" value={String(user.seq)} />
          <StandingFields
            t={t}
            form={standing}
            roles={['investor', 'manager', 'admin']}
            zones={zones}
            role={user.role}
            zoneIds={user.zoneIds}
          />
          <div class="form-foot actions">
            <button type="submit">{t('word.save')}</button>
          </div>
        </form>
        <h2>{t('user.password')}</h2>
        <p>{t('user.password.help')}</p>
        <form method="post" action={`/admin/users/${user.id}/password`} novalidate>
          <TextField
            t={t}
            form={password}
            name="password"
            label={t('users.initial')}
            help={t('account.password.help', { min: shortestPassword })}
            type="password"
            autocomplete="new-password"
          />
          <div class="form-foot actions">
            <button type="submit">{t('user.password.submit')}</button>
          </div>
        </form>
      </>
    )}
  </section>
)
