import type { JustDone } from '../../src/http/done.ts'
import type { FormState } from '../../src/http/form.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import type { DealMode, NeedKey } from '../../src/projects/requirement.ts'
import type { ListDoneCode } from '../../src/shortlists/done-codes.ts'
import type { ListedSite } from '../../src/shortlists/listed.ts'
import type { Shortlist, ShortlistItem } from '../../src/shortlists/shortlist.ts'
import { StripFrame } from '../matches/score-strip.tsx'
import { ErrorSummary } from '../parts/fields.tsx'
import { inPlace } from '../parts/in-place.ts'
import { nameIn } from '../zones/name.ts'
import { DescribeFields, labelOf } from './describe.tsx'
import { ListDone } from './done.tsx'
import { NoteForm, type RefusedNote } from './note.tsx'
import { type LinkRow, type MadeLink, Sharing } from './sharing.tsx'
import { CompareForm, ListedRow } from './site.tsx'

export interface ShortlistPageProps {
  t: Translator
  list: Shortlist
  project: { id: string; name: string } | null
  /** The needs whose figures matter most to the project. */
  figures: readonly NeedKey[]
  modes: readonly DealMode[]
  sites: readonly ListedSite[]
  links: readonly LinkRow[]
  projects: readonly { id: string; name: string }[]
  today: string
  /** The forms as they were refused; empty where they were not. */
  describing: FormState
  sharing: FormState
  note: RefusedNote | null
  /** The link just made. */
  made: MadeLink | null
  /** What was done, and to which site. */
  done: JustDone<ListDoneCode> | null
  /** That site, where it was taken off. */
  removed: ShortlistItem | null
  /** Where the reader was before keeping a site. */
  backTo: string | null
}

/** One list to its owner: its sites, noted, ranked where it is for a project; then sharing it and describing it. */
export const ShortlistPage = (props: ShortlistPageProps) => {
  const { t, list } = props
  return (
    <>
      <p class="crumbs">
        <a href="/my/shortlists">{t('shortlist.mine')}</a>
      </p>
      <div id="kept">
        <KeptSites {...props} />
      </div>
      <div class="pair no-paper">
        <Sharing {...props} form={props.sharing} />
        <section>
          <h2>{t('shortlist.describe')}</h2>
          <form method="post" action={`/shortlists/${list.id}`} novalidate>
            <DescribeFields t={t} form={props.describing} projects={props.projects} list={list} />
            <button class="quiet" type="submit">
              {t('word.save')}
            </button>
          </form>
          <form class="form-foot" method="post" action={`/shortlists/${list.id}/removal`}>
            <button class="danger" type="submit">
              {t('shortlist.remove')}
            </button>
          </form>
        </section>
      </div>
    </>
  )
}

/** The part of the page that a site taken off or brought back changes. */
export const KeptSites = (props: ShortlistPageProps) => {
  const { t, list, project, sites, note } = props
  const offered = sites.filter(({ site }) => site !== null).length
  const first = sites.find(({ match }) => match !== null)?.match
  return (
    <>
      <div class="page-head">
        <div>
          <h1>{list.name}</h1>
          <p class="muted">
            {t('shortlist.sites', { n: sites.length })}
            {project && (
              <>
                {' · '}
                {t('shortlist.for')} <a href={`/projects/${project.id}/matches`}>{project.name}</a>
              </>
            )}
            <span class="on-paper"> · {t('shortlist.printed', { day: t.format.day(props.today) })}</span>
          </p>
        </div>
        <div class="actions">
          <a class="button quiet" href={`/shortlists/${list.id}/brochure`}>
            {t('brochure.open')}
          </a>
          <a class="button quiet" href="#share">
            {t('shortlist.share')}
          </a>
        </div>
      </div>
      <ListDone {...props} />
      <ErrorSummary t={t} form={props.describing} labelOf={labelOf(t)} />
      <ErrorSummary t={t} form={props.sharing} labelOf={labelOf(t)} />
      {first && <StripFrame t={t} match={first} />}
      {sites.length === 0 ? (
        <div class="empty">
          <h2>{t('shortlist.empty')}</h2>
          <p>{t('shortlist.empty.help')}</p>
          <a class="button" href={project ? `/projects/${project.id}/matches` : '/assets'}>
            {t(project ? 'shortlist.empty.matches' : 'shortlist.none.go')}
          </a>
        </div>
      ) : (
        <>
          {offered > 1 && <CompareForm t={t} action="/compare" list={list.id} />}
          <p class="muted small">{t(project ? 'shortlist.order.rank' : 'shortlist.order.added')}</p>
          <ol class="rows matches">
            {sites.map((listed, i) => (
              <ListedRow {...props} listed={listed} rank={listed.match ? i + 1 : null}>
                <NoteForm
                  t={t}
                  item={listed.item}
                  seq={list.seq}
                  refused={note?.assetId === listed.item.assetId ? note : undefined}
                />
                <Removal {...props} item={listed.item} />
              </ListedRow>
            ))}
          </ol>
        </>
      )}
    </>
  )
}

const Removal = ({ t, list, item }: ShortlistPageProps & { item: ShortlistItem }) => {
  const action = `/shortlists/${list.id}/items/${item.assetId}/removal`
  return (
    <form method="post" action={action} {...inPlace(action, '#kept')}>
      <button class="plain" type="submit">
        {t('shortlist.site.remove')}
        <span class="visually-hidden"> {nameIn(t, item)}</span>
      </button>
    </form>
  )
}
