import type { Translator } from '../../src/i18n/translator.ts'

/** An example of the score strip: weights of sum 100 (domain.md, section 8) and worths of no real site. */
const PARTS = [
  { weight: 25, low: 0.92, high: 0.92 },
  { weight: 15, low: 0.7, high: 0.7 },
  { weight: 15, low: 1, high: 1 },
  { weight: 12, low: 0.5, high: 1 },
  { weight: 10, low: 0.8, high: 0.8 },
  { weight: 10, low: 0.6, high: 0.6 },
  { weight: 8, low: 0, high: 1 },
  { weight: 5, low: 1, high: 1 },
] as const

const total = (end: 'low' | 'high') => PARTS.reduce((sum, part) => sum + part.weight * part[end], 0) / 100
const startOf = (index: number) => PARTS.slice(0, index).reduce((sum, part) => sum + part.weight, 0)

const HEIGHT = 28
const WIDTH = 600
const GAP = 2
const UNIT = WIDTH / 100

/** How a score reads, before one has seen any. */
export const SampleStrip = ({ t }: { t: Translator }) => {
  const range = { low: t.format.score(total('low')), high: t.format.score(total('high')) }
  return (
    <figure class="sample-strip">
      <svg
        class="strip"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-labelledby="sample-strip-title sample-strip-desc"
      >
        <title id="sample-strip-title">{t('home.strip.title')}</title>
        <desc id="sample-strip-desc">{t('home.strip.desc', range)}</desc>
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path class="hatch-line" d="M0 0V6" />
        </pattern>
        {PARTS.map(({ weight, low, high }, i) => {
          const x = startOf(i) * UNIT
          const width = weight * UNIT - GAP
          return (
            <>
              <rect class="bed" x={x} y={0} width={width} height={HEIGHT} />
              <rect class="worth" x={x} y={0} width={width * low} height={HEIGHT} />
              {high > low && (
                <rect class="doubt" x={x + width * low} y={0} width={width * (high - low)} height={HEIGHT} />
              )}
            </>
          )
        })}
      </svg>
      <figcaption class="small muted">{t('home.strip.caption', range)}</figcaption>
    </figure>
  )
}
