/** Some of the rows of a catalogue, a bit each: kept for many searches at once. */
export function rowSet(size: number, has: (row: number) => boolean): (row: number) => boolean {
  const words = new Uint32Array(Math.ceil(size / 32))
  for (let row = 0; row < size; row++) if (has(row)) words[row >>> 5]! |= 1 << (row & 31)
  return (row) => ((words[row >>> 5]! >>> (row & 31)) & 1) === 1
}

/** What a set of so many rows takes, bytes. */
export const rowSetBytes = (size: number): number => Math.ceil(size / 8)
