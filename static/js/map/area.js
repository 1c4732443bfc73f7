import { Circle, LayerGroup, Polygon } from 'leaflet/dist/leaflet-src.esm.js'

/** What a polygon's corners are rounded to in the address: about ten metres. */
const DIGITS = 4
const KM = { least: 1, most: 2000 }

const pair = ({ lat, lng }) => `${lng.toFixed(DIGITS)},${lat.toFixed(DIGITS)}`

export const areaOfCorners = (corners) => ({ polygon: corners.map(pair).join(';'), place: '' })
export const areaOfBounds = (bounds) =>
  areaOfCorners([bounds.getSouthWest(), bounds.getSouthEast(), bounds.getNorthEast(), bounds.getNorthWest()])
export const areaOfCircle = ({ lat, lng }, radiusM) => {
  const km = Math.min(KM.most, Math.max(KM.least, Math.round(radiusM / 100) / 10))
  return { polygon: '', place: `${lat.toFixed(DIGITS)}, ${lng.toFixed(DIGITS)}`, km: String(km) }
}

/** Puts an area into the conditions and asks the list for it, as if it had been typed there. */
export function searchIn(area) {
  const form = document.getElementById('filters')
  for (const [name, value] of Object.entries(area)) {
    let field = form.elements.namedItem(name)
    if (!field) {
      field = Object.assign(document.createElement('input'), { type: 'hidden', name })
      form.append(field)
    }
    field.value = value
  }
  form.requestSubmit()
}

/** Shows the area that the list was searched in. */
export function areaLayer(map) {
  const layer = new LayerGroup().addTo(map)
  const look = { interactive: false, className: 'map-area' }
  return (area) => {
    layer.clearLayers()
    if (area?.ring)
      new Polygon(
        area.ring.map(([lon, lat]) => [lat, lon]),
        look,
      ).addTo(layer)
    if (area?.circle) {
      const { at, km } = area.circle
      new Circle([at[1], at[0]], { ...look, radius: km * 1000 }).addTo(layer)
    }
  }
}
