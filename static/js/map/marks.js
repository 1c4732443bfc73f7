import { Circle, Icon, LatLngBounds, LayerGroup, Marker } from 'leaflet/dist/leaflet-src.esm.js'

/** From this zoom on a rounded position shows how far it may be off. */
const UNSURE_ZOOM = 11
/** Half of the 0.01° that public positions are rounded to, and the metres of a degree. */
const HALF_STEP = 0.005
const M_PER_DEGREE = 111_195

const sizeOf = (n) => (n === 1 ? 24 : Math.min(52, Math.round(26 + 5 * Math.log10(n) * 1.6)))

/** A mark is a real button: found by Tab, pressed by Enter or Space, read by its label. */
const MarkIcon = Icon.extend({
  createIcon() {
    const { mark, words } = this.options
    const button = document.createElement('button')
    button.type = 'button'
    button.className = `map-mark leaflet-marker-icon map-${mark.n === 1 ? 'one' : 'many'} map-${mark.status}`
    button.setAttribute('aria-label', mark.label)
    button.title = mark.label
    const shape = document.createElement('span')
    shape.textContent = mark.n === 1 ? '' : words.number.format(mark.n)
    button.append(shape)
    const size = sizeOf(mark.n)
    Object.assign(button.style, {
      width: `${size}px`,
      height: `${size}px`,
      marginLeft: `${-size / 2}px`,
      marginTop: `${-size / 2}px`,
    })
    return button
  },
  createShadow: () => null,
})

const keyOf = ({ n, at, status, label }) => `${n} ${at} ${status} ${label}`

/** The bounds of what a mark stands for. */
export const boundsOf = ({ box: [west, south, east, north] }) => new LatLngBounds([south, west], [north, east])

/** The marks on the map: those that stay are kept with their focus, the others change. */
export function markLayer(map, { words, onPress, onPoint }) {
  const layer = new LayerGroup().addTo(map)
  const unsure = new LayerGroup().addTo(map)
  let shown = new Map()

  function add(mark) {
    const marker = new Marker([mark.at[1], mark.at[0]], {
      icon: new MarkIcon({ mark, words }),
      keyboard: false,
      riseOnHover: true,
    })
    marker.mark = mark
    marker.on('click', ({ originalEvent }) => onPress(marker, originalEvent))
    marker.addTo(layer)
    const element = marker.getElement()
    for (const type of ['pointerenter', 'focus']) element.addEventListener(type, () => onPoint(mark))
    for (const type of ['pointerleave', 'blur']) element.addEventListener(type, () => onPoint(null))
    return marker
  }

  function show(marks) {
    const next = new Map()
    for (const mark of marks) {
      const key = keyOf(mark)
      next.set(key, shown.get(key) ?? add(mark))
    }
    const focused = document.activeElement
    for (const [key, marker] of shown) {
      if (next.has(key)) continue
      // Whoever stands on a mark that goes stays on the map
      if (marker.getElement() === focused) map.getContainer().focus({ preventScroll: true })
      layer.removeLayer(marker)
    }
    shown = next
    showUnsure(marks)
  }

  function showUnsure(marks) {
    unsure.clearLayers()
    if (map.getZoom() < UNSURE_ZOOM) return
    for (const { at, ids, exact } of marks) {
      if (!ids || exact) continue
      const [lon, lat] = at
      const radius = HALF_STEP * M_PER_DEGREE * Math.hypot(1, Math.cos((lat * Math.PI) / 180))
      new Circle([lat, lon], { radius, interactive: false, className: 'map-unsure' }).addTo(unsure)
    }
  }

  /** What the marks take of the map, px. */
  const boxes = () =>
    [...shown.values()].map((marker) => {
      const { x, y } = map.latLngToContainerPoint(marker.getLatLng())
      const half = sizeOf(marker.mark.n) / 2
      return { left: x - half, right: x + half, top: y - half, bottom: y + half }
    })

  return { show, boxes }
}
