import type { Translator } from '../../src/i18n/translator.ts'

/** Every failure in one voice: what happened, what it means for your work, where to go on. */
export const ErrorPage = ({
  t,
  status,
  title,
  detail,
}: {
  t: Translator
  status: number
  title: string
  detail: string
}) => (
  <section class="narrow error-page">
    <p class="eyebrow">{status}</p>
    <h1>{title}</h1>
    <p>{detail}</p>
    <p>
      <a class="button" href="/">
        {t('error.home')}
      </a>
    </p>
  </section>
)
