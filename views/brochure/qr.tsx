import type { QrCode } from '../../src/brochure/qr.ts'
import type { Translator } from '../../src/i18n/translator.ts'

/** The way from the paper to the page. */
export const Qr = ({ t, qr }: { t: Translator; qr: QrCode }) => (
  <svg
    class="qr"
    viewBox={`0 0 ${qr.size} ${qr.size}`}
    role="img"
    aria-label={t('brochure.qr')}
    shape-rendering="crispEdges"
  >
    <rect width={qr.size} height={qr.size} class="qr-paper" />
    <path d={qr.path} class="qr-ink" />
  </svg>
)
