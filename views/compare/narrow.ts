import type { Pair } from '../../src/shortlists/compare/pair.ts'

/** Class of what a narrow screen leaves out: it shows two sites, and what differs between these. */
const LEFT_OUT = 'unpaired'

/** Class of a cell of the nth site. */
export const cellClass = (pair: Pair | null, nth: number): string | undefined =>
  pair && !pair.shown[nth] ? LEFT_OUT : undefined

/** Class of a row, or of its mark, that says of more sites what is not so of the two. */
export const alikeClass = (pair: Pair | null, key: string): string | undefined =>
  pair && !pair.differs.has(key) ? LEFT_OUT : undefined
