// A button that copies what a field holds. Without scripts it is not there, and the field can be selected.
for (const button of document.querySelectorAll('[data-copy]')) {
  const field = document.getElementById(button.dataset.copy)
  button.hidden = false
  field.select()
  button.addEventListener('click', async () => {
    field.select()
    // Refused, or no secure page: the text stays selected
    await navigator.clipboard?.writeText(field.value).then(
      () => {
        button.textContent = button.dataset.copied
      },
      () => {},
    )
  })
}
