import { Circle, CircleMarker, LayerGroup, Polygon, Polyline } from 'leaflet/dist/leaflet-src.esm.js'
import { areaOfCircle, areaOfCorners } from './area.js'

/** Points nearer than this are one: a double click clicks twice. */
const SAME_PX = 5
const MAX_CORNERS = 100
const LOOK = { interactive: false, className: 'map-drawn' }

const SHAPES = {
  polygon: {
    enough: 3,
    preview: (points, next) =>
      points.length > 1 ? new Polygon([...points, next], LOOK) : new Polyline([...points, next], LOOK),
    isWhole: (points) => points.length === MAX_CORNERS,
    area: (_map, points) => areaOfCorners(points),
  },
  circle: {
    enough: 2,
    preview: ([centre], next) => new Circle(centre, { ...LOOK, radius: next.distanceTo(centre) }),
    isWhole: (points) => points.length === 2,
    area: (map, [centre, edge]) => areaOfCircle(centre, map.distance(centre, edge)),
  },
}

/**
 * Draws an area by pointer, finger or keyboard: clicks, or Space for the point under the cross in the middle, while arrows
 * move the map. Enter or a double click ends it, Backspace takes the last point back, Escape gives up.
 * `end` gets the area, or null. Returns what the buttons do.
 */
export function startDrawing(map, kind, { say, words, end }) {
  const shape = SHAPES[kind]
  const container = map.getContainer()
  const layer = new LayerGroup().addTo(map)
  const points = []
  let pointer = null

  const next = () => pointer ?? map.getCenter()
  function redraw() {
    layer.clearLayers()
    for (const point of points) new CircleMarker(point, { ...LOOK, radius: 4 }).addTo(layer)
    if (points.length > 0) shape.preview(points, next()).addTo(layer)
  }
  function add(latlng) {
    const last = points.at(-1)
    const px = (at) => map.latLngToContainerPoint(at)
    if (last && px(last).distanceTo(px(latlng)) < SAME_PX) return
    points.push(latlng)
    redraw()
    if (shape.isWhole(points)) finish()
    else say(words.points.replace('{n}', points.length))
  }
  function finish() {
    if (points.length < shape.enough) say(words.tooFew.replace('{n}', shape.enough))
    else close(shape.area(map, points))
  }
  function close(area) {
    layer.remove()
    map.off(handlers)
    container.removeEventListener('keydown', onKey, true)
    container.classList.remove('is-drawing')
    map.doubleClickZoom.enable()
    end(area)
  }
  const actions = {
    add: () => add(map.getCenter()),
    back: () => {
      points.pop()
      redraw()
      say(words.points.replace('{n}', points.length))
    },
    finish,
    cancel: () => close(null),
  }
  const KEYS = { ' ': actions.add, Enter: finish, Backspace: actions.back, Escape: actions.cancel }
  function onKey(event) {
    const act = KEYS[event.key]
    // A button on the map keeps its own keys; Escape ends the drawing from anywhere
    if (!act || (event.target !== container && event.key !== 'Escape')) return
    event.preventDefault()
    event.stopPropagation()
    pointer = null
    act()
  }
  const handlers = {
    click: ({ latlng }) => add(latlng),
    dblclick: finish,
    mousemove: ({ latlng }) => {
      pointer = latlng
      redraw()
    },
    mouseout: () => {
      pointer = null
      redraw()
    },
    move: redraw,
  }
  map.on(handlers)
  container.addEventListener('keydown', onKey, true)
  container.classList.add('is-drawing')
  map.doubleClickZoom.disable()
  container.focus({ preventScroll: true })
  say(words[kind])
  return actions
}
