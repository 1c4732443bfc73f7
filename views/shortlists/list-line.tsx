import type { PropsWithChildren } from 'hono/jsx'
import type { Translator } from '../../src/i18n/translator.ts'
import type { ListRow } from '../../src/shortlists/queries.ts'

/** One of somebody's lists, with what may be done with it. */
export const ListLine = ({ t, list, children }: PropsWithChildren<{ t: Translator; list: ListRow }>) => (
  <li class="fit">
    <div>
      <a class="row-title" href={`/shortlists/${list.id}`}>
        {list.name}
      </a>
      <p class="small muted">
        {t('shortlist.sites', { n: list.sites })}
        {list.project !== null && (
          <>
            {' · '}
            <a href={`/projects/${list.projectId}`}>{list.project}</a>
          </>
        )}
        {' · '}
        {t('shortlist.used', { day: t.format.day(list.updatedAt) })}
      </p>
    </div>
    {children}
  </li>
)
