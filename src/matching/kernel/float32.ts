const float = new Float32Array(1)
const bits = new Int32Array(float.buffer)

/** The next float32 above (`by` 1) or below (−1). */
function step(value: number, by: 1 | -1): number {
  float[0] = value
  if (value === 0) bits[0] = by === 1 ? 1 : -0x7fffffff
  else bits[0]! += value > 0 === (by === 1) ? 1 : -1
  return float[0]!
}

/** The least float32 that is not below a number. */
export function up32(value: number): number {
  const near = Math.fround(value)
  return near >= value ? near : step(near, 1)
}

/** The greatest float32 that is not above a number. */
export function down32(value: number): number {
  const near = Math.fround(value)
  return near <= value ? near : step(near, -1)
}
