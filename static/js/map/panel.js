import { control, LayerGroup, Map as LeafletMap, latLngBounds, Polygon } from 'leaflet/dist/leaflet-src.esm.js'
import { keepViewInAddress, viewInAddress } from './address.js'
import { areaLayer, areaOfBounds, searchIn } from './area.js'
import { asker, wasAborted } from './ask.js'
import { addGraticule, addSurroundings, addTiles } from './base.js'
import { crsOf } from './datum.js'
import { startDrawing } from './draw.js'
import { pointFromList, pointFromMap } from './list.js'
import { boundsOf, markLayer } from './marks.js'
import { popupOpener } from './popup.js'

const WORLD = '-180,-85,180,85'
const CLOSEST_FIT = 12
/** From here on the outlines of one's own assets are drawn. */
const PARCEL_ZOOM = 14
const ROUNDING_DEG = 0.005
const MAX_PARCELS_DEG = 0.5
const ARROWS = { ArrowLeft: [-80, 0], ArrowRight: [80, 0], ArrowUp: [0, -80], ArrowDown: [0, 80] }

/** The area of a mark with a margin of the step that positions are rounded to. */
const around = ({ box: [west, south, east, north] }) =>
  latLngBounds([south - ROUNDING_DEG, west - ROUNDING_DEG], [north + ROUNDING_DEG, east + ROUNDING_DEG])

