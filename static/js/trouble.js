// What goes wrong while a part of the page is asked for is told in a note that leaves the page, and the focus, as they are.
const place = () => document.getElementById('trouble')
/** The form whose sending failed, to send it again. */
let failed = null
let focusBefore = null

const settle = (ctx) => {
  focusBefore = document.activeElement
  failed = ctx.sourceElement?.matches?.('form') ? ctx.sourceElement : null
  const again = place().querySelector('[data-again]')
  if (again && failed) again.hidden = false
}
/** No answer came, or one that is none of ours (a proxy's page). */
const noAnswer = (ctx) => {
  place().replaceChildren(document.getElementById('no-answer').content.cloneNode(true))
  settle(ctx)
}
const close = () => {
  const hadFocus = place().contains(document.activeElement)
  place().replaceChildren()
  if (hadFocus) (focusBefore?.isConnected ? focusBefore : document.getElementById('main')).focus()
}

document.addEventListener('htmx:error', ({ detail: { ctx } }) => {
  // Without an answer only: a fault of the page's own code is none of the network's
  if (ctx?.request && !ctx.response) noAnswer(ctx)
})
document.addEventListener('htmx:before:swap', (event) => {
  const { ctx } = event.detail
  const { status } = ctx.response ?? {}
  if (status < 400 || status === undefined || ctx.hx?.retarget) return
  if (status < 500 && !/<html/i.test(ctx.text)) return
  event.preventDefault()
  noAnswer(ctx)
})
document.addEventListener('htmx:after:swap', ({ detail: { ctx } }) => {
  if (ctx.hx?.retarget === '#trouble') settle(ctx)
  else if (ctx.response?.status < 400) place().replaceChildren()
})
document.addEventListener('click', ({ target }) => {
  if (target.closest?.('[data-close]')) close()
  if (target.closest?.('[data-again]')) {
    const form = failed
    close()
    form?.requestSubmit()
  }
})
