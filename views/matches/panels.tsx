import type { Translator } from '../../src/i18n/translator.ts'
import type { Eased, RelaxedPair } from '../../src/matching/relax.ts'
import type { FindOut, NearMiss, Ranking } from '../../src/matching/types.ts'
import { repairText } from '../parts/reason.ts'
import { askedOf } from '../projects/asked.ts'
import { Gates, type RowContext, ScoreFigure, SiteLabel } from './row.tsx'
import { ScoreStrip } from './score-strip.tsx'

const RELAXED_SHOWN = 3

interface RelaxProps {
  context: RowContext
  ranking: Ranking
  /** Musts eased as far as near misses need it. */
  eased: readonly Eased[]
  /** Two musts at once, where no single one brings anything. */
  pairs: readonly RelaxedPair[]
}

/** Sites that not asking for one need would bring. */
export const Relax = ({ context: { t, projectId }, ranking, eased, pairs }: RelaxProps) => (
  <>
    <ul>
      {ranking.relax.slice(0, RELAXED_SHOWN).map(({ key, eligible, toConfirm }) => (
        <li>
          {eligible > 0
            ? t('match.relax.one', { criterion: t.dynamic(`criterion.${key}`), n: eligible })
            : t('match.relax.open', { criterion: t.dynamic(`criterion.${key}`), n: toConfirm })}
          {eligible > 0 && toConfirm > 0 && t('match.relax.confirm', { n: toConfirm })}
        </li>
      ))}
      {pairs.slice(0, RELAXED_SHOWN).map(({ keys: [a, b], eligible, toConfirm }) => (
        <li>
          {t(eligible > 0 ? 'match.relax.pair' : 'match.relax.pair.open', {
            a: t.dynamic(`criterion.${a}`),
            b: t.dynamic(`criterion.${b}`),
            n: eligible > 0 ? eligible : toConfirm,
          })}
        </li>
      ))}
      {eased.slice(0, RELAXED_SHOWN).map(({ key, needs, eligible, toConfirm }) => (
        <li>
          {t(eligible > 0 ? 'match.relax.eased' : 'match.relax.eased.open', {
            criterion: t.dynamic(`criterion.${key}`),
            asked: askedOf(t, key, needs),
            n: eligible > 0 ? eligible : toConfirm,
          })}
        </li>
      ))}
    </ul>
    <p>
      <a href={`/projects/${projectId}/edit`}>{t('match.relax.edit')}</a>
    </p>
  </>
)

/** Where no site fits: which single must to relax, and what that brings. */
export const Nothing = ({ newOnly, ...props }: RelaxProps & { newOnly: boolean }) => {
  const { t } = props.context
  // Where nothing is new the line above says so, and the way on
  if (newOnly && props.ranking.size === 0) return null
  return (
    <div class="notice warning">
      <h2>{t(newOnly ? 'match.nothing.new' : 'match.nothing')}</h2>
      {props.ranking.size === 0 && <p>{t('match.nothing.empty')}</p>}
      {props.ranking.relax.length + props.pairs.length > 0 && (
        <>
          <p>{t(props.ranking.relax.length > 0 ? 'match.nothing.relax' : 'match.nothing.pairs')}</p>
          <Relax {...props} />
        </>
      )}
    </div>
  )
}

interface FindOutProps {
  t: Translator
  sites: RowContext['sites']
  /** Or where it comes from, a little later. */
  findOut: readonly FindOut[] | { from: string }
}

/**
 * Facts whose knowledge could lift a site into the first five. After a slider it follows the ranking: until then the last one stays in
 * its place, dimmed. The next move takes the place of its request.
 */
export const FindOutFirst = ({ t, sites, findOut }: FindOutProps) => {
  const follows =
    'from' in findOut
      ? {
          'aria-busy': 'true' as const,
          'hx-get': findOut.from,
          'hx-trigger': 'htmx:after:swap from:#weights delay:400ms',
          'hx-swap': 'outerMorph',
          'hx-sync': '#weights:abort',
          'hx-morph-skip-children': '',
        }
      : {}
  const found = 'from' in findOut ? [] : findOut
  return (
    <section id="find-out" {...follows}>
      <h2>{t('match.findOut')}</h2>
      <p class="muted small">
        {t('from' in findOut || found.length > 0 ? 'match.findOut.help' : 'match.findOut.none')}
      </p>
      <ul class="plain-list">
        {found.map(({ id, fact, place, potential }) => (
          <li>
            <SiteLabel t={t} sites={sites} id={id} />
            <span class="block">
              {t('match.findOut.one', { fact: t.dynamic(`fact.${fact}`), place, score: t.format.score(potential) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Sites that fail one must by little, each with what would repair it. */
export const NearMisses = ({ context, misses }: { context: RowContext; misses: readonly NearMiss[] }) => {
  const { t } = context
  return (
    <section aria-labelledby="near">
      <h2 id="near">{t('match.near')}</h2>
      <p class="muted">{t('match.near.help')}</p>
      <ul class="rows matches">
        {misses.map((miss, i) => (
          <li class="match" id={`n${i}`}>
            <span class="rank" aria-hidden="true">
              –
            </span>
            <div class="who">
              <SiteLabel t={t} sites={context.sites} id={miss.id} />
            </div>
            <a class="why" href={`/projects/${context.projectId}/matches/${miss.id}${context.search}`}>
              <ScoreStrip t={t} match={miss} />
            </a>
            <div class="sum">
              <ScoreFigure t={t} match={miss} />
              <Gates t={t} match={miss} />
            </div>
            <p class="confirm">
              <span class="fail">{t.dynamic(`criterion.${miss.failed}`)}</span> {repairText(t, miss.repair)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
