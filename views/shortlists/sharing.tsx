import type { FormState } from '../../src/http/form.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import type { LINK_DAYS, LinkState, ShareLink } from '../../src/shortlists/share-link.ts'
import { FieldSet } from '../parts/field.tsx'
import { TableWrap } from '../parts/table-wrap.tsx'

export type LinkRow = Omit<ShareLink, 'tokenHash'> & { state: LinkState }
export interface MadeLink {
  url: string
  expiresAt: string
  withNotes: boolean
}

type Days = (typeof LINK_DAYS)[number]
interface SharingProps {
  t: Translator
  list: { id: string }
  links: readonly LinkRow[]
  made: MadeLink | null
  form: FormState
}

const DAYS: readonly Days[] = ['1', '7', '30']
const USUAL_DAYS: Days = '7'
const TAG: Record<LinkState, string> = { open: 'pass', expired: '', revoked: '' }

/** Links that show the list to others: made, shown once, ended. */
export const Sharing = ({ t, list, links, made, form }: SharingProps) => {
  const chosen = form.values.days?.[0] ?? USUAL_DAYS
  return (
    <section id="share" aria-labelledby="share-title">
      <h2 id="share-title">{t('shortlist.share')}</h2>
      <p class="muted small">{t('shortlist.share.help')}</p>
      {made && (
        <div class="notice" role="status">
          <label for="new-link">{t('shortlist.share.made', { moment: t.format.moment(made.expiresAt) })}</label>
          <span class="with-unit">
            <input id="new-link" readonly value={made.url} />
            <button class="quiet" type="button" data-copy="new-link" data-copied={t('shortlist.share.copied')} hidden>
              {t('shortlist.share.copy')}
            </button>
          </span>
          <p class="small">{t(made.withNotes ? 'shortlist.share.with' : 'shortlist.share.without')}</p>
        </div>
      )}
      <form method="post" action={`/shortlists/${list.id}/links`} novalidate>
        <FieldSet t={t} form={form} name="days" label={t('shortlist.share.days')}>
          <div class="choices">
            {DAYS.map((days) => (
              <label>
                <input type="radio" name="days" value={days} checked={days === chosen} />
                {t('shortlist.share.days.n', { n: Number(days) })}
              </label>
            ))}
          </div>
        </FieldSet>
        <div class="field choices">
          <label>
            <input type="checkbox" name="withNotes" value="1" checked={form.values.withNotes?.[0] === '1'} />
            {t('shortlist.share.notes')}
          </label>
        </div>
        <button class="quiet" type="submit">
          {t('shortlist.share.make')}
        </button>
      </form>
      {links.length > 0 && (
        <TableWrap label={t('shortlist.links')}>
          <table>
            <caption>{t('shortlist.links')}</caption>
            <tbody>
              {links.map((link) => (
                <tr>
                  <td>{t('shortlist.links.until', { moment: t.format.moment(link.expiresAt) })}</td>
                  <td>{t(link.withNotes ? 'shortlist.links.notes' : 'shortlist.links.no-notes')}</td>
                  <td>
                    <span class={`tag ${TAG[link.state]}`}>{t(`shortlist.links.${link.state}`)}</span>
                  </td>
                  <td>
                    {link.state === 'open' && (
                      <form method="post" action={`/shortlists/${list.id}/links/${link.id}/revocation`}>
                        <button class="plain" type="submit">
                          {t('shortlist.links.revoke')}
                          <span class="visually-hidden"> {t.format.moment(link.expiresAt)}</span>
                        </button>
                      </form>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableWrap>
      )}
    </section>
  )
}
