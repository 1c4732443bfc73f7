import type { Translator } from '../../src/i18n/translator.ts'

/** What the ranking rests on, and its certificate: of the same weights and mood. `href` is the address of the first page. */
export const Fair = ({ t, href }: { t: Translator; href: string }) => (
  <p class="muted small">
    {t('match.fair')} <a href={href.replace(/\/matches(?=$|\?)/, '/certificate')}>{t('certificate.open')}</a>
  </p>
)
