// What HTML cannot do by itself: a slider that says its value, and focus on the error summary of a refused form.
const showValue = (input) => {
  const output = input.form?.querySelector(`output[for="${input.id}"]`)
  if (output) output.value = input.value
}
document.addEventListener('input', (event) => {
  if (event.target.matches?.('input[type="range"]')) showValue(event.target)
})
const focusSummary = (root) => root.querySelector?.('.error-summary')?.focus()
focusSummary(document)
document.addEventListener('htmx:after:swap', () => focusSummary(document))
