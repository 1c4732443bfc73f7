// Printing needs a script; without one the browser's own menu prints, and the page says so.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}
