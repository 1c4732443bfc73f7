import type { Translator } from '../../src/i18n/translator.ts'
import type { Match } from '../../src/matching/types.ts'
import { reasonText } from '../parts/reason.ts'
import { segmentsOf } from './strip-geometry.ts'

/** Points of one criterion out of its weight, both of 100. */
export const pointsText = (t: Translator, { weight, low, high }: Match['parts'][number]) => {
  const point = (worth: number) => t.format.number(weight * worth * 100, 1)
  return low === high
    ? t('match.points', { low: point(low), of: point(1) })
    : t('match.points.range', { low: point(low), high: point(high), of: point(1) })
}

/** The points and reasons of a match, heaviest criterion first. Marked open, so that the ranking keeps it when it follows the sliders. */
export const Reasons = ({ t, match }: { t: Translator; match: Match }) => (
  <>
    <input type="hidden" name="open" value={match.id} form="weights" />
    <ul>
      {segmentsOf(match.parts).map(({ part }) => (
        <li>
          <b>{t.dynamic(`criterion.${part.key}`)}</b> <i>{pointsText(t, part)}</i> {reasonText(t, part.reason)}
        </li>
      ))}
    </ul>
  </>
)
