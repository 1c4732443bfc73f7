// One box selects all rows of the page, and says whether all, some or none are.
for (const all of document.querySelectorAll('[data-selects]')) {
  const rows = [...all.form.querySelectorAll(`input[name="${all.dataset.selects}"]`)]
  const show = () => {
    const chosen = rows.filter((row) => row.checked).length
    all.checked = chosen === rows.length
    all.indeterminate = chosen > 0 && chosen < rows.length
  }
  all.addEventListener('change', () => {
    for (const row of rows) row.checked = all.checked
  })
  all.form.addEventListener('change', show)
  show()
}
