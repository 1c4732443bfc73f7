import type { Translator } from '../../src/i18n/translator.ts'
import type { DealMode, NeedKey } from '../../src/projects/requirement.ts'
import type { ListedSite } from '../../src/shortlists/listed.ts'
import { StripFrame } from '../matches/score-strip.tsx'
import { langOfText } from '../zones/name.ts'
import { CompareForm, ListedRow } from './site.tsx'

interface SharedProps {
  t: Translator
  token: string
  list: { name: string }
  project: { name: string } | null
  figures: readonly NeedKey[]
  modes: readonly DealMode[]
  sites: readonly ListedSite[]
  expiresAt: string
  today: string
}

/** A list to whoever holds a link to it: to read, to compare and to print. */
export const SharedPage = (props: SharedProps) => {
  const { t, list, project, sites } = props
  const first = sites.find(({ match }) => match !== null)?.match
  return (
    <>
      <div class="page-head">
        <div>
          <p class="eyebrow">{t('shortlist.shared')}</p>
          <h1>{list.name}</h1>
          <p class="muted">
            {t('shortlist.sites', { n: sites.length })}
            {project && ` · ${t('shortlist.for')} ${project.name}`}
            {' · '}
            {t('shortlist.links.until', { moment: t.format.moment(props.expiresAt) })}
            <span class="on-paper"> · {t('shortlist.printed', { day: t.format.day(props.today) })}</span>
          </p>
        </div>
        <div class="actions">
          <a class="button quiet" href={`/shared/${props.token}/brochure`}>
            {t('brochure.open')}
          </a>
        </div>
      </div>
      {first && <StripFrame t={t} match={first} />}
      {sites.length === 0 && (
        <div class="empty">
          <p>{t('shortlist.shared.empty')}</p>
        </div>
      )}
      {sites.filter(({ site }) => site !== null).length > 1 && (
        <CompareForm t={t} action={`/shared/${props.token}/compare`} />
      )}
      {sites.length > 0 && (
        <ol class="rows matches">
          {sites.map((listed, i) => (
            <ListedRow {...props} listed={listed} rank={listed.match ? i + 1 : null}>
              {listed.item.note !== null && (
                <p class="prose" lang={langOfText(listed.item.note)}>
                  <b>{t('shortlist.note')}</b> {listed.item.note}
                </p>
              )}
            </ListedRow>
          ))}
        </ol>
      )}
      <p class="muted small">{t('shortlist.shared.fair')}</p>
    </>
  )
}
