/** Longitude and latitude in degrees. The datum is part of the type, so that a point of Baidu's is not taken for a survey's. */
export type Datum = 'wgs84' | 'gcj02' | 'bd09'
export type Position<D extends Datum = 'wgs84'> = readonly [lon: number, lat: number] & { readonly datum?: D }

/** A parcel's rings as GeoJSON has them (WGS 84; first ring outside, counter-clockwise; first point repeated last). */
export interface Polygon {
  type: 'Polygon'
  coordinates: [number, number][][]
}
