/** Longitude and latitude in degrees. The datum is part of the type, so that a point of Baidu's is not taken for a survey's. */
export type Datum = 'wgs84' | 'gcj02' | 'bd09'
export type Position<D extends Datum = 'wgs84'> = readonly [lon: number, lat: number] & { readonly datum?: D }

/** The position that two columns of a table hold; null where either is empty. */
export const positionOf = ({ lon, lat }: { lon: number | null; lat: number | null }): Position<'wgs84'> | null =>
  lon === null || lat === null ? null : [lon, lat]

/** A position as two columns of a table hold it. */
export const lonLatOf = (position: Position<'wgs84'> | null) => ({
  lon: position?.[0] ?? null,
  lat: position?.[1] ?? null,
})

/** A parcel's rings as GeoJSON has them (WGS 84; first ring outside, counter-clockwise; first point repeated last). */
export interface Polygon {
  type: 'Polygon'
  coordinates: [number, number][][]
}
