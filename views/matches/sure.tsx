import type { Translator } from '../../src/i18n/translator.ts'
import type { MatchQuery } from '../../src/matching/match-query.ts'
import type { Lead, Sureness } from '../../src/matching/robustness/sureness.ts'
import type { FindOut } from '../../src/matching/types.ts'
import { TableWrap } from '../parts/table-wrap.tsx'
import { FindOutFirst } from './panels.tsx'
import { type RowContext, SiteLabel } from './row.tsx'
import { Sure, shareText } from './sure-mark.tsx'

const SPREADS = ['near', 'wide', 'any'] as const

interface SureProps {
  t: Translator
  sites: RowContext['sites']
  /** Null where it follows: until then the last one stays in its place, dimmed. */
  sure: Sureness | null
  href: (change: Partial<MatchQuery>) => string
}

/** How often each of the leading sites leads, under weights drawn around the investor's. */
export const SurePanel = ({ t, sites, sure, href }: SureProps) => {
  if (!sure) {
    return (
      <section id="sure" aria-busy="true" hx-morph-skip-children="">
        <h2>{t('match.sure')}</h2>
      </section>
    )
  }
  return (
    <section id="sure">
      <h2>{t('match.sure')}</h2>
      <p class="muted">
        {t(`match.sure.lead.${sure.spread}`, { n: sure.samples })}
        {t.locale === 'en' ? ' ' : ''}
        {t('match.sure.ever', { n: sure.everFirst })}
      </p>
      <p class="starts">
        {t('match.sure.spread')}{' '}
        {SPREADS.map((spread) => (
          <a href={`${href({ spread })}#sure`} aria-current={spread === sure.spread ? 'true' : undefined}>
            {t(`match.sure.spread.${spread}`)}
          </a>
        ))}
      </p>
      <TableWrap label={t('match.sure')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('match.sure.site')}</th>
              <th scope="col" class="num">
                {t('match.sure.col.first')}
              </th>
              <th scope="col" class="num">
                {t('match.sure.col.top')}
              </th>
              <th scope="col">{t('match.sure.col.prefers')}</th>
            </tr>
          </thead>
          <tbody>
            {sure.leaders.map((lead) => (
              <tr>
                <th scope="row">
                  <SiteLabel t={t} sites={sites} id={lead.id} />
                </th>
                <td class="num">{shareText(t, lead.first)}</td>
                <td class="num">{shareText(t, lead.top)}</td>
                <td>{prefersText(t, lead)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableWrap>
      <p class="muted small">{t('match.sure.help', { seed: sure.seed })}</p>
    </section>
  )
}

/** Whose weights make the site first: the needs that weigh more with them, and how much. */
const prefersText = (t: Translator, { prefers }: Lead): string =>
  prefers
    .map(({ key, weight, own }) =>
      t('match.sure.prefers', {
        criterion: t.dynamic(`criterion.${key}`),
        weight: t.format.percent(weight, 0),
        own: t.format.percent(own, 0),
      }),
    )
    .join(t.locale === 'en' ? ', ' : '、')

interface FollowingProps extends SureProps {
  findOut: readonly FindOut[]
  /** The sites of the list, by place. */
  rows: readonly string[]
}

/** What follows a move of a slider: what to find out first, how sure the order is, and the marks in its rows. */
export const Following = ({ t, sites, findOut, sure, rows, href }: FollowingProps) => (
  <>
    <FindOutFirst t={t} sites={sites} findOut={findOut} />
    {sure && (
      <>
        <hx-partial hx-target="#sure" hx-swap="outerMorph">
          <SurePanel t={t} sites={sites} sure={sure} href={href} />
        </hx-partial>
        {rows.map((id, i) =>
          sure.leads.has(id) || sure.together.has(id) ? (
            <hx-partial hx-target={`#r${i}-s`} hx-swap="innerHTML">
              <Sure t={t} sure={sure} id={id} />
            </hx-partial>
          ) : null,
        )}
      </>
    )}
  </>
)
