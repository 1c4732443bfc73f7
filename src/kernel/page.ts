/** One page of a list: `number` from 1, `size` rows a page, `total` rows in all. */
export interface Page<T> {
  rows: readonly T[]
  number: number
  size: number
  total: number
}

export const pageCount = (page: Pick<Page<unknown>, 'size' | 'total'>): number =>
  Math.max(1, Math.ceil(page.total / page.size))

/** The page asked for, or the last one where there are not so many. */
export async function pageWithin<T>(load: (number: number) => Promise<Page<T>>, number: number): Promise<Page<T>> {
  const page = await load(number)
  const last = pageCount(page)
  return number > last ? load(last) : page
}
