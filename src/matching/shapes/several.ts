import type { Shape } from './shape.ts'

/** The best of several: a price by deal mode of which any will do. Throws where there is none. */
export const bestOf = (shapes: readonly Shape[]): Shape => several('best', shapes, Math.max)

/** The worst of several, for what holds only together: a deal mode that is offered *and* not barred. */
export const leastOf = (shapes: readonly Shape[]): Shape => several('least', shapes, Math.min)

/**
 * Greatest and least are monotonic in each part, so intervals and bounds combine part by part. `scratch` belongs to the shape:
 * a fill is never re-entered.
 */
function several(kind: 'best' | 'least', shapes: readonly Shape[], choose: (a: number, b: number) => number): Shape {
  const [first, ...rest] = shapes
  if (!first) throw new RangeError('a choice of nothing')
  if (rest.length === 0) return first
  let scratchLow = new Float64Array(0)
  let scratchHigh = new Float64Array(0)
  const shape: Shape = {
    sources: [...new Set(shapes.flatMap((part) => part.sources))],
    form: { kind, parts: shapes },
    interval(columns, row) {
      return shapes
        .map((part) => part.interval(columns, row))
        .reduce((a, b) => ({ low: choose(a.low, b.low), high: choose(a.high, b.high) }))
    },
    fill(columns, start, end, low, high) {
      const n = end - start
      if (scratchLow.length < n) {
        scratchLow = new Float64Array(n)
        scratchHigh = new Float64Array(n)
      }
      first.fill(columns, start, end, low, high)
      for (const part of rest) {
        part.fill(columns, start, end, scratchLow, scratchHigh)
        for (let i = 0; i < n; i++) {
          low[i] = choose(low[i]!, scratchLow[i]!)
          high[i] = choose(high[i]!, scratchHigh[i]!)
        }
      }
    },
    bound(envelopes, block) {
      return shapes
        .map((part) => part.bound(envelopes, block))
        .reduce((a, b) => ({
          least: choose(a.least, b.least),
          low: choose(a.low, b.low),
          high: choose(a.high, b.high),
        }))
    },
    hoping: (source) =>
      shape.sources.includes(source)
        ? several(
            kind,
            shapes.map((part) => part.hoping(source)),
            choose,
          )
        : shape,
  }
  return shape
}
