/** Money as a whole number of fen (1 yuan = 100 fen), so that sums are exact. */
export type Fen = number & { readonly unit: 'fen' }

/** Rounds half away from zero to whole fen: the one named point where a computed amount becomes money. */
export function roundFen(fen: number): Fen {
  if (!Number.isFinite(fen)) throw new RangeError(`not an amount: ${fen}`)
  return (Math.sign(fen) * Math.round(Math.abs(fen))) as Fen
}

export const fenOfYuan = (yuan: number): Fen => roundFen(yuan * 100)
/** 1 万元 = 10 000 yuan = 1 000 000 fen. */
export const fenOfWan = (wan: number): Fen => roundFen(wan * 1_000_000)
export const yuanOfFen = (fen: number): number => fen / 100
export const wanOfFen = (fen: number): number => fen / 1_000_000
