import type { BuildingUse } from '../../src/assets/asset.ts'
import type { ParcelPlan as Plan } from '../../src/geometry/parcel-plan.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import { UsePatterns } from './use-patterns.tsx'

interface Props {
  t: Translator
  plan: Plan
  /** Area measured from the boundary, m². */
  areaM2: number
  /** Of each building of the plan. */
  uses?: readonly BuildingUse[]
  /** Ground that the buildings cover, m². */
  builtM2?: number
  /** Tells the plans of one page apart. */
  id?: string
}

const point = ([x, y]: readonly [number, number]) => `${x.toFixed(1)} ${y.toFixed(1)}`
const path = (rings: Plan['rings']) => rings.map((ring) => `M${ring.slice(0, -1).map(point).join('L')}Z`).join('')

/** A parcel as a survey sheet has it: outline, side lengths, buildings hatched by use, scale bar and north arrow, drawn on the server. */
export const ParcelPlan = ({ t, plan, areaM2, uses = [], builtM2 = 0, id = 'plan' }: Props) => {
  const whole = (metres: number) => t.format.number(metres, metres < 100 ? 1 : 0)
  const spread = (axis: 0 | 1) => {
    const values = plan.rings[0]!.map((corner) => corner[axis])
    return whole((Math.max(...values) - Math.min(...values)) / plan.unitsPerMetre)
  }
  const [barX, barY] = [16, plan.height - 16]
  const arrowX = plan.width - 24
  return (
    <svg
      class="plan"
      viewBox={`0 0 ${plan.width} ${plan.height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      preserveAspectRatio="xMidYMid meet"
    >
      <title id={`${id}-title`}>{t('plan.title')}</title>
      <desc id={`${id}-desc`}>
        {t('plan.desc', {
          n: plan.sides.length,
          perimeterM: whole(plan.sides.reduce((sum, side) => sum + side.lengthM, 0)),
          areaM2: t.format.number(areaM2, 0),
          widthM: spread(0),
          heightM: spread(1),
        })}
        {plan.buildings.length > 0 &&
          t('plan.desc.buildings', {
            n: plan.buildings.length,
            builtM2: t.format.number(builtM2, 0),
            percent: t.format.number((100 * builtM2) / areaM2, 1),
          })}
      </desc>
      {uses.length > 0 && <UsePatterns id={id} uses={uses} />}
      <path class="parcel" fill-rule="evenodd" d={path(plan.rings)} />
      {plan.buildings.map((building, i) => (
        <path class="building" fill-rule="evenodd" fill={`url(#${id}-${uses[i]})`} d={path(building.rings)} />
      ))}
      {plan.sides
        .filter((side) => side.labelled)
        .map((side) => (
          <text
            class="side"
            x={side.x.toFixed(1)}
            y={side.y.toFixed(1)}
            text-anchor={side.anchor}
            dominant-baseline="middle"
          >
            {t('plan.metres', { m: whole(side.lengthM) })}
          </text>
        ))}
      {plan.buildings.map(
        ({ label }) =>
          label && (
            <text
              class="name"
              x={label.x.toFixed(1)}
              y={label.y.toFixed(1)}
              text-anchor="middle"
              dominant-baseline="middle"
            >
              {label.text}
            </text>
          ),
      )}
      <g class="scale">
        <path
          class="ink"
          d={`M${barX} ${barY - 5}V${barY}H${(barX + plan.scaleBar.units).toFixed(1)}V${barY - 5}`}
          fill="none"
        />
        <text x={barX} y={barY - 9}>
          {t('plan.metres', { m: t.format.number(plan.scaleBar.lengthM) })}
        </text>
      </g>
      <g class="north">
        <path class="ink" d={`M${arrowX} 12L${arrowX + 6} 34L${arrowX} 29L${arrowX - 6} 34Z`} />
        <text x={arrowX} y="48" text-anchor="middle">
          {t('plan.north')}
        </text>
      </g>
    </svg>
  )
}
