import type { Translator } from '../../src/i18n/translator.ts'
import type { MatchQuery } from '../../src/matching/match-query.ts'
import type { SiteRecord } from '../../src/matching/types.ts'
import { langOf, nameIn } from '../zones/name.ts'

export interface NewSinceProps {
  t: Translator
  projectId: string
  news: { since: string; total: number; sites: readonly SiteRecord[] }
  query: MatchQuery
  href: (change: Partial<MatchQuery>) => string
}

/** What was published since the reader looked last and may suit: by name, wherever it stands in the ranking, or ranked alone. */
export const NewSince = (props: NewSinceProps) => {
  const { t, projectId, query } = props
  const { since, total, sites } = props.news
  const day = t.format.day(since)
  const says = query.newOnly ? 'saved.matches.only' : 'saved.matches.new'
  const named = query.newOnly ? [] : sites
  return (
    <section class="notice new-since" aria-label={t('saved.tag')}>
      <p>{total === 0 ? t('saved.matches.none', { day }) : t(says, { day, n: total })}</p>
      {named.length > 0 && (
        <ul>
          {named.map((site) => (
            <li>
              <a href={`/projects/${projectId}/matches/${site.id}`} lang={langOf(t, site)}>
                {nameIn(t, site)}
              </a>
            </li>
          ))}
        </ul>
      )}
      {total > named.length && !query.newOnly && (
        <p class="small">{t('home.need.more', { n: total - named.length })}</p>
      )}
      {(total > 0 || query.newOnly) && <OnlyNew {...props} />}
    </section>
  )
}

/** The same link there and back, so that the focus stays on it; it takes the weights along as they are set. */
const OnlyNew = ({ t, query, href, news }: NewSinceProps) => (
  <p>
    <a
      id="new-only"
      href={href({ newOnly: !query.newOnly, group: 'eligible', page: 1 })}
      hx-boost="true"
      hx-target="#board"
      hx-swap="innerMorph show:none"
      hx-sync="#weights:replace"
      hx-include="[name=asset],[name=open]"
    >
      {query.newOnly ? t('saved.matches.all') : t('saved.matches.show', { n: news.total })}
    </a>
  </p>
)
