import type { Translator } from '../../src/i18n/translator.ts'
import type { Project } from '../../src/projects/project.ts'
import type { NeedKey } from '../../src/projects/requirement.ts'
import { MustLine } from '../projects/must-line.tsx'
import { NEED_ORDER } from '../projects/need-order.ts'
import { SaveSearchForm } from '../saved/save-form.tsx'
import { OPTIMISM_NAMES } from './moods.ts'
import { RankingPanel, type RankingProps } from './ranking.tsx'

interface MatchesProps extends RankingProps {
  project: Project
}

/** The ranking of every published site for a project, with the sliders beside it. */
export const MatchesPage = ({ project, ...props }: MatchesProps) => {
  const { t } = props.context
  return (
    <>
      <p class="crumbs">
        <a href="/my/projects">{t('project.mine')}</a> / <a href={`/projects/${project.id}`}>{project.name}</a>
      </p>
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
      <div class="columns">
        <div id="ranking">
          <RankingPanel {...props} />
        </div>
        <Controls t={t} project={project} {...props} />
      </div>
    </>
  )
}

/** Works by its button; with scripts, the ranking follows each move. */
const Controls = ({ t, project, query }: MatchesProps & { t: Translator }) => {
  const { needs } = project.requirement
  const path = `/projects/${project.id}/matches`
  const asked = NEED_ORDER.filter((key) => needs[key] && needs[key].level !== 'indifferent')
  const importanceOf = (key: NeedKey) => query.weights[key] ?? needs[key]?.importance
  return (
    <form
      class="weights"
      id="weights"
      method="get"
      action={path}
      hx-get={path}
      hx-trigger="input delay:250ms, submit"
      hx-target="#ranking"
      hx-swap="innerMorph"
      hx-sync="this:replace"
    >
      {query.group !== 'eligible' && <input type="hidden" name="group" value={query.group} />}
      <fieldset class="field">
        <legend>{t('match.mood')}</legend>
        <p class="help">{t('match.mood.help')}</p>
        <div class="choices">
          {OPTIMISM_NAMES.map((mood) => (
            <label>
              <input type="radio" name="optimism" value={mood} checked={mood === query.mood} />
              {t(`match.mood.${mood}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset class="field">
        <legend>{t('match.weights')}</legend>
        <p class="help">{t('match.weights.help')}</p>
        {asked.map((key) => (
          <label class="weight" for={`w-${key}`}>
            <span>
              {t.dynamic(`criterion.${key}`)}
              {needs[key]?.level === 'must' && <b> {t('project.level.must')}</b>}
            </span>
            <input id={`w-${key}`} type="range" name={`w.${key}`} min="0" max="10" step="1" value={importanceOf(key)} />
            <output class="num" for={`w-${key}`}>
              {importanceOf(key)}
            </output>
          </label>
        ))}
      </fieldset>
      <div class="actions">
        <button class="quiet" type="submit">
          {t('match.weights.apply')}
        </button>
        <a href={path}>{t('match.weights.reset')}</a>
      </div>
    </form>
  )
}
