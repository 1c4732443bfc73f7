// The server's answer about one field stands beside it; the field itself says whether it is wrong.
document.addEventListener('htmx:after:swap', () => {
  for (const answer of document.querySelectorAll('form.listing [id$="-check"]')) {
    const field = answer.closest('.field')
    const control = field?.querySelector('input, textarea')
    const wrong = answer.querySelector('.problem') !== null
    field?.classList.toggle('wrong', wrong)
    if (wrong) control?.setAttribute('aria-invalid', 'true')
    else control?.removeAttribute('aria-invalid')
  }
})
