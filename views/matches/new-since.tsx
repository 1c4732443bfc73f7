import type { Translator } from '../../src/i18n/translator.ts'
import type { SiteRecord } from '../../src/matching/types.ts'
import { langOf, nameIn } from '../zones/name.ts'

export interface NewSinceProps {
  t: Translator
  projectId: string
  news: { since: string; total: number; sites: readonly SiteRecord[] }
}

/** What was published since the reader looked last and may suit, by name: wherever it stands in the ranking below. */
export const NewSince = ({ t, projectId, news: { since, total, sites } }: NewSinceProps) => {
  const day = t.format.day(since)
  return (
    <section class="notice new-since" aria-label={t('saved.tag')}>
      <p>{total === 0 ? t('saved.matches.none', { day }) : t('saved.matches.new', { day, n: total })}</p>
      {total > 0 && (
        <ul>
          {sites.map((site) => (
            <li>
              <a href={`/projects/${projectId}/matches/${site.id}`} lang={langOf(t, site)}>
                {nameIn(t, site)}
              </a>{' '}
              <span class="tag activated">{t('saved.tag')}</span>
            </li>
          ))}
        </ul>
      )}
      {total > sites.length && <p class="small">{t('home.need.more', { n: total - sites.length })}</p>}
    </section>
  )
}
