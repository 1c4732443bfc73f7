import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { type Catalogue, withChanges } from '../../src/matching/catalogue.ts'
import { gateRows, gateState } from '../../src/matching/gate.ts'
import { down32, up32 } from '../../src/matching/kernel/float32.ts'
import { imageOf } from '../../src/matching/kernel/image.ts'
import { evaluatorOf, Kernel, kernelOf } from '../../src/matching/kernel/kernel.ts'
import * as L from '../../src/matching/kernel/layout.ts'
import { classOf } from '../../src/matching/kernel/scan.ts'
import { twinOf } from '../../src/matching/kernel/twin/twin.ts'
import { planOf } from '../../src/matching/plan.ts'
import { rank } from '../../src/matching/rank.ts'
import { orderOf, scoreRow } from '../../src/matching/score.ts'
import type { GateState } from '../../src/matching/types.ts'
import type { Requirement } from '../../src/projects/requirement.ts'
import { anyOptimism, anyRequirement, anySites, catalogue, requirement, site, want } from './sites.ts'

vi.setConfig({ testTimeout: 60_000 })

const module = new WebAssembly.Module(readFileSync(new URL('../../dist/kernel.wasm', import.meta.url)))

function both(all: Catalogue) {
  const [compiled, plain] = [imageOf(all), imageOf(all)]
  return {
    wasm: new Kernel(compiled, evaluatorOf(module, compiled.memory)),
    twin: new Kernel(plain, twinOf(plain.memory)),
  }
}

/** Everything that a kernel says of a catalogue under a plan, each number as its bits. */
function said(all: Catalogue, kernel: Kernel, requirement: Requirement, optimism: number, floor: number) {
  kernel.start(planOf(requirement, all.lists.all), optimism)
  const blocks = Array.from({ length: all.starts.length - 1 }, (_, block) => block)
  const undecided: number[] = []
  const tally = kernel.tally((row) => undecided.push(row))
  return {
    blocks: blocks.map((block) => ({
      bound: kernel.bound(block),
      gates: [kernel.failAll, kernel.failAny, kernel.unknownAll, kernel.unknownAny].map((of) => of(block) >>> 0),
      rows: Array.from({ length: kernel.visit(block, floor, floor, floor) }, (_, i) => {
        const found = kernel.found(i)
        return { row: found & 0xffff, kind: found >> 16, score: kernel.score(found & 0xffff) }
      }),
    })),
    tally,
    undecided,
  }
}

const cases = fc.record({
  sites: anySites(60),
  // What is asked is none of the kernel's business: rank.test.ts holds the whole to brute force
  requirement: anyRequirement.map(({ needs: { footprint, ...needs }, asOf }) => ({ needs, asOf })),
  optimism: anyOptimism,
  blockSize: fc.constantFrom(1, 5, 16, 64, 256),
  floor: fc.constantFrom(-1, 0.3, 0.6),
})

describe('the compiled kernel', () => {
  it('says what its twin says, bit by bit', () => {
    fc.assert(
      fc.property(cases, ({ sites, requirement, optimism, blockSize, floor }) => {
        const all = catalogue(sites, { blockSize })
        const { wasm, twin } = both(all)
        const f = Math.fround(floor)
        expect(said(all, wasm, requirement, optimism, f)).toEqual(said(all, twin, requirement, optimism, f))
      }),
      { numRuns: 300 },
    )
  })
})