/** Starts the map of a panel; returns what ends it. */
export function startMap(panel) {
  const { dataset } = panel
  const words = { ...JSON.parse(dataset.words), number: new Intl.NumberFormat(document.documentElement.lang) }
  const tiles = JSON.parse(dataset.tiles ?? '[]')
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  const animate = !calm
  const sheet = panel.querySelector('.map-sheet')
  sheet.setAttribute('role', 'application')
  sheet.setAttribute('aria-label', words.sheet)
  const map = new LeafletMap(sheet, {
    crs: crsOf(dataset.datum),
    attributionControl: false,
    zoomControl: false,
    maxZoom: 18,
    minZoom: 3,
    worldCopyJump: true,
    zoomAnimation: animate,
    fadeAnimation: animate,
    markerZoomAnimation: animate,
    inertia: animate,
    keyboardPanDelta: 80,
  })
  const container = map.getContainer()
  const tool = (name) => panel.querySelector(`[data-do="${name}"]`)
  const status = panel.querySelector('.map-say')
  const say = (words) => {
    if (status.textContent !== words) status.textContent = words
  }
  const ask = asker()
  const askParcels = asker()

  control.zoom({ zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map)
  // Before the first view it is empty, and would move as it grew
  map.whenReady(() => control.scale({ imperial: false, position: 'bottomright' }).addTo(map))

  // What the list was searched for: the list says it itself, so that both never differ
  const queryNow = () => new URLSearchParams(document.querySelector('#results')?.dataset.query ?? '').toString()
  let query = queryNow()
  let byHand = false
  let drawing = null
  let drawSurroundings = () => {}

  const showArea = areaLayer(map)
  const open = popupOpener(map, { words, say, more: (mark) => searchIn(areaOfBounds(around(mark))) })
  const marks = markLayer(map, {
    words,
    onPoint: pointFromMap,
    onPress: (marker, event) => (marker.mark.ids ? open(marker, event) : closer(marker.mark)),
  })
  const parcels = new LayerGroup().addTo(map)

  const viewQuery = () => {
    const bounds = map.getBounds().pad(0.1)
    const within = (value, most) => Math.max(-most, Math.min(most, value)).toFixed(5)
    return [
      within(bounds.getWest(), 180),
      within(bounds.getSouth(), 85),
      within(bounds.getEast(), 180),
      within(bounds.getNorth(), 85),
    ].join(',')
  }
  const address = (bbox, zoom) =>
    `/map/clusters?${new URLSearchParams([['bbox', bbox], ['zoom', zoom], ...ownParam(), ...new URLSearchParams(query)])}`
  const ownParam = () => (panel.querySelector('[name=own]')?.checked === false ? [['own', 'no']] : [])

  /** The picture that the page came with has done its work; whoever stands in it stays on the map. */
  function leavePicture() {
    const picture = sheet.querySelector('.still')
    if (picture?.contains(document.activeElement)) container.focus({ preventScroll: true })
    picture?.remove()
  }

  /** Moves the map without calling that a wish of the reader's. */
  function showExtent(extent) {
    byHand = false
    const [west, south, east, north] = extent
    map.fitBounds(
      [
        [south, west],
        [north, east],
      ],
      { padding: [30, 30], maxZoom: CLOSEST_FIT, animate: animate && map._loaded },
    )
  }
  function closer(mark) {
    const bounds = boundsOf(mark)
    const zoom = Math.max(map.getZoom() + 1, map.getBoundsZoom(bounds, false, [60, 60]))
    byHand = true
    container.focus({ preventScroll: true })
    map.setView(bounds.getCenter(), Math.min(zoom, map.getMaxZoom()), { animate })
  }

  async function refresh(changed = false) {
    try {
      const answer = await ask(address(viewQuery(), map.getZoom()))
      if (changed && answer.extent && (answer.area || answer.marks.length === 0)) return showExtent(answer.extent)
      marks.show(answer.marks)
      leavePicture()
      drawSurroundings()
      showArea(answer.area)
      const view = map.getBounds()
      const inView = answer.marks.reduce((sum, { n, at }) => sum + (view.contains([at[1], at[0]]) ? n : 0), 0)
      const figure = (n) => words.number.format(n)
      if (!drawing) say(words.found.replace('{n}', figure(inView)).replace('{total}', figure(answer.total)))
      panel.dataset.ready = `${map.getZoom()} ${query}`
    } catch (error) {
      if (!wasAborted(error)) say(words.failed)
    }
    await showParcels()
  }

  async function showParcels() {
    const bounds = map.getBounds()
    const small =
      bounds.getEast() - bounds.getWest() < MAX_PARCELS_DEG && bounds.getNorth() - bounds.getSouth() < MAX_PARCELS_DEG
    if (dataset.own === undefined || map.getZoom() < PARCEL_ZOOM || !small) return parcels.clearLayers()
    try {
      const answer = await askParcels(`/map/parcels?bbox=${bounds.toBBoxString()}`)
      parcels.clearLayers()
      for (const { status, rings } of answer.parcels) {
        const latLngs = rings.map((ring) => ring.map(([lon, lat]) => [lat, lon]))
        new Polygon(latLngs, { interactive: false, className: `map-parcel map-${status}` }).addTo(parcels)
      }
    } catch (error) {
      if (!wasAborted(error)) say(words.failed)
    }
  }

  function draw(kind) {
    panel.classList.add('is-drawing')
    for (const button of panel.querySelectorAll('.map-while')) button.hidden = false
    tool('here').hidden = true
    drawing = startDrawing(map, kind, {
      say,
      words,
      end(area) {
        drawing = null
        panel.classList.remove('is-drawing')
        tool(kind).focus({ preventScroll: true })
        if (area) searchIn(area)
        else say(words.cancelled)
      },
    })
  }

  const tools = {
    here: () => {
      tool('here').hidden = true
      container.focus({ preventScroll: true })
      searchIn(areaOfBounds(map.getBounds()))
    },
    all: async () => {
      const { extent } = await ask(address(WORLD, 0))
      if (extent) showExtent(extent)
    },
    polygon: () => draw('polygon'),
    circle: () => draw('circle'),
  }
  const onClick = ({ target }) => {
    const action = target.closest?.('[data-do]')?.dataset.do
    if (action in tools) tools[action]()
    else if (drawing) drawing[action]?.()
  }
  const onKey = (event) => {
    if (event.key === 'Escape') map.closePopup()
    // Leaflet hears the arrows while the map itself has the focus; on a mark they move it too
    const by = ARROWS[event.key]
    if (!by || !event.target.classList.contains('map-mark')) return
    event.preventDefault()
    byHand = true
    map.panBy(by, { animate })
  }
  const onSwap = () => {
    if (!panel.isConnected || queryNow() === query) return
    query = queryNow()
    // A search that is quicker than the map's first view is drawn with it
    if (map._loaded) refresh(true)
  }
  const keepView = () => {
    if (panel.isConnected && viewed) keepViewInAddress(map)
  }
  let viewed = viewInAddress() !== null

  async function begin() {
    const kept = viewInAddress()
    if (kept) map.setView(kept.at, kept.zoom)
    else {
      const { extent } = await ask(address(WORLD, 0))
      showExtent(extent ?? dataset.frame.split(',').map(Number))
    }
    if (tiles.length > 0) addTiles(map, { tiles, maxZoom: Number(dataset.maxZoom) })
    else addGraticule(map)
    map.on('dragstart', () => {
      byHand = true
    })
    container.addEventListener(
      'wheel',
      () => {
        byHand = true
      },
      { passive: true },
    )
    container.addEventListener('dblclick', () => {
      byHand = true
    })
    container.addEventListener('keydown', () => {
      byHand = true
    })
    container.addEventListener('click', ({ target }) => {
      if (target.closest('.leaflet-control-zoom')) byHand = true
    })
    map.on('moveend', () => {
      if (byHand) {
        viewed = true
        keepView()
        if (!drawing) tool('here').hidden = false
      }
      refresh()
    })
    await refresh()
    for (const button of panel.querySelectorAll('[data-do]')) button.disabled = false
    const around = await (await fetch('/map/zones')).json()
    drawSurroundings = addSurroundings(map, around, { withNames: tiles.length === 0, marks: marks.boxes })
  }

  panel.addEventListener('click', onClick)
  panel.addEventListener('keydown', onKey)
  panel.querySelector('[name=own]')?.addEventListener('change', () => refresh())
  document.addEventListener('htmx:after:swap', onSwap)
  document.addEventListener('htmx:after:history:push', keepView)
  const stopPointing = pointFromList(map)
  begin().catch((error) => {
    if (!wasAborted(error)) say(words.failed)
  })
  return () => {
    document.removeEventListener('htmx:after:swap', onSwap)
    document.removeEventListener('htmx:after:history:push', keepView)
    stopPointing()
    map.remove()
  }
}
