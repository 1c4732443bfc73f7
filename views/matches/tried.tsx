import type { Translator } from '../../src/i18n/translator.ts'
import type { Importances } from '../../src/matching/match-query.ts'
import type { NeedKey } from '../../src/projects/requirement.ts'

/** How the weights in force differ from the project's own. */
export interface Trying {
  seq: number
  moved: readonly NeedKey[]
  importances: Importances
  mood: string
}

/** Says whether the ranking stands by the project's own weights; if not, keeps them for good. It takes the same room either way. */
export const Tried = ({ t, projectId, trying }: { t: Translator; projectId: string; trying: Trying }) => {
  const { seq, moved, importances, mood } = trying
  if (moved.length === 0) return <p class="tried">{t('match.tried.own')}</p>
  return (
    <form class="tried" method="post" action={`/projects/${projectId}/weights`}>
      <span>{t('match.tried', { n: moved.length })} </span>
      <input type="hidden" name="seq" value={seq} />
      {mood !== 'cautious' && <input type="hidden" name="optimism" value={mood} />}
      {moved.map((key) => (
        <input type="hidden" name={`w.${key}`} value={importances[key]} />
      ))}
      <button class="quiet" type="submit">
        {t('match.tried.keep')}
      </button>
    </form>
  )
}
