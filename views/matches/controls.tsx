import type { Translator } from '../../src/i18n/translator.ts'
import type { Importances, MatchQuery } from '../../src/matching/match-query.ts'
import type { Project } from '../../src/projects/project.ts'
import type { NeedKey } from '../../src/projects/requirement.ts'
import { NEED_ORDER } from '../projects/need-order.ts'
import { OPTIMISM_NAMES } from './moods.ts'

export interface ControlsProps {
  t: Translator
  project: Project
  query: MatchQuery
  importances: Importances
  presets: readonly Exclude<MatchQuery['preset'], null>[]
  /** The address of another state of this page. */
  href: (change: Partial<MatchQuery>) => string
}

/** What a start puts back; what is shown of the sites stays. */
const START = { group: 'eligible', page: 1, mood: 'cautious', weights: {}, spread: 'near' } as const

/** Where the weights start from: the project's own or a kind of project. The requirement stays as it is. */
const Starts = ({ t, query, presets, href }: ControlsProps) => {
  const from = (preset: MatchQuery['preset']) => href({ ...START, preset })
  return (
    <nav
      class="starts"
      aria-label={t('match.presets')}
      hx-boost:inherited="true"
      hx-target:inherited="#board"
      hx-swap:inherited="innerMorph show:none"
      hx-sync:inherited="#weights:replace"
      hx-include:inherited="[name=asset],[name=open]"
    >
      <p class="help">{t('match.presets')}</p>
      <ul>
        <li>
          <a href={from(null)} id="p-own" aria-current={query.preset === null ? 'true' : undefined}>
            {t('match.presets.own')}
          </a>
        </li>
        {presets.map((name) => (
          <li>
            <a href={from(name)} id={`p-${name}`} aria-current={name === query.preset ? 'true' : undefined}>
              {t.dynamic(`project.preset.${name}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Works by its button; with scripts, the ranking follows each move. */
export const Controls = (props: ControlsProps) => {
  const { t, project, query, importances } = props
  const { needs } = project.requirement
  const path = `/projects/${project.id}/matches`
  const asked = NEED_ORDER.filter((key) => importances[key] !== undefined)
  return (
    <form
      class="weights"
      id="weights"
      method="get"
      action={path}
      hx-get={path}
      hx-trigger="input delay:250ms"
      hx-target="#ranking"
      hx-swap="innerMorph"
      hx-sync="this:replace"
    >
      {query.group !== 'eligible' && <input type="hidden" name="group" value={query.group} />}
      {query.since !== null && <input type="hidden" name="since" value={query.since} />}
      {query.newOnly && <input type="hidden" name="only" value="new" />}
      {query.preset !== null && <input type="hidden" name="preset" value={query.preset} />}
      {query.spread !== 'near' && <input type="hidden" name="spread" value={query.spread} />}
      <input type="hidden" name="project" value={project.id} />
      <fieldset class="field">
        <legend>{t('match.weights')}</legend>
        <p class="help">{t('match.weights.help')}</p>
        <Starts {...props} />
        {asked.map((key) => (
          <Slider t={t} name={key} value={importances[key]!} must={needs[key]?.level === 'must'} />
        ))}
      </fieldset>
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
      <div class="actions">
        <button class="quiet" type="submit">
          {t('match.weights.apply')}
        </button>
        <a href={props.href({ ...START, preset: null })}>{t('match.weights.reset')}</a>
        <a href={`/projects/${project.id}/comparisons`}>{t('pairs.link')}</a>
      </div>
    </form>
  )
}

const Slider = ({ t, name, value, must }: { t: Translator; name: NeedKey; value: number; must: boolean }) => (
  <label class="weight" for={`w-${name}`}>
    <span>
      {t.dynamic(`criterion.${name}`)}
      {must && <b> {t('project.level.must')}</b>}
    </span>
    <input id={`w-${name}`} type="range" name={`w.${name}`} min="0" max="10" step="1" value={value} />
    <output class="num" for={`w-${name}`}>
      {value}
    </output>
  </label>
)
