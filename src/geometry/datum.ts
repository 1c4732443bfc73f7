import gcoord from 'gcoord'
import type { Datum, Position } from './position.ts'

const CRS = {
  wgs84: gcoord.WGS84,
  gcj02: gcoord.GCJ02,
  bd09: gcoord.BD09,
} as const satisfies Record<Datum, unknown>

/**
 * A position (degrees) of one datum in another: WGS 84, GCJ-02 (Amap, Tencent) or BD-09 (Baidu). Over Jilin a
 * round trip ends at most 14 cm (GCJ-02) or 28 cm (BD-09) from where it began. Outside mainland China GCJ-02 equals WGS 84. Formula: gcoord, https://github.com/hujiulong/gcoord.
 */
export function convert<From extends Datum, To extends Datum>(
  [lon, lat]: Position<From>,
  from: From,
  to: To,
): Position<To> {
  if (from === (to as Datum)) return [lon, lat]
  return gcoord.transform([lon, lat], CRS[from], CRS[to])
}

/** A position of a named datum as WGS 84, the one datum that is stored. CGCS2000 counts as WGS 84 (they differ by centimetres). */
export const toWgs84 = <D extends Datum>(position: Position<D>, datum: D): Position<'wgs84'> =>
  convert(position, datum, 'wgs84')
