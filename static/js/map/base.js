import { DivIcon, LayerGroup, Marker, Polyline, TileLayer } from 'leaflet/dist/leaflet-src.esm.js'

/** Steps of the grid, degrees: the finest that leaves this many px between two lines. */
const STEPS = [10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005]
const GAP_PX = 90
const LABEL_PX = 13

/** The operator's base map, one layer a template. */
export function addTiles(map, { tiles, maxZoom }) {
  for (const template of tiles) {
    // Providers that bind a key to a site ask which site it is: it is told its origin, nothing of the page
    new TileLayer(template, {
      maxNativeZoom: maxZoom,
      maxZoom: 20,
      referrerPolicy: 'origin',
      detectRetina: false,
    }).addTo(map)
  }
}

const text = (className, words) => {
  const span = document.createElement('span')
  span.textContent = words
  return new DivIcon({ className, html: span, iconSize: null })
}
const still = { interactive: false, keyboard: false }

/** A grid of degrees, for a sheet without a base map. */
export function addGraticule(map) {
  const grid = new LayerGroup().addTo(map)
  const draw = () => {
    grid.clearLayers()
    const bounds = map.getBounds().pad(0.2)
    const pxPerDegree = (256 * 2 ** map.getZoom()) / 360
    const step = STEPS.findLast((degrees) => degrees * pxPerDegree >= GAP_PX) ?? STEPS[0]
    const digits = Math.max(0, Math.ceil(-Math.log10(step)))
    const corner = map.containerPointToLatLng([2, map.getSize().y - 18])
    const lines = (from, to, line, label) => {
      for (let i = Math.ceil(from / step); i * step <= to; i++) {
        const degree = i * step
        new Polyline(line(degree), { ...still, className: 'map-grid' }).addTo(grid)
        const at = label(degree)
        // At the foot of the sheet the degree of a parallel would stand on those of the meridians
        const isLow = map.latLngToContainerPoint(at).y > map.getSize().y - 2 * LABEL_PX
        if (at[1] === corner.lng && isLow) continue
        new Marker(at, { ...still, icon: text('map-degree', `${degree.toFixed(digits)}°`) }).addTo(grid)
      }
    }
    const [west, east] = [Math.max(-180, bounds.getWest()), Math.min(180, bounds.getEast())]
    const [south, north] = [Math.max(-85, bounds.getSouth()), Math.min(85, bounds.getNorth())]
    lines(
      west,
      east,
      (lon) => [
        [south, lon],
        [north, lon],
      ],
      (lon) => [corner.lat, lon],
    )
    lines(
      south,
      north,
      (lat) => [
        [lat, west],
        [lat, east],
      ],
      (lat) => [lat, corner.lng],
    )
  }
  map.on('moveend', draw)
  draw()
}

/** What is named first where there is no room for all: cities by level, then other places, then zones. */
const rank = ({ kind, level }) =>
  kind === 'zone' ? 9 : kind === 'logistics-node' || kind === 'city' ? (level ?? 4) : 6
/** From which zoom a thing is drawn at all. */
const from = ({ kind, level }) => (kind === 'zone' ? 6 : rank({ kind, level }) <= 2 ? 0 : kind === 'airport' ? 7 : 8)

const widthOf = (name) => [...name].reduce((sum, letter) => sum + (letter > '⺀' ? LABEL_PX : LABEL_PX * 0.56), 0)
/** What the buttons take of the map's corner, px. */
const ZOOM_CONTROL = { left: 0, right: 50, top: 0, bottom: 88 }

/** How much farther than next to its point a name may stand, px: a mark may cover the point. */
const AWAY = [0, 10, 20]

/** Where a name may stand, the nearest first: beside its point, below and above it, then aslant. */
function placesFor(x, y, width) {
  const place = (side, left, top, away, down) => ({
    side,
    away,
    down,
    box: { left, right: left + width, top, bottom: top + 18 },
  })
  return AWAY.flatMap((away) => [
    place('right', x + 5 + away, y - 9, away, 0),
    place('left', x - width - 5 - away, y - 9, away, 0),
    place('below', x - width / 2, y + 5 + away, 0, away),
    place('above', x - width / 2, y - 23 - away, 0, -away),
    ...[-away, away]
      .filter((down) => down !== 0)
      .flatMap((down) => [
        place('right', x + 5 + away / 2, y - 9 + down, away / 2, down),
        place('left', x - width - 5 - away / 2, y - 9 + down, away / 2, down),
      ]),
  ])
}

const meets = (a, b) => a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top

/**
 * Zones as small squares and places as dots, each named on the side where its name covers no other and no mark, or not at all.
 * `marks` are the boxes that the marks take. Returns what draws them anew.
 */
export function addSurroundings(map, { zones, places }, { withNames, marks }) {
  const layer = new LayerGroup().addTo(map)
  const things = [...places, ...zones.map((zone) => ({ ...zone, kind: 'zone' }))]
    .filter((thing) => withNames || thing.kind === 'zone')
    .sort((a, b) => rank(a) - rank(b))
  const draw = () => {
    layer.clearLayers()
    const zoom = map.getZoom()
    const seen = map.getBounds().pad(0.1)
    const taken = [ZOOM_CONTROL, ...marks()]
    for (const thing of things) {
      const at = [thing.at[1], thing.at[0]]
      if (zoom < from(thing) || !seen.contains(at)) continue
      const { x, y } = map.latLngToContainerPoint(at)
      const width = widthOf(thing.name) + 4
      const named = withNames && (thing.kind !== 'zone' || zoom >= 9)
      const isWhole = ({ left, right }) => left >= 0 && right <= map.getSize().x
      const isFree = ({ box }) => isWhole(box) && !taken.some((other) => meets(other, box))
      const place = named ? placesFor(x, y, width).find(isFree) : undefined
      taken.push({ left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 })
      if (place) taken.push(place.box)
      const className = `map-place map-${thing.kind} map-level-${thing.level ?? 0} map-${place?.side ?? 'nameless'}`
      const icon = text(className, place ? thing.name : '')
      icon.options.html.style.setProperty('--away', `${place?.away ?? 0}px`)
      icon.options.html.style.setProperty('--down', `${place?.down ?? 0}px`)
      new Marker(at, { ...still, icon, zIndexOffset: -1000 }).addTo(layer)
    }
  }
  draw()
  return draw
}
