import * as L from '../layout'

/** The word at an address of the header. */
@inline
export function at(field: u32): u32 {
  return load<u32>(field)
}

@inline
export function program(): u32 {
  return load<u32>(L.H_PROGRAM)
}

/** Address of a section of the program; its first word is its length. */
@inline
export function section(word: u32): u32 {
  return program() + (load<u32>(program() + (word << 2)) << 2)
}

/** Planes of eight gates each. */
@inline
export function planes(gates: u32): u32 {
  return (gates + 7) >> 3
}

/** Rows rounded up to whole vectors of bytes. */
@inline
export function bytesOf(rows: u32): u32 {
  return (rows + (L.ROWS_STEP - 1)) & ~(L.ROWS_STEP - 1)
}

/** Entry of an array over columns and blocks. */
@inline
export function cell(array: u32, column: u32, b: u32): u32 {
  return array + ((column * load<u32>(L.H_CAPACITY) + b) << 2)
}

/** Address of a word of the block's head. */
@inline
export function headOf(b: u32): u32 {
  return load<u32>(at(L.H_BLOCK) + (b << 2))
}

@inline
export function columnOf(b: u32, word: u32): u32 {
  return load<u32>(headOf(b) + (word << 2))
}

@inline
export function setOf(b: u32, group: u32): u32 {
  return load<u32>(cell(at(L.H_SET), group, b))
}

/** Whether two sets have a code in common; whether the first has one that the second has not. */
export function meets(set: u32, other: u32, bytes: u32): bool {
  for (let i: u32 = 0; i < bytes; i += 16) {
    if (v128.any_true(v128.and(v128.load(set + i), v128.load(other + i)))) return true
  }
  return false
}

export function exceeds(set: u32, other: u32, bytes: u32): bool {
  for (let i: u32 = 0; i < bytes; i += 16) {
    if (v128.any_true(v128.andnot(v128.load(set + i), v128.load(other + i)))) return true
  }
  return false
}

@inline
export function rowsOf(b: u32): u32 {
  return load<u32>(at(L.H_ROWS) + (b << 2))
}

@inline
export function hasUnknown(b: u32, column: u32): bool {
  return ((load<u32>(at(L.H_UNKNOWN) + (b << 2)) >> column) & 1) != 0
}

@inline
export function isExact(b: u32, column: u32): bool {
  return ((load<u32>(at(L.H_INEXACT) + (b << 2)) >> column) & 1) == 0
}
