// npm run lighthouse: Lighthouse on the main pages, in both languages, as it comes (a phone on simulated slow 4G), against the built app with
// the sample province. Ends with 1 where a mark is missed; the last line is JSON.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LOCALES } from '../src/i18n/locale.ts'
import { buildApp } from './lib/build.ts'
import { type Marks, marksOf, openForLighthouse } from './lib/lighthouse.ts'
import { measuredPages } from './lib/measured-pages.ts'
import { startNode } from './lib/node-app.ts'
import { prepareDatabase } from './lib/prepare-database.ts'

/** Time is noisy on a machine that does other things too: the best of so many runs counts. */
const RUNS = 3
const LEAST_PERFORMANCE = 99

const missed = ({ performance, accessibility, bestPractices, seo, cls }: Marks) =>
  performance < LEAST_PERFORMANCE || Math.min(accessibility, bestPractices, seo) < 100 || cls > 0

buildApp()
const folder = mkdtempSync(join(tmpdir(), 'panhuo-lighthouse-'))
const settings = { DATABASE_URL: `file:${join(folder, 'panhuo.db')}`, SAMPLE: 'on' }
const accounts = await prepareDatabase(settings)
const server = await startNode({ settings })
const { browser, port } = await openForLighthouse()
const best: Marks[] = []
try {
  for (const locale of LOCALES) {
    for (const page of await measuredPages(server.url, locale, accounts)) {
      let marks = await marksOf(port, page)
      for (let run = 1; run < RUNS && missed(marks); run++) {
        const again = await marksOf(port, page)
        if (again.performance > marks.performance) marks = again
      }
      best.push(marks)
      console.log(JSON.stringify(marks))
    }
  }
} finally {
  await browser.close()
  await server.stop()
  rmSync(folder, { recursive: true })
}
console.table(best.map(({ lost, ...marks }) => ({ ...marks, lost: lost.join(' ') })))
if (best.some(missed)) process.exitCode = 1
console.log(JSON.stringify({ lighthouse: best }))
