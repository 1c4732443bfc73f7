import { STEP_HEAD_BYTES } from './layout.ts'

/** Dictionaries larger than this have no sets: they would take more room than they save time. */
const CODES_MOST = 2_048
const BITS = 128

/** Bytes of a set of a dictionary's codes, whole vectors; 0 where there are none. */
export const setBytes = (size: number): number => (size > CODES_MOST ? 0 : Math.ceil(size / BITS) * (BITS / 8))

const STEPS = 16

/** Sets of the codes by their worth, `bytes` each, from the greatest down, each headed by its greatest. */
export function stepsOf(worths: Float32Array, bytes: number): { steps: Uint32Array; count: number } {
  if (bytes === 0) return { steps: new Uint32Array(0), count: 0 }
  let [least, most] = [Number.POSITIVE_INFINITY, 0]
  for (const worth of worths) {
    if (worth < least) least = worth
    if (worth > most) most = worth
  }
  const scale = most > least ? STEPS / (most - least) : 0
  const stepOf = (worth: number) => Math.min(STEPS - 1, Math.floor((most - worth) * scale))
  const used = new Int8Array(STEPS).fill(-1)
  for (const worth of worths) used[stepOf(worth)] = 0
  let count = 0
  for (let step = 0; step < STEPS; step++) if (used[step] === 0) used[step] = count++
  const length = STEP_HEAD_BYTES + bytes
  const steps = new Uint32Array((count * length) / 4)
  const reals = new Float32Array(steps.buffer)
  worths.forEach((worth, code) => {
    const at = (used[stepOf(worth)]! * length) / 4
    if (worth > reals[at]!) reals[at] = worth
    steps[at + STEP_HEAD_BYTES / 4 + (code >> 5)]! |= 1 << (code & 31)
  })
  return { steps, count }
}

/** For each gate of a table its bit, the codes that fail it and those that leave it open. */
export function gateSetsOf(
  fails: Uint32Array,
  unknowns: Uint32Array,
  gates: number,
  bytes: number,
): { sets: Uint32Array; count: number } {
  if (bytes === 0) return { sets: new Uint32Array(0), count: 0 }
  const bits = Array.from({ length: 32 }, (_, gate) => gate).filter((gate) => (gates >>> gate) & 1)
  const length = (STEP_HEAD_BYTES + 2 * bytes) / 4
  const sets = new Uint32Array(bits.length * length)
  bits.forEach((gate, i) => {
    const at = i * length
    sets[at] = 1 << gate
    const open = at + (STEP_HEAD_BYTES + bytes) / 4
    for (let code = 0; code < fails.length; code++) {
      const bit = 1 << (code & 31)
      if ((fails[code]! >>> gate) & 1) sets[at + STEP_HEAD_BYTES / 4 + (code >> 5)]! |= bit
      if ((unknowns[code]! >>> gate) & 1) sets[open + (code >> 5)]! |= bit
    }
  })
  return { sets, count: bits.length }
}