describe('the kernel and the reference', () => {
  /** Distances are to 1 cm: within 1e-6 of the worth from radii of 10 km on. */
  const isFine = ({ needs }: Requirement) => !needs.places || needs.places.radiusKm >= 10

  it('agree: an order to 1e-6 and within the stated error, bounds above it, gates but for the doubtful', () => {
    fc.assert(
      fc.property(cases, ({ sites, requirement, optimism, blockSize }) => {
        const all = catalogue(sites, { blockSize })
        const plan = planOf(requirement, all.lists.all)
        const { wasm } = both(all)
        const { blocks, undecided } = said(all, wasm, requirement, optimism, -1)
        blocks.forEach(({ bound, rows }, block) => {
          const start = all.starts[block]!
          const seen = new Map(rows.map((one) => [start + one.row, one]))
          for (let row = start; row < all.starts[block + 1]!; row++) {
            const exact = orderOf(scoreRow(all, plan.needs, row), optimism)
            expect(bound + wasm.error).toBeGreaterThanOrEqual(exact)
            const one = seen.get(row)
            const kind = classOf(all, plan, row)
            if (!one) {
              expect([0, L.CLASS_NEAR]).toContain(kind)
              continue
            }
            expect(Math.abs(one.score - exact)).toBeLessThanOrEqual(isFine(requirement) ? 1e-6 : wasm.error)
            expect(Math.abs(one.score - exact)).toBeLessThanOrEqual(wasm.error)
            if (one.kind !== L.CLASS_DOUBT) expect([one.kind, undecided.includes(row)]).toEqual([kind, false])
          }
        })
      }),
      { numRuns: 300 },
    )
  })

  it('agree on every gate of every row, where they do not leave it open', () => {
    fc.assert(
      fc.property(cases, ({ sites, requirement, blockSize }) => {
        const all = catalogue(sites, { blockSize })
        const plan = planOf(requirement, all.lists.all)
        const states = all.sites.map((_, row) =>
          plan.gates.map(({ gate }) => gateState(gate.interval(all.columns, row))),
        )
        const bits = (of: GateState) =>
          states.map((row) => row.reduce((sum, state, gate) => (state === of ? sum | (1 << gate) : sum), 0))
        const { fails, unknowns } = gateRows(all, plan)
        expect({ fails: [...fails], unknowns: [...unknowns] }).toEqual({
          fails: bits('fail'),
          unknowns: bits('unknown'),
        })
        for (const kernel of Object.values(both(all))) {
          kernel.start(plan, 0)
          const found = { fails: new Uint32Array(all.size), unknowns: new Uint32Array(all.size) }
          const open = new Set<number>()
          kernel.gateRows(found.fails, found.unknowns, (row) => open.add(row))
          all.sites.forEach((_, row) => {
            if (!open.has(row)) expect([found.fails[row], found.unknowns[row]]).toEqual([fails[row], unknowns[row]])
          })
        }
      }),
      { numRuns: 200 },
    )
  })

  it('takes at most 80 bytes a site, envelopes in', () => {
    const [sites] = fc.sample(anySites(60), { numRuns: 1, seed: 7 })
    const many = Array.from({ length: 5_000 }, (_, i) => ({ ...sites![i % sites!.length]!, id: `m${i}` }))
    expect(imageOf(catalogue(many, { blockSize: 256 })).bytes / many.length).toBeLessThan(80 + 30_000 / many.length)
  })
})

describe('a change', () => {
  it('lays out the blocks of its zone alone, until half of the memory is of blocks that are no more', () => {
    const rail = (id: string, zone: number, railKm: number) => site(id, { railKm }, { zoneId: `z${zone}` })
    const wanted = requirement({ rail: { ...want, withinKm: 60 } })
    let all = catalogue(Array.from({ length: 900 }, (_, i) => rail(`s${i}`, i % 9, 5 + (i % 50))))
    const best = () => rank(all, wanted, { k: 2, optimism: 0 }).eligible.rows.map(({ id }) => id)
    expect(best()).toEqual(['s0', 's100'])
    const { memory } = kernelOf(all).image
    const memories: boolean[] = []
    for (let i = 0; i < 120; i++) {
      all = withChanges(all, { version: `${i}`, changed: [rail(`near${i}`, i % 9, 4 - i / 100)], removed: [] })
      expect(best()).toEqual([`near${i}`, i === 0 ? 's0' : `near${i - 1}`])
      memories.push(kernelOf(all).image.memory === memory)
    }
    expect(memories.slice(0, 5)).toEqual([true, true, true, true, true])
    expect(memories.at(-1)).toBe(false)
  })
})

describe('float32 limits', () => {
  it('are the nearest on their side', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e12, max: 1e12 }), (value) => {
        const [up, down] = [up32(value), down32(value)]
        expect(up).toBeGreaterThanOrEqual(value)
        expect(down).toBeLessThanOrEqual(value)
        expect([Math.fround(up), Math.fround(down)]).toEqual([up, down])
        // Nothing lies between, unless the value is one itself
        if (up !== down) expect(Math.fround((up + down) / 2) === up || Math.fround((up + down) / 2) === down).toBe(true)
        else expect(up).toBe(value)
      }),
    )
  })
})
