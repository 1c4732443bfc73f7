/** One page of a list: `number` from 1, `size` rows a page, `total` rows in all. */
export interface Page<T> {
  rows: readonly T[]
  number: number
  size: number
  total: number
}

export const pageCount = (page: Pick<Page<unknown>, 'size' | 'total'>): number =>
  Math.max(1, Math.ceil(page.total / page.size))
