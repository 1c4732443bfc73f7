import type { Translator } from '../../src/i18n/translator.ts'
import type { Match, Reason, SiteRecord } from '../../src/matching/types.ts'
import type { Project } from '../../src/projects/project.ts'
import { reasonText, repairText } from '../parts/reason.ts'
import { TableWrap } from '../parts/table-wrap.tsx'
import { nameIn } from '../zones/name.ts'
import { confirmTexts, pointsText, ScoreFigure } from './row.tsx'
import { ScoreStrip, StripFrame } from './score-strip.tsx'
import { segmentsOf } from './strip-geometry.ts'

interface WhyProps {
  t: Translator
  project: Project
  match: Match
  site: SiteRecord
  /** What would make a near miss fit; null where nothing small would. */
  repair: Reason | null
  /** Back to the ranking as it stood. */
  backTo: string
}

export const GATE_TAG = { pass: 'pass', fail: 'fail', unknown: 'warn' } as const

/** One site for one project: whether it fits, every criterion with its reason, what to find out. */
export const WhyPage = ({ t, project, match, site, repair, backTo }: WhyProps) => {
  const states = new Map(match.gates.map(({ key, state }) => [key, state]))
  const open = match.gates.filter(({ state }) => state === (match.standing === 'excluded' ? 'fail' : 'unknown'))
  const confirm = confirmTexts(t, match.confirm)
  const comma = t.locale === 'en' ? ', ' : '、'
  return (
    <>
      <p class="crumbs">
        <a href={`/projects/${project.id}`}>{project.name}</a> / <a href={backTo}>{t('match.title')}</a>
      </p>
      <div class="page-head">
        <div>
          <h1>{nameIn(t, site)}</h1>
          <p class="muted">{nameIn(t, site.zone)}</p>
        </div>
        <a class="button quiet" href={`/assets/${match.id}`}>
          {t('match.why.asset')}
        </a>
      </div>
      <div class={`notice ${match.standing === 'eligible' ? '' : 'warning'}`}>
        <p>
          {t(`match.why.${match.standing}`)}{' '}
          <strong>{open.map(({ key }) => t.dynamic(`criterion.${key}`)).join(comma)}</strong>
        </p>
        {repair && <p>{repairText(t, repair)}</p>}
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
        <ScoreFigure t={t} match={match} />
      </div>
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
    </>
  )
}
