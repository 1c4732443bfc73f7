import type { Visit } from './visit.ts'

/** What is to be done to the first three of one's own assets. */
export function many(what: string, status = 200) {
  return async ({ open, page }: Visit) => {
    await open('/my/assets?sort=name')
    const boxes = await page.locator('tbody input[name=asset]').all()
    const ids = await Promise.all(boxes.slice(0, 3).map((box) => box.inputValue()))
    await open(`/my/assets/changes?do=${what}${ids.map((id) => `&asset=${id}`).join('')}`, status)
  }
}
