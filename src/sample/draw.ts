import type { Random } from '../kernel/random.ts'

/** Draws from a seeded source: the same seed gives the same province. */
export interface Draw {
  chance(probability: number): boolean
  /** Uniform in [from, to). */
  between(from: number, to: number): number
  /** Whole number, both ends included. */
  whole(from: number, to: number): number
  pick<T>(items: readonly T[]): T
  /** One of the keys, as often as its weight says. */
  weighted<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K
  /** Log-normal around a median: `spread` is the factor of one standard deviation. */
  around(median: number, spread: number): number
}

export function draws(random: Random): Draw {
  const between = (from: number, to: number) => from + (to - from) * random()
  const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1))
  return {
    chance: (probability) => random() < probability,
    between,
    whole,
    pick: (items) => {
      const item = items[Math.floor(random() * items.length)]
      if (item === undefined) throw new RangeError('nothing to pick from')
      return item
    },
    weighted: <K extends string>(weights: Readonly<Partial<Record<K, number>>>): K => {
      const entries = Object.entries(weights) as [K, number][]
      let left = random() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      const last = entries[entries.length - 1]
      if (!last) throw new RangeError('nothing to weigh')
      for (const [key, weight] of entries) {
        left -= weight
        if (left < 0) return key
      }
      return last[0]
    },
    // Box–Muller
    around: (median, spread) =>
      median * Math.exp(Math.log(spread) * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())),
  }
}

/** A figure as people write it: to `step`. */
export const roundTo = (value: number, step: number): number => Math.round(Math.round(value / step) * step * 1e6) / 1e6
