import type { Translator } from '../../src/i18n/translator.ts'
import type { Match } from '../../src/matching/types.ts'
import type { Project } from '../../src/projects/project.ts'
import { reasonText } from '../parts/reason.ts'
import { askedOf } from '../projects/asked.ts'
import { MustLine } from '../projects/must-line.tsx'
import { confirmTexts } from './confirm-line.tsx'
import { ScoreFigure } from './row.tsx'

interface ProjectsForAssetProps {
  t: Translator
  asset: { id: string; name: string }
  /** Best first; those that do not fit are counted only. */
  ranked: readonly {
    project: Project
    match: Match /** Among the first that fit the project. */
    place: number | null
  }[]
  isPublic: boolean
}

const TAG = { eligible: 'pass', 'to-confirm': 'warn', excluded: 'fail' } as const

/** Which published projects a site suits: the other direction of the same ranking, for whoever manages the site. */
export const ProjectsForAssetPage = ({ t, asset, ranked, isPublic }: ProjectsForAssetProps) => {
  const fitting = ranked.filter(({ match }) => match.standing !== 'excluded')
  const rest = ranked.filter(({ match }) => match.standing === 'excluded')
  return (
    <>
      <p class="crumbs">
        <a href={`/assets/${asset.id}`}>{asset.name}</a>
      </p>
      <h1>{t('match.projects')}</h1>
      <p class="muted">{t('match.projects.lead')}</p>
      {!isPublic && <p class="notice warning">{t('match.projects.draft')}</p>}
      {fitting.length === 0 ? (
        <div class="empty">
          <p>{t(ranked.length === 0 ? 'match.projects.empty' : 'match.projects.none')}</p>
        </div>
      ) : (
        <ol class="rows">
          {fitting.map(({ project, match, place }) => {
            const confirm = confirmTexts(t, match.confirm)
            return (
              <li class="fit">
                <div>
                  <a class="row-title" href={`/projects/${project.id}`}>
                    {project.name}
                  </a>{' '}
                  <span class={`tag ${TAG[match.standing]}`}>{t(`match.standing.${match.standing}`)}</span>{' '}
                  {place !== null && <span class="small">{t('match.projects.place', { n: place })}</span>}
                  <MustLine t={t} needs={project.requirement.needs} mustsOnly />
                  {confirm.length > 0 && (
                    <p class="confirm">
                      <span class="warn">{t('match.confirm')}</span> {confirm.join(t.locale === 'en' ? ', ' : '、')}
                    </p>
                  )}
                </div>
                <ScoreFigure t={t} match={match} />
              </li>
            )
          })}
        </ol>
      )}
      {rest.length > 0 && (
        <details>
          <summary>{t('match.projects.excluded', { n: rest.length })}</summary>
          <ul class="rows">
            {rest.map(({ project, match }) => {
              const failed = match.gates.filter(({ state }) => state === 'fail').map(({ key }) => key)
              return (
                <li>
                  <a href={`/projects/${project.id}`}>{project.name}</a>
                  <ul class="small muted">
                    {match.parts
                      .filter(({ key }) => failed.includes(key))
                      .map((part) => (
                        <li>
                          {t.dynamic(`criterion.${part.key}`)} ({askedOf(t, part.key, project.requirement.needs)}) –{' '}
                          {reasonText(t, part.reason)}
                        </li>
                      ))}
                  </ul>
                </li>
              )
            })}
          </ul>
        </details>
      )}
    </>
  )
}
