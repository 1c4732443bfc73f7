import { CircleMarker } from 'leaflet/dist/leaflet-src.esm.js'

const ROWS = '#results [data-at]'
const NEAR = 1e-4

const positionOf = (row) => row.dataset.at.split(',').map(Number)

/** List and map point at each other: a row under the pointer or with the focus is ringed on the map. */
export function pointFromList(map) {
  let ring = null
  const point = (row) => {
    ring?.remove()
    ring = null
    if (!row) return
    const [lon, lat] = positionOf(row)
    ring = new CircleMarker([lat, lon], { radius: 17, interactive: false, className: 'map-ring' }).addTo(map)
  }
  const rowOf = ({ target }) => target.closest?.(ROWS) ?? null
  const over = (event) => {
    const row = rowOf(event)
    if (row || ring) point(row)
  }
  document.addEventListener('pointerover', over)
  document.addEventListener('focusin', over)
  return () => {
    document.removeEventListener('pointerover', over)
    document.removeEventListener('focusin', over)
  }
}

/** The rows that a mark of the map stands for are marked; null marks none. */
export function pointFromMap(mark) {
  for (const row of document.querySelectorAll(ROWS)) {
    const [lon, lat] = positionOf(row)
    const [west, south, east, north] = mark?.box ?? [1, 1, 0, 0]
    const meant = lon >= west - NEAR && lon <= east + NEAR && lat >= south - NEAR && lat <= north + NEAR
    row.classList.toggle('on-map', meant)
  }
}
