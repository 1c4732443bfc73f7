// The greatest order of a block's rows, from its envelope alone.
import * as L from '../layout'
import { at, cell, columnOf, hasUnknown, meets, section, setOf } from './memory'
import { boxChord2, nearWorth, rampBound, real } from './worths'

/** Writes what no row of the block stands higher than, but for the rounding of float32; and how much of it is not of ramps. */
export function boundBlock(b: u32): void {
  let late: f32 = 0
  const tables = section(L.P_TABLES)
  let p = tables + 4
  for (let i = load<u32>(tables); i > 0; i--, p += L.TABLE_WORDS << 2) late += tableBound(b, p)
  const ofTables = late
  const mixes = section(L.P_MIXES)
  p = mixes + 4
  for (let i = load<u32>(mixes); i > 0; i--) {
    const weight = real(p, 0)
    const parts = load<u32>(p + 4)
    p += 8
    let best: f32 = 0
    for (let j: u32 = 0; j < parts; j++) {
      const leaves = load<u32>(p)
      p += 4
      let part: f32 = 1
      for (let k: u32 = 0; k < leaves; k++) {
        const kind = load<u32>(p)
        p += 4
        if (kind == L.LEAF_TABLE) {
          part = min<f32>(part, tableBound(b, p))
          p += L.TABLE_WORDS << 2
        } else if (kind == L.LEAF_RAMP) {
          part = min<f32>(part, rampBoundOf(b, p))
          p += L.RAMP_WORDS << 2
        } else {
          part = min<f32>(part, nearBound(b, p))
          p += 12 + load<u32>(p + 8) * 12
        }
      }
      best = max<f32>(best, part)
    }
    late += best * weight
  }
  let sum = late
  const ramps = section(L.P_RAMPS)
  p = ramps + 4
  for (let i = load<u32>(ramps); i > 0; i--, p += L.RAMP_WORDS << 2) sum += rampBoundOf(b, p) * real(p, 12)
  store<f32>(at(L.H_LATE) + (b << 2), late)
  store<f32>(at(L.H_MIXED) + (b << 2), late - ofTables)
  store<f32>(at(L.H_BOUND) + (b << 2), sum)
}

function tableBound(b: u32, p: u32): f32 {
  const group = load<u32>(p)
  const table = load<u32>(p + 4)
  const list = load<u32>(cell(at(L.H_LIST), group, b))
  const n = load<u32>(cell(at(L.H_LIST_LENGTH), group, b))
  if (n > (L.LIST_SHORT as u32)) {
    const set = setOf(b, group)
    if (set == 0) return real(p, 2)
    const bytes = load<u32>(p + 20)
    let step = load<u32>(p + 12)
    for (let i = load<u32>(p + 16); i > 1; i--, step += L.STEP_HEAD_BYTES + bytes) {
      if (meets(set, step + L.STEP_HEAD_BYTES, bytes)) break
    }
    return load<f32>(step)
  }
  let top: f32 = 0
  for (let i: u32 = 0; i < n; i++) top = max<f32>(top, load<f32>(table + ((load<u16>(list + (i << 1)) as u32) << 2)))
  return top
}

function rampBoundOf(b: u32, p: u32): f32 {
  const column = load<u32>(p)
  return rampBound(
    p,
    load<f32>(cell(at(L.H_MIN), column, b)),
    load<f32>(cell(at(L.H_MAX), column, b)),
    hasUnknown(b, column),
  )
}

function nearBound(b: u32, p: u32): f32 {
  const hoped = real(p, 1)
  if (columnOf(b, L.BLOCK_PLACE) == 0) return hoped
  const count = load<u32>(p + 8)
  let top: f32 = 0
  for (let c: u32 = 0; c < count; c++) top = max<f32>(top, nearWorth(p, boxChord2(b, p + 12 + c * 12, false)))
  return hasUnknown(b, L.PLACE_BIT) ? max<f32>(top, hoped) : top
}
