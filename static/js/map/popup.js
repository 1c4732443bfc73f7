import { Popup } from 'leaflet/dist/leaflet-src.esm.js'
import { asker, wasAborted } from './ask.js'

/** Opens what stands behind a mark: written by the server, in the reader's language. */
export function popupOpener(map, { words, say, more }) {
  const ask = asker()
  let from = null
  const popup = new Popup({ minWidth: 220, maxWidth: 300, maxHeight: 260, autoPanPadding: [12, 12] })

  popup.on('remove', () => {
    // Whoever was in it goes back to the mark it came from
    const inside = popup.getElement()?.contains(document.activeElement)
    if (inside) (from?.isConnected ? from : map.getContainer()).focus({ preventScroll: true })
  })

  return async (marker, event) => {
    const { ids, n, at } = marker.mark
    from = marker.getElement()
    const byKeyboard = event?.detail === 0
    const content = document.createElement('div')
    try {
      const query = new URLSearchParams(ids.map((id) => ['id', id]))
      content.innerHTML = await ask(`/map/sites?${query}`, { 'HX-Request': 'true' })
    } catch (error) {
      if (!wasAborted(error)) say(words.failed)
      return
    }
    if (n > ids.length) {
      const button = Object.assign(document.createElement('button'), { type: 'button', className: 'quiet' })
      button.textContent = words.more.replace('{n}', words.number.format(n - ids.length))
      button.addEventListener('click', () => more(marker.mark))
      content.append(button)
    }
    popup.setLatLng([at[1], at[0]]).setContent(content).openOn(map)
    popup.getElement().querySelector('.leaflet-popup-close-button').setAttribute('aria-label', words.close)
    if (byKeyboard) content.querySelector('a')?.focus({ preventScroll: true })
  }
}
