import type { Problem } from '../../src/kernel/errors.ts'
import type { MatchQuery } from '../../src/matching/match-query.ts'
import type { FindOut, Ranking } from '../../src/matching/types.ts'
import { Pager } from '../parts/pager.tsx'
import { Fair } from './fair.tsx'
import { mattering } from './figures.ts'
import { FindOutFirst, NearMisses, Nothing, Relax } from './panels.tsx'
import { MatchRow, type RowContext } from './row.tsx'
import { StripFrame, StripHead } from './score-strip.tsx'
import { segmentsOf } from './strip-geometry.ts'
import { SurePanel } from './sure.tsx'
import { Tried, type Trying } from './tried.tsx'

/** Besides distance and cost, which every row shows. */
const FIGURES_SHOWN = 3
const EXCLUDERS_SHOWN = 4
/** Sites to be confirmed that stand under the sites that fit. */
const CONFIRMED_BELOW = 3

export interface RankingProps {
  context: Omit<RowContext, 'figures'>
  ranking: Ranking
  query: MatchQuery
  pageSize: number
  /** Or where it comes from. */
  findOut: readonly FindOut[] | { from: string }
  problems: readonly Problem[]
  trying: Trying
  /** The day that the match is made for. */
  asOf: string
  /** The address of another state of this page. */
  href: (change: Partial<MatchQuery>) => string
}

interface PanelProps extends RankingProps {
  context: RowContext
}

/** The part of the page that follows the sliders. */
export const RankingPanel = ({ context: given, ...rest }: RankingProps) => {
  const { ranking, query, findOut, problems } = rest
  const context = { ...given, figures: mattering(ranking.weights, FIGURES_SHOWN, ['logistics', 'places']) }
  const props: PanelProps = { ...rest, context }
  const { t } = context
  const rows = query.group === 'eligible' ? ranking.eligible.rows : ranking.toConfirm.rows
  const first = ranking.eligible.rows[0] ?? ranking.toConfirm.rows[0] ?? ranking.nearMisses[0]
  const below = query.group === 'eligible' && query.page === 1
  const shownBelow = rows.length === 0 ? ranking.toConfirm.rows : ranking.toConfirm.rows.slice(0, CONFIRMED_BELOW)
  return (
    <>
      {problems.length > 0 && (
        <p class="notice warning" role="alert">
          {t('match.problems', { fields: problems.map(({ field }) => field).join(', ') })}
        </p>
      )}
      <Counts {...props} />
      <p class="on-paper">{t('match.printed', { day: t.format.day(props.asOf) })}</p>
      <Tried t={t} projectId={context.projectId} trying={props.trying} />
      {first && <StripFrame t={t} match={first} />}
      {query.group === 'eligible' && rows.length === 0 && <Nothing {...props} />}
      {rows.length > 0 && (
        <section aria-labelledby="ranked">
          <div class="list-head">
            <h2 id="ranked">{t(`match.ranking.${query.group}`)}</h2>
            {below && <a href="#sure">{t('match.sure')}</a>}
            <CompareButton t={t} />
          </div>
          {query.group === 'to-confirm' && (
            <p class="muted">
              {t('match.ranking.to-confirm.lead')}{' '}
              <a href={props.href({ group: 'eligible', page: 1 })}>{t('match.back')}</a>
            </p>
          )}
          {first && <Legend context={context} match={first} />}
          <Rows props={props} rows={rows} from={(query.page - 1) * props.pageSize} slot="r" />
          <Pages {...props} />
        </section>
      )}
      {below && rows.length > 0 && <SurePanel t={t} sites={context.sites} sure={context.sure} href={props.href} />}
      {below && shownBelow.length > 0 && (
        <section aria-labelledby="to-confirm">
          <div class="list-head">
            <h2 id="to-confirm">{t('match.ranking.to-confirm')}</h2>
            {rows.length === 0 && <CompareButton t={t} />}
          </div>
          <p class="muted">{t('match.ranking.to-confirm.lead')}</p>
          {first && rows.length === 0 && <Legend context={context} match={first} />}
          <Rows props={props} rows={shownBelow} from={0} slot="c" />
          {ranking.toConfirm.total > shownBelow.length && (
            <p>
              <a href={props.href({ group: 'to-confirm', page: 1 })}>
                {t('match.all', { n: ranking.toConfirm.total })}
              </a>
            </p>
          )}
        </section>
      )}
      {below && (
        <div class="pair panels">
          {ranking.eligible.total + ranking.toConfirm.total > 0 && (
            <FindOutFirst t={t} sites={context.sites} findOut={findOut} />
          )}
          {rows.length > 0 && ranking.relax.length > 0 && (
            <section>
              <h2>{t('match.relax')}</h2>
              <p class="muted small">{t('match.relax.help')}</p>
              <Relax {...props} />
            </section>
          )}
        </div>
      )}
      {below && ranking.nearMisses.length > 0 && <NearMisses context={context} misses={ranking.nearMisses} />}
      <Fair t={t} href={props.href({ group: 'eligible', page: 1 })} />
    </>
  )
}

interface RowsProps {
  props: PanelProps
  rows: Ranking['eligible']['rows']
  from: number
  /** Names the places of this list. */
  slot: string
}

const Rows = ({ props, rows, from, slot }: RowsProps) => (
  <ol class="rows matches" start={from + 1}>
    {rows.map((match, i) => (
      <MatchRow context={props.context} match={match} rank={from + i + 1} slot={`${slot}${i}`} />
    ))}
  </ol>
)

/** The sites that are picked, side by side: part of the form of the weights, so that it works by itself. */
const CompareButton = ({ t }: { t: RowContext['t'] }) => (
  <button class="quiet" type="submit" form="weights" formaction="/compare">
    {t('match.compare')}
  </button>
)

const Counts = ({ context: { t }, ranking }: PanelProps) => {
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
        {t('match.lead', { n: ranking.size })}
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

/** The head of the list: what the segments are, and how to read them. */
const Legend = ({ context: { t }, match }: { context: RowContext; match: Ranking['eligible']['rows'][number] }) => (
  <>
    <details class="small">
      <summary>{t('match.legend')}</summary>
      <p class="legend">{t('match.legend.help')}</p>
      <ol class="legend">
        {segmentsOf(match.parts).map(({ part }) => (
          <li>
            {t.dynamic(`criterion.${part.key}`)} {t.format.percent(part.weight, 0)}
          </li>
        ))}
      </ol>
    </details>
    <div class="match-head">
      <StripHead t={t} match={match} />
    </div>
  </>
)

const Pages = ({ context: { t }, ranking, query, pageSize, href }: PanelProps) => {
  const { total } = query.group === 'eligible' ? ranking.eligible : ranking.toConfirm
  return <Pager t={t} number={query.page} pages={Math.ceil(total / pageSize)} href={(page) => href({ page })} />
}
