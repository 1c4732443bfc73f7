import type { SiteGround } from '../site-ground.ts'
import type { Interval } from '../types.ts'
import type { Shape } from './shape.ts'

const UNKNOWN: Interval = { low: 0, high: 1 }

/**
 * The worth that a site's ground answers with, one row at a time: what costs too much to be asked of a whole catalogue. No envelope bounds it but
 * [0, 1], so an engine that goes by bounds asks only the rows that may still count.
 */
export function askedOfGround(ask: (ground: SiteGround) => Interval, hopeful = false): Shape {
  const hoped = (worth: Interval): Interval => (hopeful && worth.high === 1 ? { low: 1, high: 1 } : worth)
  const shape: Shape = {
    sources: ['boundary'],
    form: { kind: 'asked' },
    interval({ ground }, row) {
      const known = ground[row]
      return hoped(known ? ask(known) : UNKNOWN)
    },
    fill(columns, start, end, low, high) {
      for (let row = start, i = 0; row < end; row++, i++) {
        const worth = shape.interval(columns, row)
        low[i] = worth.low
        high[i] = worth.high
      }
    },
    bound: () => ({ least: 0, low: 1, high: 1 }),
    hoping: (source) => (source === 'boundary' ? askedOfGround(ask, true) : shape),
  }
  return shape
}
