import type { StillMark } from '../../src/search/map/still.ts'

type ShapeProps = Pick<StillMark, 'status' | 'n' | 'x' | 'y' | 'r'> & { text: string }

/** The sign of a mark: what a status is on the map that moves, with the number where it stands for several. */
export const StillShape = ({ status, n, text, x, y, r }: ShapeProps) => (
  <>
    {n === 1 && <circle class="still-hit" cx={x} cy={y} r={14} />}
    {status === 'published' || status === 'mixed' ? (
      <circle class="still-published" cx={x} cy={y} r={r} />
    ) : (
      <path class={`still-${status}`} d={outlineOf(status, n > 1, x, y, n > 1 ? r * 0.8 : r)} />
    )}
    {status === 'mixed' && <circle class="still-mixed" cx={x} cy={y} r={r + 3} />}
    {n > 1 && (
      <text class={`still-n still-n-${status}`} x={x} y={y + 4}>
        {text}
      </text>
    )}
  </>
)

function outlineOf(status: string, many: boolean, x: number, y: number, r: number): string {
  const square = `M${x - r} ${y - r}h${2 * r}v${2 * r}h${-2 * r}z`
  if (many) return square
  if (status === 'draft') return `M${x} ${y - r}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`
  if (status === 'activated') return `M${x} ${y - r}l${r} ${2 * r}h${-2 * r}z`
  return `${square}l${2 * r} ${2 * r}m0 ${-2 * r}l${-2 * r} ${2 * r}`
}
