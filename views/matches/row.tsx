import type { Translator } from '../../src/i18n/translator.ts'
import type { Confirm, Match } from '../../src/matching/types.ts'
import type { DealMode, NeedKey } from '../../src/projects/requirement.ts'
import { KeepButton } from '../parts/keep.tsx'
import { reasonText } from '../parts/reason.ts'
import { Unknown } from '../parts/tags.tsx'
import { langOf, nameIn } from '../zones/name.ts'
import { costs, figureOf, type ShownSite } from './figures.ts'
import { ScoreStrip } from './score-strip.tsx'
import { segmentsOf } from './strip-geometry.ts'

const CONFIRMS_SHOWN = 4

/** What a row needs besides the match: the sites, figures and what the project asks for. */
export interface RowContext {
  t: Translator
  projectId: string
  sites: ReadonlyMap<string, ShownSite>
  /** The needs whose figures matter most. */
  figures: readonly NeedKey[]
  /** The ways that the project accepts. */
  modes: readonly DealMode[]
  /** Kept on the way to a site's own page: the weights and the mood. */
  search: string
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

/** Points of one criterion out of its weight, both of 100. */
export const pointsText = (t: Translator, { weight, low, high }: Match['parts'][number]) => {
  const point = (worth: number) => t.format.number(weight * worth * 100, 1)
  return low === high
    ? t('match.points', { low: point(low), of: point(1) })
    : t('match.points.range', { low: point(low), high: point(high), of: point(1) })
}

/** What is not known, the facts that a must hangs on first. */
export const confirmTexts = (t: Translator, confirm: readonly Confirm[]): string[] => {
  const sources = [...confirm].sort((a, b) => Number(b.must) - Number(a.must)).flatMap((one) => one.sources)
  return [...new Set(sources)].map((source) =>
    t.has(`fact.${source}`) ? t.dynamic(`fact.${source}`) : t.dynamic(`match.confirm.${source}`),
  )
}

/** One ranked site: rank, name and zone, strip, total; then the figures that matter, cost by mode, what to confirm. */
export const MatchRow = ({ context, match, rank }: { context: RowContext; match: Match; rank: number | null }) => {
  const { t, figures, modes, search } = context
  const site = context.sites.get(match.id)
  return (
    <li class="match" id={`m-${match.id}`}>
      <span class="rank">{rank}</span>
      <div class="who">
        <SiteLabel t={t} sites={context.sites} id={match.id} />
        <KeepButton t={t} id={match.id} project={context.projectId} />
      </div>
      <details class="why">
        <summary>
          <ScoreStrip t={t} match={match} />
          <span class="visually-hidden">{t('match.reasons')}</span>
        </summary>
        <ul>
          {segmentsOf(match.parts).map(({ part }) => (
            <li>
              <b>{t.dynamic(`criterion.${part.key}`)}</b> <i>{pointsText(t, part)}</i> {reasonText(t, part.reason)}
            </li>
          ))}
        </ul>
        <a href={`/projects/${context.projectId}/matches/${match.id}${search}`}>{t('match.reasons.all')}</a>
      </details>
      <ScoreFigure t={t} match={match} />
      {site && (
        <dl class="row-figures">
          {figures.map((key) => (
            <div>
              <dt>{t.dynamic(`criterion.${key}`)}</dt>
              <dd>{figureOf(t, key, site) ?? <Unknown t={t} />}</dd>
            </div>
          ))}
          {costs(t, site.record, modes).map(({ label, text }) => (
            <div class="cost">
              <dt>{label}</dt>
              <dd>{text ?? <Unknown t={t} />}</dd>
            </div>
          ))}
        </dl>
      )}
      <ConfirmLine t={t} match={match} />
    </li>
  )
}

const ConfirmLine = ({ t, match }: { t: Translator; match: Match }) => {
  const texts = confirmTexts(t, match.confirm)
  if (texts.length === 0) return null
  const rest = texts.length - CONFIRMS_SHOWN
  const comma = t.locale === 'en' ? ', ' : '、'
  return (
    <p class="confirm">
      <span class="warn">{t('match.confirm')}</span> {texts.slice(0, CONFIRMS_SHOWN).join(comma)}
      {rest > 0 && t('match.confirm.more', { n: rest })}
    </p>
  )
}
