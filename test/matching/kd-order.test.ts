import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kdOrder } from '../../src/matching/kd-order.ts'

describe('the order of the blocks', () => {
  it('holds every row once and keeps neighbours together: in one dimension, blocks do not overlap', () => {
    const figures = fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 80 })
    fc.assert(
      fc.property(figures, fc.integer({ min: 1, max: 9 }), (values, blockSize) => {
        const { order, starts } = kdOrder([Uint32Array.from(values.keys())], [Float64Array.from(values)], blockSize)
        expect([...order].sort((a, b) => a - b)).toEqual(values.map((_, row) => row))
        const blocks = [...starts.slice(1)].map((end, block) => [...order.slice(starts[block], end)])
        blocks.slice(1).forEach((rows, i) => {
          const before = Math.max(...blocks[i]!.map((row) => values[row]!))
          expect(before).toBeLessThanOrEqual(Math.min(...rows.map((row) => values[row]!)))
        })
      }),
      { numRuns: 300 },
    )
  })

  it('orders each run by itself, and no block holds rows of two', () => {
    const { order, starts } = kdOrder(
      [Uint32Array.of(4, 0, 2), Uint32Array.of(3, 1)],
      [Float64Array.of(9, 1, 7, 2, 8)],
      2,
    )
    expect([...order.slice(0, 3)].sort()).toEqual([0, 2, 4])
    expect([...order.slice(3)].sort()).toEqual([1, 3])
    expect([...starts]).toEqual([0, 2, 3, 5])
  })
})
