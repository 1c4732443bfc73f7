import type { Translator } from '../../src/i18n/translator.ts'
import type { Conditions } from '../../src/search/conditions.ts'
import type { MarkTarget } from '../../src/search/map/narrow.ts'
import type { StillMap, StillMark } from '../../src/search/map/still.ts'
import { StillShape } from './still-shape.tsx'

export interface StillProps {
  t: Translator
  map: StillMap
  /** The address of other conditions. */
  href(conditions: Conditions): string
  conditions: Conditions
}

const targetHref = (target: MarkTarget, href: StillProps['href']): string => {
  if (target.kind === 'site') return `/assets/${target.id}`
  if (target.kind === 'sites') return `/map/sites?${target.ids.map((id) => `id=${id}`).join('&')}`
  return href(target.conditions)
}

/** What the search found, as a picture of links: each mark leads into its area, and in the end to a site. */
export const StillSheet = ({ t, map, href }: StillProps) => (
  <svg class="still" viewBox={`0 0 ${map.width} ${map.height}`} aria-labelledby="still-title">
    <title id="still-title">{t('map.still.label', { n: map.drawn })}</title>
    <path
      class="still-grid"
      d={[
        ...map.meridians.map(({ at }) => `M${at} 0V${map.height}`),
        ...map.parallels.map(({ at }) => `M0 ${at}H${map.width}`),
      ].join('')}
    />
    <g class="still-degree">
      {map.meridians.filter(isSaid).map(({ at, label }) => (
        <text x={at + 3} y={map.height - 4}>
          {label}
        </text>
      ))}
      {map.parallels.filter(isSaid).map(({ at, label }) => (
        <text x={3} y={at - 3}>
          {label}
        </text>
      ))}
    </g>
    {map.ring && <path class="still-area" d={`M${map.ring.map((point) => point.join(' ')).join('L')}Z`} />}
    {map.circle && <circle class="still-area" cx={map.circle.x} cy={map.circle.y} r={map.circle.r} />}
    {map.unsure.map(({ x, y, r }) => (
      <circle class="still-unsure" cx={x} cy={y} r={r} />
    ))}
    <path class="still-zone" d={pathOf(map, (kind) => kind === 'zone', 'm-3-3h6v6h-6z')} />
    <path class="still-city" d={pathOf(map, isCity, 'm-3 0a3 3 0 0 1 6 0a3 3 0 0 1-6 0')} />
    <path class="still-city" d={pathOf(map, (kind) => kind !== 'zone' && !isCity(kind), 'm0-4l4 4l-4 4l-4-4z')} />
    <g class="still-name">
      {map.names.map(({ text, x, y, anchor }) => (
        <text x={x} y={y + 4} text-anchor={anchor === 'start' ? undefined : anchor}>
          {text}
        </text>
      ))}
    </g>
    {map.marks.map((mark) => (
      <MarkLink t={t} mark={mark} to={targetHref(mark.target, href)} />
    ))}
  </svg>
)

const isSaid = ({ label }: StillMap['meridians'][number]) => label !== ''

type Kind = StillMap['things'][number]['kind']
const isCity = (kind: Kind) => kind === 'logistics-node' || kind === 'city'

/** The signs of some kinds of places as one path: fifty elements would weigh more than the marks. */
const pathOf = ({ things }: StillMap, wanted: (kind: Kind) => boolean, sign: string) =>
  things
    .filter(({ kind }) => wanted(kind))
    .map(({ x, y }) => `M${x} ${y}${sign}`)
    .join('')

const MarkLink = ({ t, mark, to }: { t: Translator; mark: StillMark; to: string }) => (
  <a href={to} aria-label={mark.label}>
    <StillShape status={mark.status} n={mark.n} text={t.format.number(mark.n)} x={mark.x} y={mark.y} r={mark.r} />
  </a>
)
