/** The view as the address holds it: latitude, longitude, zoom. Null where it holds none that can be read. */
export function viewInAddress() {
  const parts = (new URLSearchParams(location.search).get('map') ?? '').split(',').map(Number)
  const [lat, lon, zoom] = parts
  const readable = parts.length === 3 && parts.every(Number.isFinite) && Math.abs(lat) <= 85 && Math.abs(lon) <= 180
  return readable && zoom >= 0 && zoom <= 20 ? { at: [lat, lon], zoom: Math.round(zoom) } : null
}

/** Writes the view into the address without a step of history: going back leads to the page before, not to where the map was. */
export function keepViewInAddress(map) {
  const { lat, lng } = map.getCenter().wrap()
  const url = new URL(location.href)
  url.searchParams.set('map', `${lat.toFixed(4)},${lng.toFixed(4)},${map.getZoom()}`)
  history.replaceState(history.state, '', url.href.replaceAll('%2C', ',').replaceAll('%3B', ';'))
}
