import type { Translator } from '../../src/i18n/translator.ts'
import type { Ranking } from '../../src/matching/types.ts'

const EXCLUDERS_SHOWN = 4

interface CountsProps {
  t: Translator
  ranking: Ranking
  /** The day since which the sites were published, where no others are ranked. */
  newSince: string | null
}

/** How many fit, are to be confirmed and do not fit, of how many, and what excludes most. */
export const Counts = ({ t, ranking, newSince }: CountsProps) => {
  const excluders = (Object.entries(ranking.excludedBy) as [string, number][])
    .filter(([, n]) => n > 0)
    .sort((a, b) => b[1] - a[1])
    .slice(0, EXCLUDERS_SHOWN)
  return (
    <div role="status">
      <ul class="figures counts">
        <li class="pass" title={t('match.eligible.help')}>
          <strong>{t.format.number(ranking.eligible.total)}</strong> {t('match.eligible')}
        </li>
        <li class="warn" title={t('match.toConfirm.help')}>
          <strong>{t.format.number(ranking.toConfirm.total)}</strong> {t('match.toConfirm')}
        </li>
        <li class="muted" title={t('match.excluded.help')}>
          <strong>{t.format.number(ranking.excluded)}</strong> {t('match.excluded')}
        </li>
      </ul>
      <p class="muted small">
        {newSince === null
          ? t('match.lead', { n: ranking.size })
          : t('match.lead.new', { n: ranking.size, day: t.format.day(newSince) })}
        {excluders.length > 0 && (
          <>
            {t.locale === 'en' ? '. ' : '。'}
            {t('match.excludedBy')}{' '}
            {excluders
              .map(([key, n]) => t('match.excludedBy.one', { criterion: t.dynamic(`criterion.${key}`), n }))
              .join(t.locale === 'en' ? ', ' : '、')}
          </>
        )}
      </p>
    </div>
  )
}
