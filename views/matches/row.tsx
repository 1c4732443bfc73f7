import type { Translator } from '../../src/i18n/translator.ts'
import type { Kept } from '../../src/kept/queries.ts'
import type { Sureness } from '../../src/matching/robustness/sureness.ts'
import type { ShownSite } from '../../src/matching/shown-site.ts'
import type { Match } from '../../src/matching/types.ts'
import type { NeedKey } from '../../src/projects/requirement.ts'
import { KeepButton } from '../parts/keep.tsx'
import { modesOf } from '../parts/modes.ts'
import { Unknown } from '../parts/tags.tsx'
import { langOf, nameIn } from '../zones/name.ts'
import { ConfirmLine } from './confirm-line.tsx'
import { costs, distanceOf, figureOf } from './figures.ts'
import { Reasons } from './reasons.tsx'
import { ScoreStrip } from './score-strip.tsx'
import { SureLine } from './sure-mark.tsx'

/** What a row needs besides the match: the sites, figures and what the project asks for. */
export interface RowContext {
  t: Translator
  projectId: string
  sites: ReadonlyMap<string, ShownSite>
  /** The needs whose figures matter most. */
  figures: readonly NeedKey[]
  /** Kept on the way to a site's own page: the weights and the mood. */
  search: string
  /** Sites that are new to the reader, to be told apart from others. */
  fresh: ReadonlySet<string>
  /** Sites whose reasons stand open, and sites picked to be compared. */
  open: readonly string[]
  picked: readonly string[]
  /** Sites that are on one of the reader's lists. */
  kept: Kept
  /** The places among all sites; null where all are ranked. */
  places: ReadonlyMap<string, number> | null
  /** The places under the project's own settings; null where these are in force. */
  usual: ReadonlyMap<string, number> | null
  /** How sure the order is; null where that follows, or is not said. */
  sure: Sureness | null
}

export const SiteLabel = ({ t, sites, id }: Pick<RowContext, 't' | 'sites'> & { id: string }) => {
  const site = sites.get(id)?.record
  return (
    <>
      <a class="row-title" href={`/assets/${id}`} lang={site && langOf(t, site)}>
        {site ? nameIn(t, site) : id}
      </a>
      {site && (
        <span class="zone" lang={langOf(t, site.zone)}>
          {nameIn(t, site.zone)}
        </span>
      )}
    </>
  )
}

export const ScoreFigure = ({ t, match }: { t: Translator; match: Match }) => {
  const [low, high] = [t.format.score(match.low), t.format.score(match.high)]
  return (
    <p class="score">
      <span class="visually-hidden">{t('match.score')} </span>
      {t.format.score(match.score)}
      {low !== high && (
        <small title={t('match.score.range.label', { low, high })}> {t('match.score.range', { low, high })}</small>
      )}
    </p>
  )
}

/** How many of the musts are met, in the colour of the worst of them. */
export const Gates = ({ t, match: { gates } }: { t: Translator; match: Match }) => {
  if (gates.length === 0) return null
  const passed = gates.filter(({ state }) => state === 'pass').length
  const worst = gates.some(({ state }) => state === 'fail') ? 'fail' : passed < gates.length ? 'warn' : 'pass'
  return <p class={`gates ${worst}`}>{t('match.gates', { passed, of: gates.length })}</p>
}

/** How many places a site gained or lost against the project's own settings. */
const Moved = ({ t, usual, rank }: { t: Translator; usual: number | undefined; rank: number }) => {
  if (usual === undefined || usual === rank) return null
  const by = Math.abs(usual - rank)
  return (
    <small class={usual > rank ? 'pass' : 'fail'}>
      <span aria-hidden="true">{`${usual > rank ? '▲' : '▼'}${by}`}</span>
      <span class="visually-hidden">{t(usual > rank ? 'match.moved.up' : 'match.moved.down', { n: by })}</span>
    </small>
  )
}

/**
 * One ranked site: rank, name and zone, strip, total; then the figures that matter, distance, cost by mode, what to confirm. The row is a
 * place in the list and not the site: where the ranking changes, its content does, and nothing moves. The reasons are fetched when the strip
 * is opened (`static/js/matches`), from the page that the link in it leads to.
 */
export const MatchRow = ({
  context,
  match,
  rank,
  slot,
}: {
  context: RowContext
  match: Match
  rank: number
  slot: string
}) => {
  const { t, open, picked, usual } = context
  const place = context.places?.get(match.id) ?? rank
  const isOpen = open.includes(match.id)
  return (
    <li class="match" id={slot} value={context.places ? place : undefined}>
      <span class="rank">
        {place}
        <Moved t={t} usual={usual?.get(match.id)} rank={place} />
      </span>
      <div class="who">
        <SiteLabel t={t} sites={context.sites} id={match.id} />
        <div class="acts">
          {context.fresh.has(match.id) && <span class="tag pass">{t('saved.tag')}</span>}
          <label class="pick">
            <input type="checkbox" name="asset" value={match.id} form="weights" checked={picked.includes(match.id)} />
            {t('match.pick')}
          </label>
          <KeepButton t={t} id={match.id} project={context.projectId} kept={context.kept.get(match.id)} />
        </div>
        {!context.places && <SureLine t={t} sure={context.sure} id={match.id} slot={slot} />}
      </div>
      <details class="why" open={isOpen}>
        <summary>
          <ScoreStrip t={t} match={match} />
          <span class="visually-hidden">{t('match.reasons')}</span>
        </summary>
        <div>{isOpen && <Reasons t={t} match={match} />}</div>
        <a href={`/projects/${context.projectId}/matches/${match.id}${context.search}`}>{t('match.reasons.all')}</a>
      </details>
      <div class="sum">
        <ScoreFigure t={t} match={match} />
        <Gates t={t} match={match} />
      </div>
      <Figures context={context} id={match.id} />
      <ConfirmLine t={t} match={match} />
    </li>
  )
}

const Figures = ({ context: { t, figures, sites }, id }: { context: RowContext; id: string }) => {
  const site = sites.get(id)
  if (!site) return null
  const distance = distanceOf(t, site)
  const figure = (label: string, text: string | null) => (
    <div>
      <dt>{label}</dt>
      <dd>{text ?? <Unknown t={t} />}</dd>
    </div>
  )
  return (
    <dl class="row-figures">
      {figures.map((key) => figure(t.dynamic(`criterion.${key}`), figureOf(t, key, site)))}
      {figure(distance.to, distance.text)}
      {modesOf(site.record.facts.dealModes?.value) === null && figure(t('fact.dealModes'), null)}
      {costs(t, site).map(({ label, text, yearly }) => (
        <div class="cost">
          <dt>{label}</dt>
          <dd>
            {text ?? <Unknown t={t} />}
            {yearly !== null && <b> {yearly}</b>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
