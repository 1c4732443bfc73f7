import type { Page } from 'playwright-core'

export interface Walk {
  stops: number
  /** Each list names elements; all are empty on a page that keyboards can use. */
  faults: { missed: string[]; outOfOrder: string[]; unseen: string[]; noOutline: string[]; trap: string[] }
}

/** More stops than any page has. */
const MOST_STOPS = 500

/**
 * Presses Tab from the top of the page until the focus leaves it. Whatever can be used there has to be a stop, in the order of the
 * document, inside the window, covered by nothing and with a visible outline.
 */
export async function tabWalk(page: Page): Promise<Walk> {
  await page.evaluate(() => {
    // From the very top, wherever the page put the focus when it came
    document.body.tabIndex = -1
    document.body.focus()
    document.body.removeAttribute('tabindex')
    scrollTo(0, 0)
    Object.assign(window, { walked: [] })
  })
  let noted: 'on' | 'end' | 'again' = 'on'
  for (let stop = 0; noted === 'on' && stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab')
    if (stop === 0) {
      // The skip link slides in
      await page.waitForFunction(() => (document.activeElement?.getBoundingClientRect().top ?? -1) >= 0)
    }
    noted = await page.evaluate(() => {
      type Stop = { element: Element; seen: boolean; outlined: boolean }
      const { walked } = window as unknown as { walked: Stop[] }
      const element = document.activeElement
      if (!element || element === document.body) return 'end'
      // A date has a stop for each of its parts
      if (walked.at(-1)?.element === element && element.matches('[type=date], [type=month]')) return 'on'
      if (walked.some((stop) => stop.element === element)) return 'again'
      const box = element.getBoundingClientRect()
      const [left, right] = [Math.max(0, box.left), Math.min(innerWidth, box.right)]
      const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)]
      const above = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
      const free = above !== null && (element.contains(above) || above.contains(element))
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      const outlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
      walked.push({ element, seen: right > left && bottom > top && free, outlined })
      return 'on'
    })
  }
  return page.evaluate((end) => {
    type Stop = { element: Element; seen: boolean; outlined: boolean }
    const { walked } = window as unknown as { walked: Stop[] }
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.className} ${element.id || element.getAttribute('name') || element.textContent?.trim().slice(0, 30)}`
    const usable = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]'),
    ].filter((element) => {
      if (element.tabIndex < 0 || element.matches(':disabled, [type=hidden]')) return false
      if (!element.checkVisibility({ visibilityProperty: true })) return false
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true
      // One stop for all of a name: the chosen one
      const group = [...document.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${element.name}"]`)]
      return element.checked || (group[0] === element && !group.some((one) => one.checked))
    })
    const reached = new Set(walked.map(({ element }) => element))
    const named = (stops: readonly Stop[]) => stops.map(({ element }) => nameOf(element))
    return {
      stops: walked.length,
      faults: {
        missed: usable.filter((element) => !reached.has(element)).map(nameOf),
        outOfOrder: named(
          walked.filter(({ element }, i) => {
            const before = walked[i - 1]?.element
            return before && !(before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)
          }),
        ),
        unseen: named(walked.filter(({ seen }) => !seen)),
        noOutline: named(walked.filter(({ outlined }) => !outlined)),
        trap: end === 'end' ? [] : [`${end} after ${nameOf(walked.at(-1)?.element ?? document.body)}`],
      },
    }
  }, noted)
}

/** Presses Tab until what a selector finds has the focus; no further than around the page once. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  const at = () => page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab')
    if (await at()) return
  }
  throw new Error(`Tab never comes to ${selector}`)
}
