// The map of the catalogue: Leaflet and what this site does with it. Fetched by js/map-loader.js when its panel is seen.
import { startMap } from './js/map/panel.js'

const started = new Map()

/** Starts the map of a panel that is new on the page; the map of one that has left it ends. */
function look() {
  for (const [panel, end] of started) {
    if (panel.isConnected) continue
    end()
    started.delete(panel)
  }
  for (const panel of document.querySelectorAll('[data-map]')) {
    if (!started.has(panel)) started.set(panel, startMap(panel))
  }
}
look()
document.addEventListener('htmx:after:swap', look)
