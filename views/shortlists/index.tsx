import type { FormState } from '../../src/http/form.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import type { ListRow } from '../../src/shortlists/queries.ts'
import { Done } from '../parts/done.tsx'
import { ErrorSummary } from '../parts/fields.tsx'
import { inPlace } from '../parts/in-place.ts'
import { DescribeFields, labelOf } from './describe.tsx'
import { ListLine } from './list-line.tsx'

interface ShortlistsProps {
  t: Translator
  lists: readonly ListRow[]
  projects: readonly { id: string; name: string }[]
  form: FormState
  /** The list that was just removed, so that it can be brought back. */
  removed: { id: string; name: string } | null
}

/** Somebody's lists, the last used first, and the way to a new one. */
export const ShortlistsPage = ({ t, lists, projects, form, removed }: ShortlistsProps) => (
  <>
    <div class="page-head">
      <div>
        <h1>{t('shortlist.mine')}</h1>
        <p class="muted">{t('shortlist.mine.lead')}</p>
      </div>
    </div>
    <ErrorSummary t={t} form={form} labelOf={labelOf(t)} />
    <div class="columns">
      <div id="lists">
        <Lists t={t} lists={lists} removed={removed} />
      </div>
      <aside>
        <h2 class="first">{t('shortlist.new')}</h2>
        <form method="post" action="/my/shortlists" novalidate>
          <DescribeFields t={t} form={form} projects={projects} />
          <button type="submit" class={lists.length > 0 ? 'quiet' : undefined}>
            {t('shortlist.make')}
          </button>
        </form>
      </aside>
    </div>
  </>
)

/** The part of the page that removing a list changes. */
export const Lists = ({ t, lists, removed }: Pick<ShortlistsProps, 't' | 'lists' | 'removed'>) => (
  <>
    {removed && (
      <Done
        t={t}
        done={{ text: t('shortlist.done.removed', { list: removed.name }) }}
        undo={{ action: `/shortlists/${removed.id}/restoration` }}
      />
    )}
    {lists.length === 0 ? (
      <div class="empty">
        <h2>{t('shortlist.none')}</h2>
        <p>{t('shortlist.none.help')}</p>
        <a class="button" href="/assets">
          {t('shortlist.none.go')}
        </a>
      </div>
    ) : (
      <ul class="rows">
        {lists.map((list) => (
          <ListLine t={t} list={list}>
            <form
              method="post"
              action={`/shortlists/${list.id}/removal`}
              {...inPlace(`/shortlists/${list.id}/removal`, '#lists')}
            >
              <button class="plain" type="submit">
                {t('shortlist.remove')}
                <span class="visually-hidden"> {list.name}</span>
              </button>
            </form>
          </ListLine>
        ))}
      </ul>
    )}
  </>
)
