import gcoord from 'gcoord'
import { CRS, LatLng, Projection } from 'leaflet/dist/leaflet-src.esm.js'

const shifted = ({ lat, lng }, from, to) => {
  const [lon, shiftedLat] = gcoord.transform([lng, lat], from, to)
  return new LatLng(shiftedLat, lon)
}

/** Web Mercator of a map that is drawn in GCJ-02: everything else on this side stays in WGS 84. */
const GCJ02 = {
  ...CRS.EPSG3857,
  projection: {
    ...Projection.SphericalMercator,
    project: (latlng) => Projection.SphericalMercator.project(shifted(latlng, gcoord.WGS84, gcoord.GCJ02)),
    unproject: (point) => shifted(Projection.SphericalMercator.unproject(point), gcoord.GCJ02, gcoord.WGS84),
  },
}

export const crsOf = (datum) => (datum === 'gcj02' ? GCJ02 : CRS.EPSG3857)
