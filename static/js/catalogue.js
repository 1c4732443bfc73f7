// After a swap of the catalogue: what the server says of a box is what it shows, and the focus is not lost with a condition.
/** A morph changes attributes; a box or a list that was touched by hand no longer follows them. */
const follow = (root) => {
  for (const input of root.querySelectorAll('input[type="checkbox"]')) input.checked = input.defaultChecked
  for (const option of root.querySelectorAll('option')) option.selected = option.defaultSelected
}
document.addEventListener('htmx:after:swap', ({ detail }) => {
  const catalogue = document.getElementById('catalogue')
  if (!catalogue) return
  follow(catalogue)
  const results = document.getElementById('results')
  // Another page is read from its beginning
  const turned = detail?.ctx?.sourceElement?.matches?.('.pager a')
  if (turned) results?.scrollIntoView()
  // A condition that was taken away took the focus with it
  if (turned || document.activeElement === document.body) results?.focus({ preventScroll: true })
})
