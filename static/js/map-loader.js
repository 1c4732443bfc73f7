// The map comes after the list: its script and sheet are fetched once the panel is near the window and the page is at rest.
const rest = window.requestIdleCallback ?? ((then) => setTimeout(then, 200))

function fetchMap({ dataset }) {
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = dataset.sheet
  const script = document.createElement('script')
  script.src = dataset.script
  // Leaflet measures what it lays out: the sheet first
  link.addEventListener('load', () => document.head.append(script))
  document.head.append(link)
}

/** Waits for the map's panel, where the page has one. A panel that comes with a later swap finds the script there. */
export function loadMapWhenSeen() {
  const panel = document.querySelector('[data-map]')
  if (!panel) return
  const near = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return
      near.disconnect()
      rest(() => fetchMap(panel))
    },
    { rootMargin: '200px' },
  )
  near.observe(panel)
}
