import { type CategoryKey, type Columns, copyRows, emptyColumns, type MaskKey, SOURCE_OF } from '../columns.ts'
import type { Source } from '../types.ts'

/**
 * Categories and flags that shapes ask about together. Of a group there are few different rows, so each row holds one code, and
 * whatever a shape makes of the group is a table by code.
 */
export const GROUP_COLUMNS: readonly { categories: readonly CategoryKey[]; masks: readonly MaskKey[] }[] = [
  { categories: [], masks: ['dealModes', 'encumbrances'] },
  { categories: ['kind', 'condition', 'fireClass', 'divisible'], masks: [] },
  { categories: ['title', 'landRight', 'contamination'], masks: [] },
  { categories: [], masks: ['utilities'] },
  { categories: ['admission', 'zoneAdmission'], masks: ['zoneIndustries'] },
]

const GROUP_OF: ReadonlyMap<Source, number> = new Map(
  GROUP_COLUMNS.flatMap(({ categories, masks }, group) =>
    [...categories, ...masks].map((key) => [SOURCE_OF[key], group] as const),
  ),
)

/** The group that holds all of these sources; undefined where there is none. */
export function groupOf(sources: readonly Source[]): number | undefined {
  const groups = new Set(sources.map((source) => GROUP_OF.get(source)))
  return groups.size === 1 ? [...groups][0] : undefined
}

/** Codes are 16 bits. */
const CODES_MOST = 0x10000
const FIRST_SIZE = 64
/** FNV-1a, 32 bits (Fowler, Noll, Vo). */
const FNV_BASIS = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** The different rows of a group, by code: a small set of columns of its own, of which only the group's are filled. */
export class Dictionary {
  size = 0
  columns: Columns = emptyColumns(FIRST_SIZE)
  private capacity = FIRST_SIZE
  /** Open addressing: code + 1, or 0. */
  private slots = new Uint32Array(FIRST_SIZE * 4)

  constructor(private readonly group: number) {}

  /** The code of a row; a new one where the like of it has not been seen. */
  codeOf(from: Columns, row: number): number {
    let slot = this.hash(from, row) & (this.slots.length - 1)
    for (;;) {
      const code = this.slots[slot]! - 1
      if (code < 0) break
      if (this.same(from, row, code)) return code
      slot = (slot + 1) & (this.slots.length - 1)
    }
    if (this.size === CODES_MOST) throw new RangeError(`group ${this.group}: too many different rows`)
    if (this.size === this.capacity) this.grow()
    const code = this.size++
    copyRows(from, Uint32Array.of(row), this.columns, code)
    this.place(code)
    return code
  }

  private grow(): void {
    this.capacity *= 2
    const columns = emptyColumns(this.capacity)
    copyRows(
      this.columns,
      Uint32Array.from({ length: this.size }, (_, code) => code),
      columns,
    )
    this.columns = columns
    this.slots = new Uint32Array(this.capacity * 4)
    for (let code = 0; code < this.size; code++) this.place(code)
  }

  private place(code: number): void {
    let slot = this.hash(this.columns, code) & (this.slots.length - 1)
    while (this.slots[slot] !== 0) slot = (slot + 1) & (this.slots.length - 1)
    this.slots[slot] = code + 1
  }

  private hash({ category, mask }: Columns, row: number): number {
    let hash = FNV_BASIS
    const { categories, masks } = GROUP_COLUMNS[this.group]!
    for (const key of categories) hash = Math.imul(hash ^ category[key][row]!, FNV_PRIME)
    for (const key of masks) {
      const { words, yes, maybe } = mask[key]
      for (let word = row * words; word < (row + 1) * words; word++) {
        hash = Math.imul(hash ^ yes[word]!, FNV_PRIME)
        hash = Math.imul(hash ^ maybe[word]!, FNV_PRIME)
      }
    }
    return (hash ^ (hash >>> 15)) >>> 0
  }

  private same({ category, mask }: Columns, row: number, code: number): boolean {
    const { categories, masks } = GROUP_COLUMNS[this.group]!
    for (const key of categories) if (category[key][row] !== this.columns.category[key][code]) return false
    for (const key of masks) {
      const { words, yes, maybe } = mask[key]
      const own = this.columns.mask[key]
      for (let word = 0; word < words; word++) {
        if (yes[row * words + word] !== own.yes[code * words + word]) return false
        if (maybe[row * words + word] !== own.maybe[code * words + word]) return false
      }
    }
    return true
  }
}
