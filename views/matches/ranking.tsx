import type { Problem } from '../../src/kernel/errors.ts'
import type { MatchQuery } from '../../src/matching/match-query.ts'
import type { Eased, RelaxedPair } from '../../src/matching/relax.ts'
import type { FindOut, Ranking } from '../../src/matching/types.ts'
import { Pager } from '../parts/pager.tsx'
import { Counts } from './counts.tsx'
import { Fair } from './fair.tsx'
import { mattering } from './figures.ts'
import { NewSince, type NewSinceProps } from './new-since.tsx'
import { FindOutFirst, NearMisses, Nothing, Relax } from './panels.tsx'
import { MatchRow, type RowContext } from './row.tsx'
import { StripFrame, StripHead } from './score-strip.tsx'
import { segmentsOf } from './strip-geometry.ts'
import { SurePanel } from './sure.tsx'
import { Tried, type Trying } from './tried.tsx'

/** Besides distance and cost, which every row shows. */
const FIGURES_SHOWN = 3
/** Sites to be confirmed that stand under the sites that fit. */
const CONFIRMED_BELOW = 3

export interface RankingProps {
  context: Omit<RowContext, 'figures'>
  ranking: Ranking
  eased: readonly Eased[]
  pairs: readonly RelaxedPair[]
  query: MatchQuery
  pageSize: number
  /** Or where it comes from. */
  findOut: readonly FindOut[] | { from: string }
  problems: readonly Problem[]
  trying: Trying
  /** Sites published since the reader looked; null where the address names no moment. */
  news: NewSinceProps['news'] | null
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
  const whole = below && !query.newOnly
  const shownBelow = rows.length === 0 ? ranking.toConfirm.rows : ranking.toConfirm.rows.slice(0, CONFIRMED_BELOW)
  return (
    <>
      {problems.length > 0 && (
        <p class="notice warning" role="alert">
          {t('match.problems', { fields: problems.map(({ field }) => field).join(', ') })}
        </p>
      )}
      {props.news && <NewSince t={t} query={query} projectId={context.projectId} news={props.news} href={props.href} />}
      <Counts t={t} ranking={ranking} newSince={query.newOnly && props.news ? props.news.since : null} />
      <p class="on-paper">{t('match.printed', { day: t.format.day(props.asOf) })}</p>
      <Tried t={t} projectId={context.projectId} trying={props.trying} />
      {first && <StripFrame t={t} match={first} />}
      {query.group === 'eligible' && rows.length === 0 && <Nothing {...props} newOnly={query.newOnly} />}
      {rows.length > 0 && (
        <section aria-labelledby="ranked">
          <div class="list-head">
            <h2 id="ranked">{t(`match.ranking.${query.group}`)}</h2>
            {whole && <a href="#sure">{t('match.sure')}</a>}
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
      {whole && rows.length > 0 && <SurePanel t={t} sites={context.sites} sure={context.sure} href={props.href} />}
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
          {whole && ranking.eligible.total + ranking.toConfirm.total > 0 && (
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
