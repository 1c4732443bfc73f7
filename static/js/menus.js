// A menu of the masthead closes by its word alone; with scripts also by Escape, and by going on elsewhere.
const openMenus = () => [...document.querySelectorAll('.masthead details[open]')]
const closeOthers = ({ target }) => {
  for (const menu of openMenus()) {
    if (!menu.contains(target) && !menu.nextElementSibling.contains(target)) menu.open = false
  }
}
document.addEventListener('click', closeOthers)
document.addEventListener('focusin', closeOthers)
document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return
  for (const menu of openMenus()) {
    menu.open = false
    menu.firstElementChild.focus()
  }
})
