// What HTML cannot do by itself: a slider that says its value, focus on what a page has to say first, signs of waiting.
import './js/catalogue.js'
import './js/copy.js'
import { loadMapWhenSeen } from './js/map-loader.js'
import './js/menus.js'
import './js/progress.js'
import './js/trouble.js'

const showValue = (input) => {
  const output = input.form?.querySelector(`output[for="${input.id}"]`)
  if (output) output.value = input.value
}
document.addEventListener('input', (event) => {
  if (event.target.matches?.('input[type="range"]')) showValue(event.target)
})

// After the list: the map of the page, where it has one
window.addEventListener('load', loadMapWhenSeen)

const focusSummary = () => document.querySelector('.error-summary')?.focus()
focusSummary()
// The answer about one field is no news about the form: whoever types on in the next field is left there
document.addEventListener('htmx:after:swap', ({ detail }) => {
  if (!detail?.ctx?.target?.closest?.('.field')) focusSummary()
})

// What was done is said once: neither reloading nor sharing the address says it again.
if (document.querySelector('.done')) {
  const url = new URL(location.href)
  url.searchParams.delete('done')
  url.searchParams.delete('of')
  history.replaceState(history.state, '', url)
}
