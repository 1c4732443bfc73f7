import type { UserRow } from '../../src/accounts/queries.ts'
import type { FormState } from '../../src/http/form.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import type { Page } from '../../src/kernel/page.ts'
import { ErrorSummary, type Option, TextField } from '../parts/fields.tsx'
import { Pager } from '../parts/pager.tsx'
import { TableWrap } from '../parts/table-wrap.tsx'
import { StandingFields } from './standing-fields.tsx'

interface UsersProps {
  t: Translator
  users: Page<UserRow>
  pages: number
  zones: readonly Option[]
  form: FormState
  added: boolean
  shortestPassword: number
}

export const UsersPage = ({ t, users, pages, zones, form, added, shortestPassword }: UsersProps) => {
  const labels: Record<string, string> = {
    name: t('account.name'),
    email: t('account.email'),
    password: t('users.initial'),
    role: t('account.role'),
    zoneIds: t('account.zones'),
  }
  const zoneName = new Map(zones.map((zone) => [zone.value, zone.label]))
  return (
    <>
      <h1>{t('users.title')}</h1>
      {added && (
        <p class="notice" role="status">
          {t('users.added')}
        </p>
      )}
      <ErrorSummary t={t} form={form} labelOf={(field) => labels[field] ?? field} />
      {users.total === 1 && <p>{t('users.onlyYou')}</p>}
      <TableWrap label={t('users.caption')}>
        <table>
          <caption class="visually-hidden">{t('users.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('account.name')}</th>
              <th scope="col">{t('account.email')}</th>
              <th scope="col">{t('account.role')}</th>
              <th scope="col">{t('account.zones')}</th>
              <th scope="col">{t('account.since')}</th>
            </tr>
          </thead>
          <tbody>
            {users.rows.map((user) => (
              <tr>
                <th scope="row">
                  <a href={`/admin/users/${user.id}`}>{user.name}</a>
                </th>
                <td>{user.email}</td>
                <td>{t(`account.role.${user.role}`)}</td>
                <td>{user.zoneIds.map((id) => zoneName.get(id) ?? id).join(t.locale === 'en' ? ', ' : '、')}</td>
                <td class="nowrap">{t.format.day(user.createdAt.toISOString())}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableWrap>
      <Pager t={t} number={users.number} pages={pages} href={(page) => `/admin/users?page=${page}`} />
      <section class="narrow">
        <h2>{t('users.add')}</h2>
        <p>{t('users.add.help')}</p>
        <form method="post" action="/admin/users" novalidate>
          <TextField t={t} form={form} name="name" label={t('account.name')} autocomplete="off" />
          <TextField t={t} form={form} name="email" label={t('account.email')} type="email" autocomplete="off" />
          <TextField
            t={t}
            form={form}
            name="password"
            label={t('users.initial')}
            help={t('account.password.help', { min: shortestPassword })}
            type="password"
            autocomplete="new-password"
          />
          <StandingFields t={t} form={form} roles={['manager', 'admin']} zones={zones} />
          <div class="form-foot actions">
            <button type="submit">{t('users.add.submit')}</button>
          </div>
        </form>
      </section>
    </>
  )
}
