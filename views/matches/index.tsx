import { Done } from '../parts/done.tsx'
import { MustLine } from '../projects/must-line.tsx'
import { SaveSearchForm } from '../saved/save-form.tsx'
import { Controls, type ControlsProps } from './controls.tsx'
import { RankingPanel, type RankingProps } from './ranking.tsx'
import { WhyNotField } from './why-not.tsx'

export interface BoardProps extends RankingProps, Omit<ControlsProps, 't' | 'query'> {}

export interface MatchesProps extends BoardProps {
  done: 'weights-kept' | 'weights-restored' | null
}

/** The ranking of every published site for a project, with the sliders beside it. */
export const MatchesPage = ({ done, ...props }: MatchesProps) => {
  const { project } = props
  const { t } = props.context
  return (
    <>
      <p class="crumbs">
        <a href="/my/projects">{t('project.mine')}</a> / <a href={`/projects/${project.id}`}>{project.name}</a>
      </p>
      {done && (
        <Done
          t={t}
          done={{ text: t(`match.done.${done}`) }}
          undo={
            done === 'weights-kept'
              ? { action: `/projects/${project.id}/weights/restoration`, fields: { seq: String(project.seq) } }
              : null
          }
        />
      )}
      <div class="page-head">
        <div>
          <h1>{t('match.title')}</h1>
          <MustLine t={t} needs={project.requirement.needs} mustsOnly />
          <SaveSearchForm t={t} asked={{ projectId: project.id, query: '' }} proposed={project.name} signedIn />
        </div>
        <div class="actions">
          <a class="to-weights" href="#weights">
            {t('match.weights')}
          </a>
          <a class="button quiet" href={`/projects/${project.id}/edit`}>
            {t('match.relax.edit')}
          </a>
        </div>
      </div>
      <WhyNotField t={t} projectId={project.id} />
      <div class="columns" id="board">
        <Board {...props} />
      </div>
    </>
  )
}

/** What a preset sets anew: ranking and sliders. */
export const Board = (props: BoardProps) => (
  <>
    <div id="ranking">
      <RankingPanel {...props} />
    </div>
    <Controls t={props.context.t} {...props} />
  </>
)
