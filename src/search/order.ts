import type { Catalogue } from '../matching/catalogue.ts'
import { perCatalogue } from '../matching/per-catalogue.ts'
import { unitVector } from '../matching/place.ts'
import { TopK } from '../matching/top-k.ts'
import type { Sort } from './address.ts'
import type { Conditions } from './conditions.ts'
import { locate } from './locate.ts'
import { sortedBy } from './radix.ts'
import type { Selection } from './select.ts'

/** Rows in descending order of id, which begins with the time it was made: ties of every order go by it. */
const byId = perCatalogue(({ size, idRank }) => {
  const rows = new Uint32Array(size)
  for (let row = 0; row < size; row++) rows[size - 1 - idRank[row]!] = row
  return rows
})

/** A fixed order of all rows, unknown values last, made when it is first asked for. */
const fixed = (keyOf: (catalogue: Catalogue) => Float64Array, direction: 1 | -1) =>
  perCatalogue((catalogue) => sortedBy(keyOf(catalogue), byId(catalogue), direction))

const publishedAt = ({ sites }: Catalogue) =>
  Float64Array.from(sites, (site) => (site.publishedAt === null ? Number.NaN : Date.parse(site.publishedAt)))

/** All rows, the last published first; those that never were come last. */
export const newestFirst = fixed(publishedAt, -1)

const ORDERS: Record<Exclude<Sort, 'relevance' | 'near'>, (catalogue: Catalogue) => Uint32Array> = {
  newest: newestFirst,
  land: fixed(({ columns }) => columns.number.landAreaM2, -1),
  floor: fixed(({ columns }) => columns.number.floorAreaM2, -1),
  power: fixed(({ columns }) => columns.number.powerKva, -1),
  rent: fixed(({ columns }) => columns.number.rentFenM2Month, 1),
  price: fixed(({ columns }) => columns.number.priceFen, 1),
  asOf: fixed(({ columns }) => columns.number.factsAsOfDay, -1),
}

/** The rows of one page (from 0, `size` long) of what was selected, in an order. */
export function rowsOfPage(
  catalogue: Catalogue,
  selection: Selection,
  { conditions, sort, offset, size }: { conditions: Conditions; sort: Sort; offset: number; size: number },
): number[] {
  if (sort === 'near' && conditions.near)
    return nearest(catalogue, selection, conditions.near.place, offset + size).slice(offset, offset + size)
  if (sort === 'relevance' && selection.text) return mostRelevant(catalogue, selection, offset, size)
  const order = ORDERS[sort === 'near' || sort === 'relevance' ? 'newest' : sort](catalogue)
  const rows: number[] = []
  let passed = 0
  for (let i = 0; i < order.length && rows.length < size; i++) {
    if (selection.fails[order[i]!] === 0 && passed++ >= offset) rows.push(order[i]!)
  }
  return rows
}

/** The more words stand in the name the earlier; the newest first among equals. */
function mostRelevant(catalogue: Catalogue, { fails, text }: Selection, offset: number, size: number): number[] {
  const order = ORDERS.newest(catalogue)
  const rows: number[] = []
  let passed = 0
  for (let words = text!.words; words >= 0 && rows.length < size; words--) {
    for (let i = 0; i < order.length && rows.length < size; i++) {
      const row = order[i]!
      if (fails[row] === 0 && text!.inName[row] === words && passed++ >= offset) rows.push(row)
    }
  }
  return rows
}

/** Rows up to so many are picked out by a heap; further on all that pass are sorted. */
const PICKED_MOST = 500

/** The nearest first, at least as many as are asked for where there are as many. */
function nearest(catalogue: Catalogue, { fails, total }: Selection, place: string, most: number): number[] {
  const found = locate(catalogue, place)
  if (found.kind === 'unknown') return []
  const [cx, cy, cz] = unitVector(found.position[0], found.position[1])
  const { x, y, z } = catalogue.columns.number
  const far = (row: number) => (x[row]! - cx) ** 2 + (y[row]! - cy) ** 2 + (z[row]! - cz) ** 2
  const rows = byId(catalogue)
  if (most <= PICKED_MOST) {
    const best = new TopK(most)
    for (let i = 0; i < rows.length; i++) if (fails[rows[i]!] === 0) best.offer(-far(rows[i]!), i, rows[i]!)
    return best.sorted().map(({ row }) => row)
  }
  const passing = rows.filter((row) => fails[row] === 0)
  const keys = new Float64Array(total)
  passing.forEach((row, i) => {
    keys[i] = far(row)
  })
  return Array.from(sortedBy(keys, Uint32Array.from(passing.keys()), 1), (i) => passing[i]!)
}
