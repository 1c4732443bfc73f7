import type { Visit } from './visit.ts'

/** What is to be done to three of one's own assets. */
export function many(what: string, status = 200) {
  return async ({ open, page, t }: Visit) => {
    await open('/my/assets?sort=name')
    const boxes = await page.locator('tbody input[name=asset]').all()
    // The pages of both languages are looked at side by side: each changes assets of its own
    const from = t.locale === 'en' ? 3 : 0
    const ids = await Promise.all(boxes.slice(from, from + 3).map((box) => box.inputValue()))
    await open(`/my/assets/changes?do=${what}${ids.map((id) => `&asset=${id}`).join('')}`, status)
  }
}
