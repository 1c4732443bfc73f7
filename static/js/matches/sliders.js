// A preset sets the sliders anew: what was moved by hand follows what the server says.
document.addEventListener('htmx:after:swap', ({ detail }) => {
  if (detail.ctx?.target?.id !== 'board') return
  const form = document.getElementById('weights')
  for (const input of form.querySelectorAll('input')) {
    if (input.type === 'radio') input.checked = input.defaultChecked
    if (input.type !== 'range') continue
    input.value = input.defaultValue
    form.querySelector(`output[for="${input.id}"]`).value = input.defaultValue
  }
})
