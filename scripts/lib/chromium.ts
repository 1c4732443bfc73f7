import { ensureDebian } from './apt.ts'

/** Where Debian's package puts it. */
export const CHROMIUM = '/usr/bin/chromium'
const CHINESE_FONT = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'

/** Installs Debian's Chromium and a Chinese font where one is missing and that is possible. Throws where it is not. */
export function ensureChromium(): void {
  ensureDebian(CHROMIUM, ['chromium', 'fonts-noto-cjk'])
  ensureDebian(CHINESE_FONT, ['fonts-noto-cjk'])
}
