import type { Translator } from '../../src/i18n/translator.ts'
import type { DifferenceTable } from '../../src/matching/difference.ts'
import type { Importances, MatchQuery } from '../../src/matching/match-query.ts'
import type { Failed } from '../../src/matching/repairs.ts'
import type { ShownSite } from '../../src/matching/shown-site.ts'
import type { Match, SiteRecord } from '../../src/matching/types.ts'
import type { WhatIf } from '../../src/matching/what-if.ts'
import type { Project } from '../../src/projects/project.ts'
import { reasonText, repairText } from '../parts/reason.ts'
import { TableWrap } from '../parts/table-wrap.tsx'
import { langOf, nameIn } from '../zones/name.ts'
import { Against } from './against.tsx'
import { confirmTexts } from './confirm-line.tsx'
import { pointsText } from './reasons.tsx'
import { Gates, ScoreFigure } from './row.tsx'
import { ScoreStrip, StripFrame } from './score-strip.tsx'
import { segmentsOf } from './strip-geometry.ts'
import { WhatIfPanel } from './what-if.tsx'
import { YearlyCosts } from './yearly.tsx'

interface WhyProps {
  t: Translator
  project: Project
  match: Match
  shown: ShownSite
  failed: readonly Failed[]
  /** Its place among the sites that fit, or the one it would take if it did; null where it is not on offer. */
  place: { number: number; of: number } | null
  /** The best-ranked site and where this one loses against it; null where this is the best, or none fits. */
  best: { site: SiteRecord; table: DifferenceTable; href: string; turned: WhatIf | null } | null
  weights: Importances
  href: (change: Partial<MatchQuery>) => string
  /** Back to the ranking as it stood. */
  backTo: string
}

export const GATE_TAG = { pass: 'pass', fail: 'fail', unknown: 'warn' } as const

/** One site for one project: whether it fits and what would make it, its place, what it loses against the best, what a year costs. */
export const WhyPage = ({ t, project, match, shown, failed, place, best, weights, href, backTo }: WhyProps) => {
  const site = shown.record
  const open = match.gates.filter(({ state }) => state === 'unknown')
  const confirm = confirmTexts(t, match.confirm)
  const comma = t.locale === 'en' ? ', ' : '、'
  return (
    <>
      <p class="crumbs">
        <a href={`/projects/${project.id}`}>{project.name}</a> / <a href={backTo}>{t('match.title')}</a>
      </p>
      <div class="page-head">
        <div>
          <h1 lang={langOf(t, site)}>{nameIn(t, site)}</h1>
          <p class="muted" lang={langOf(t, site.zone)}>
            {nameIn(t, site.zone)}
          </p>
        </div>
        <a class="button quiet" href={`/assets/${match.id}`}>
          {t('match.why.asset')}
        </a>
      </div>
      <div class={`notice ${match.standing === 'eligible' && place ? '' : 'warning'}`}>
        {!place && <p>{t('match.why.notOffered')}</p>}
        <p>
          {t(`match.why.${match.standing}`)}{' '}
          {match.standing === 'to-confirm' && (
            <strong>{open.map(({ key }) => t.dynamic(`criterion.${key}`)).join(comma)}</strong>
          )}
        </p>
        {failed.length > 0 && (
          <ul>
            {failed.map(({ key, reason, repair, near }) => (
              <li>
                <strong>{t.dynamic(`criterion.${key}`)}</strong> {reasonText(t, reason)}
                {repair && (
                  <>
                    {' – '}
                    {repairText(t, repair)}
                    {near && ` (${t('match.why.near')})`}
                  </>
                )}
              </li>
            ))}
          </ul>
        )}
        {place && <p>{t(`match.why.place.${match.standing}`, { n: place.number, of: place.of })}</p>}
        {confirm.length > 0 && (
          <p>
            {t('match.confirm')}
            {t.locale === 'en' ? ': ' : '：'}
            {confirm.join(comma)}
          </p>
        )}
      </div>
      <StripFrame t={t} match={match} />
      <div class="why-strip">
        <ScoreStrip t={t} match={match} />
        <div class="sum">
          <ScoreFigure t={t} match={match} />
          <Gates t={t} match={match} />
        </div>
      </div>
      <Criteria t={t} match={match} />
      {best && <Against t={t} {...best} />}
      {best?.turned && <WhatIfPanel t={t} turned={best.turned} weights={weights} href={href} />}
      <YearlyCosts t={t} costs={shown.yearly} />
    </>
  )
}

const Criteria = ({ t, match }: { t: Translator; match: Match }) => {
  const states = new Map(match.gates.map(({ key, state }) => [key, state]))
  return (
    <TableWrap label={t('match.reasons')}>
      <table class="stack">
        <thead>
          <tr>
            <th scope="col">{t('match.why.criterion')}</th>
            <th scope="col">{t('match.why.level')}</th>
            <th scope="col" class="num">
              {t('match.why.points')}
            </th>
            <th scope="col">{t('match.why.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {[...segmentsOf(match.parts).map(({ part }) => part), ...match.parts.filter((p) => p.weight === 0)].map(
            (part) => {
              const state = states.get(part.key)
              return (
                <tr>
                  <th scope="row">{t.dynamic(`criterion.${part.key}`)}</th>
                  <td class="nowrap">
                    {state === undefined ? (
                      t('project.level.prefer')
                    ) : (
                      <>
                        {t('project.level.must')}{' '}
                        <span class={`tag ${GATE_TAG[state]}`}>{t(`match.gate.${state}`)}</span>
                      </>
                    )}
                  </td>
                  <td class="num">{pointsText(t, part)}</td>
                  <td>{reasonText(t, part.reason)}</td>
                </tr>
              )
            },
          )}
        </tbody>
      </table>
    </TableWrap>
  )
}
