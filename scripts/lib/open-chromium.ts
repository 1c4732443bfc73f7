import { type Browser, chromium } from 'playwright-core'
import { CHROMIUM } from './chromium.ts'

/** Debian's Chromium without a window, and without the calls home that it makes by itself. */
export const openChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
