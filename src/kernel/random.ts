/** A uniform number in [0, 1). Handed in, so that what is drawn can be drawn again. */
export type Random = () => number

/** sfc32 (Chris Doty-Humphrey's small fast counter generator), seeded from one 32-bit number. */
export function seeded(seed: number): Random {
  let a = 0x9e3779b9 ^ seed
  let b = 0x243f6a88
  let c = 0xb7e15162
  let counter = 1
  const next = () => {
    const t = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + t
    c |= 0
    return (t >>> 0) / 4_294_967_296
  }
  for (let i = 0; i < 12; i++) next()
  return next
}

const pool = new Uint32Array(256)
let drawn = pool.length

/** Cryptographically strong uniform numbers, for identifiers. Filled 256 at once: an identifier takes eleven. */
export const secureRandom: Random = () => {
  if (drawn === pool.length) {
    crypto.getRandomValues(pool)
    drawn = 0
  }
  return pool[drawn++]! / 4_294_967_296
}
