/** What is wrong with a boundary: a message key `geometry.<code>` and its figures. */
export interface ParcelProblem {
  kind: 'problem'
  code: string
  params: Record<string, string | number>
}
export type ParsedRings = { kind: 'rings'; rings: [number, number][][] } | ParcelProblem

export const parcelProblem = (code: string, params: Record<string, string | number> = {}): ParcelProblem => ({
  kind: 'problem',
  code,
  params,
})

/** What is wrong with one point, without saying where: `swapped` where the first figure can only be a latitude. */
export function pointFault(lon: number, lat: number): 'not-finite' | 'swapped' | 'out-of-range' | null {
  if (!Number.isFinite(lon) || !Number.isFinite(lat)) return 'not-finite'
  if (Math.abs(lon) <= 90 && Math.abs(lat) > 90 && Math.abs(lat) <= 180) return 'swapped'
  if (Math.abs(lon) > 180 || Math.abs(lat) > 90) return 'out-of-range'
  return null
}
