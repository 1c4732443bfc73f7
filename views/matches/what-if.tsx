import type { Translator } from '../../src/i18n/translator.ts'
import type { Importances, MatchQuery } from '../../src/matching/match-query.ts'
import type { WhatIf } from '../../src/matching/what-if.ts'

interface WhatIfProps {
  t: Translator
  turned: WhatIf
  /** What is on trial already, and the address of another state of the ranking. */
  weights: Importances
  href: (change: Partial<MatchQuery>) => string
}

/** What would have to matter more, or less, for this site to stand before the first. */
export const WhatIfPanel = ({ t, turned: { steps, nearest }, weights, href }: WhatIfProps) => (
  <section>
    <h2>{t('match.whatIf')}</h2>
    {nearest === null ? (
      <p>{t('match.whatIf.never')}</p>
    ) : (
      <>
        {steps.length === 0 && <p>{t(nearest.length === 0 ? 'match.whatIf.equal' : 'match.whatIf.none')}</p>}
        <ul class="plain-list">
          {steps.map(({ key, from, to, place }) => (
            <li>
              {t(place === 1 ? 'match.whatIf.first' : 'match.whatIf.before', {
                criterion: t.dynamic(`criterion.${key}`),
                from: t.format.number(from),
                to: t.format.number(to),
                place,
              })}{' '}
              <a href={href({ page: 1, weights: { ...weights, [key]: to } })}>{t('match.whatIf.try')}</a>
            </li>
          ))}
        </ul>
        {nearest.length > 0 && (
          <p class="muted">
            {t('match.whatIf.nearest', {
              changes: nearest
                .map(({ key, from, to }) =>
                  t('match.whatIf.change', {
                    criterion: t.dynamic(`criterion.${key}`),
                    from: t.format.percent(from, 0),
                    to: t.format.percent(to, 0),
                  }),
                )
                .join(t.locale === 'en' ? ', ' : '、'),
            })}
          </p>
        )}
      </>
    )}
  </section>
)
