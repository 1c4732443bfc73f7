import type { Translator } from '../../src/i18n/translator.ts'
import type { Match } from '../../src/matching/types.ts'
import { STRIP, segmentsOf, stripPaths } from './strip-geometry.ts'

const VIEW = `0 0 ${STRIP.width} ${STRIP.height + 4}`

/** What all strips of a page share: the hatching, and the bounds of the segments (weights are the same for every site). */
export const StripFrame = ({ t, match }: { t: Translator; match: Match }) => {
  const gates = new Set(match.gates.map(({ key }) => key))
  const segments = segmentsOf(match.parts)
  return (
    <svg class="strip-frame" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="hatch" width="8" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path class="hatch-line" d="M0 0V6M4 0V6" />
        </pattern>
        <g id="segments">
          {segments
            .filter(({ part }) => gates.has(part.key))
            .map(({ x, width }) => (
              <rect class="strip-must" x={x} width={width} y={STRIP.height + 1} height="3" />
            ))}
          <path class="strip-cuts" d={segments.map(({ x }) => (x > 0 ? `M${x} 0V${STRIP.height + 4}` : '')).join('')} />
          {segments.map(({ part, x, width }) => (
            <rect class="strip-ask" x={x} width={width} height={STRIP.height}>
              <title>{`${t.dynamic(`criterion.${part.key}`)} ${t.format.percent(part.weight, 0)}`}</title>
            </rect>
          ))}
        </g>
      </defs>
    </svg>
  )
}

/** Width of the column of strips on a desktop, and of a character, px: a name stands over a segment that it fits on. */
const COLUMN_PX = 450
const CHARACTER_PX = { 'zh-CN': 12, en: 6 }

/** A name on two lines where it has words, broken so that the longer line is as short as can be. */
function linesOf(name: string): string[] {
  const words = name.split(' ')
  const breaks = words.slice(1).map((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')])
  const longest = (lines: readonly string[]) => Math.max(...lines.map((line) => line.length))
  return breaks.reduce((best, lines) => (longest(lines) < longest(best) ? lines : best), [name])
}

/** Names and weights over the widest segments, in the place of a column head. */
export const StripHead = ({ t, match }: { t: Translator; match: Match }) => (
  <svg class="strip-head" aria-hidden="true" focusable="false">
    {segmentsOf(match.parts).map(({ part, x, width }) => {
      const lines = [...linesOf(t.dynamic(`criterion.${part.key}`)), t.format.percent(part.weight, 0)]
      const room = (width / STRIP.width) * COLUMN_PX
      if (lines.some((line) => room < line.length * CHARACTER_PX[t.locale])) return null
      return (
        <svg aria-hidden="true" x={`${x / 10}%`} width={`${width / 10}%`}>
          {lines.map((line, i) => (
            <text y={44 - 14 * (lines.length - 1 - i)}>{line}</text>
          ))}
        </svg>
      )
    })}
  </svg>
)

/**
 * One bar a site: the filled area is the score, hatched where a fact is unknown, a dark foot under what is a must. In words
 * for who cannot see it; the reasons behind it say it in full.
 */
export const ScoreStrip = ({ t, match }: { t: Translator; match: Match }) => {
  const { worth, doubt } = stripPaths(match.parts)
  return (
    <svg class="strip" viewBox={VIEW} preserveAspectRatio="none" role="img" aria-label={stripText(t, match)}>
      <path class="worth" d={worth} />
      {doubt !== '' && <path class="doubt" d={doubt} />}
      <use href="#segments" />
    </svg>
  )
}

/** The two criteria that bring most and the two that cost most, in words. */
export function stripText(t: Translator, match: Match): string {
  const name = (parts: Match['parts']) =>
    parts
      .slice(0, 2)
      .map(({ key }) => t.dynamic(`criterion.${key}`))
      .join(t.locale === 'en' ? ', ' : '、')
  const brings = match.parts.filter(({ low }) => low > 0).sort((a, b) => b.weight * b.low - a.weight * a.low)
  const costs = match.parts.filter(({ low }) => low < 1).sort((a, b) => b.weight * (1 - b.low) - a.weight * (1 - a.low))
  const score = t.format.score(match.score)
  return [
    t('match.strip', { score }),
    brings.length > 0 ? t('match.strip.brings', { criteria: name(brings) }) : '',
    costs.length > 0 ? t('match.strip.costs', { criteria: name(costs) }) : '',
  ]
    .filter((text) => text !== '')
    .join(t.locale === 'en' ? ' ' : '')
}
