// A wait of more than 300 ms is shown: a bar on top, words for whoever listens. What is sent once is not sent twice.
const SHOWN_AFTER_MS = 300
/** A form that brings no new page (a file, say) may be sent again after this long. */
const SENT_FOR_MS = 20_000

const waits = new Set()
let timer

const show = (shown) => {
  const words = document.querySelector('.progress > p')
  document.documentElement.toggleAttribute('data-busy', shown)
  if (words) words.textContent = shown ? words.dataset.text : ''
}
const begin = (wait) => {
  if (waits.size === 0) timer = setTimeout(show, SHOWN_AFTER_MS, true)
  waits.add(wait)
}
const end = (wait) => {
  if (!waits.delete(wait) || waits.size > 0) return
  clearTimeout(timer)
  show(false)
}

const targets = new Map()
document.addEventListener('htmx:before:request', ({ detail: { ctx } }) => {
  begin(ctx)
  // What says by itself that it waits does so until it is replaced, whatever becomes of one request
  if (ctx.target?.hasAttribute?.('aria-busy') && ![...targets.values()].includes(ctx.target)) return
  targets.set(ctx, ctx.target)
  ctx.target?.setAttribute?.('aria-busy', 'true')
})
document.addEventListener('htmx:finally:request', ({ detail: { ctx } }) => {
  end(ctx)
  const target = targets.get(ctx)
  targets.delete(ctx)
  // One request that took another's place still runs
  if (![...targets.values()].includes(target)) target?.removeAttribute?.('aria-busy')
})

let sent = new WeakSet()
// htmx prevents the default of what it sends by itself, before the event comes up to here.
window.addEventListener('submit', (event) => {
  const form = event.target
  if (event.defaultPrevented || form.getAttribute('target')) return
  if (sent.has(form)) return event.preventDefault()
  if (form.getAttribute('method') === 'post') sent.add(form)
  begin(form)
  setTimeout(() => {
    sent.delete(form)
    end(form)
  }, SENT_FOR_MS)
})
// Back from the next page, by the browser's memory: everything can be sent again.
window.addEventListener('pageshow', () => {
  sent = new WeakSet()
  for (const wait of [...waits]) end(wait)
})
