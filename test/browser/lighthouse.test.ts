import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { marksOf, openForLighthouse } from '../../scripts/lib/lighthouse.ts'
import { measuredPages } from '../../scripts/lib/measured-pages.ts'

// What does not hang on the machine's speed; performance is measured by `npm run lighthouse`.
let chromium: Awaited<ReturnType<typeof openForLighthouse>>
let pages: Awaited<ReturnType<typeof measuredPages>>
beforeAll(async () => {
  const { node, accounts } = inject('served')
  chromium = await openForLighthouse()
  pages = await measuredPages(node, 'zh-CN', accounts)
})
afterAll(() => chromium.browser.close())

it.each(['home', 'catalogue', 'asset', 'matches'])(
  'Lighthouse finds nothing wrong with %s, and nothing moves',
  {
    timeout: 120_000,
  },
  async (name) => {
    const { accessibility, bestPractices, seo, cls, lost } = await marksOf(
      chromium.port,
      pages.find((page) => page.name === name)!,
    )
    const told = lost.join(' ')
    expect({ accessibility, bestPractices, seo, cls }, told).toEqual({
      accessibility: 100,
      bestPractices: 100,
      seo: 100,
      cls: 0,
    })
  },
)
