// Leaving a listing's form with something typed and not sent: the browser asks first.
const form = document.querySelector('form.listing')
if (form) {
  const typed = () => new URLSearchParams(new FormData(form)).toString()
  // A form that came back with what was typed has not been saved either
  const opened = document.querySelector('.error-summary') ? '' : typed()
  let sent = false
  form.addEventListener('submit', () => {
    sent = true
  })
  addEventListener('pageshow', () => {
    sent = false
  })
  addEventListener('beforeunload', (event) => {
    if (!sent && typed() !== opened) event.preventDefault()
  })
}
