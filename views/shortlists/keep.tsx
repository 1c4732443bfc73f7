import type { Translator } from '../../src/i18n/translator.ts'
import type { SiteRecord } from '../../src/matching/types.ts'
import type { ListRow } from '../../src/shortlists/queries.ts'
import { TextField } from '../parts/fields.tsx'
import { langOf, nameIn } from '../zones/name.ts'
import { ListLine } from './list-line.tsx'

interface KeepPageProps {
  t: Translator
  site: SiteRecord
  lists: readonly ListRow[]
  /** Attached to a list that is made here. */
  project: { id: string; name: string } | null
  /** Where the reader was. */
  from: string | null
  /** Whether no further list may be made. */
  full: boolean
}

/** On which list a site is to be kept: one of those that are there, or a new one. */
export const KeepPage = ({ t, site, lists, project, from, full }: KeepPageProps) => (
  <section class="narrow">
    <p class="crumbs">
      <a href={from ?? `/assets/${site.id}`}>{t('word.back')}</a>
    </p>
    <h1 lang={langOf(t, site)}>{t('keep.title', { site: nameIn(t, site) })}</h1>
    {lists.length > 0 && (
      <>
        <h2>{t('keep.choose')}</h2>
        <ul class="rows">
          {lists.map((list) => (
            <ListLine t={t} list={list}>
              <form method="post" action={`/shortlists/${list.id}/items`}>
                <input type="hidden" name="asset" value={site.id} />
                {from !== null && <input type="hidden" name="from" value={from} />}
                <button type="submit">
                  {t('keep.keep')}
                  <span class="visually-hidden"> {list.name}</span>
                </button>
              </form>
            </ListLine>
          ))}
        </ul>
      </>
    )}
    <h2>{t(lists.length > 0 ? 'keep.new' : 'keep.first')}</h2>
    {full ? (
      <p>{t('keep.full')}</p>
    ) : (
      <form method="post" action="/my/shortlists" novalidate>
        <input type="hidden" name="asset" value={site.id} />
        {project && <input type="hidden" name="projectId" value={project.id} />}
        <TextField
          t={t}
          form={{ values: {}, problems: [] }}
          name="name"
          label={t('shortlist.name')}
          value={project?.name ?? (lists.length === 0 ? t('shortlist.first') : '')}
        />
        <button type="submit" class={lists.length > 0 ? 'quiet' : undefined}>
          {t('keep.make')}
        </button>
      </form>
    )}
  </section>
)
