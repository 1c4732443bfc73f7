// The reasons behind a strip, from the page that the link below them leads to. A hidden field in them tells the server to send them again
// with the next ranking; closed, they are thrown away. `toggle` does not bubble.
const isWhy = (node) => node instanceof HTMLDetailsElement && node.matches('.match > .why')

document.addEventListener(
  'toggle',
  ({ target }) => {
    if (!isWhy(target)) return
    const [, body, link] = target.children
    if (!target.open) body.replaceChildren()
    else if (body.childElementCount === 0) htmx.ajax('GET', link.getAttribute('href'), { source: target, target: body })
  },
  true,
)

// A row is a place in the list: after a swap it may show another site, whose reasons stand open or do not, and which is picked or not.
document.addEventListener('htmx:after:swap', ({ detail }) => {
  // Reasons that come, or what to find out first, change no place: what is being opened or picked meanwhile stays
  if (!['ranking', 'board'].includes(detail.ctx?.target?.id)) return
  for (const why of document.querySelectorAll('#ranking .match > .why')) {
    why.open = why.querySelector('[name="open"]') !== null
  }
  for (const pick of document.querySelectorAll('#ranking [name="asset"]')) pick.checked = pick.defaultChecked
})
