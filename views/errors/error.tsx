import type { HeldForm } from '../../src/http/held-form.ts'
import type { WayOn } from '../../src/http/way-on.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import { HiddenValues } from '../parts/hidden-values.tsx'

export interface Failed {
  t: Translator
  status: number
  title: string
  detail: string
  ways: readonly WayOn[]
}

/** Every failure in one voice: what happened, what it means for your work, where to go on. */
export const ErrorPage = ({ t, status, title, detail, ways, resend }: Failed & { resend: HeldForm | null }) => {
  const [best, ...others] = ways
  return (
    <section class="narrow error-page">
      <p class="eyebrow num">{status}</p>
      <h1>{title}</h1>
      <p>{detail}</p>
      {resend && (
        <form method="post" action={resend.action}>
          <p>{t('error.again.help')}</p>
          <HiddenValues values={resend.values} />
          <p>
            <button type="submit">{t('error.again')}</button>
          </p>
        </form>
      )}
      {best && (
        <p>
          <a class={resend ? 'button quiet' : 'button'} href={best.href}>
            {t.dynamic(best.label)}
          </a>
        </p>
      )}
      {others.length > 0 && (
        <p>
          {t('error.more')}{' '}
          {others.map((way, i) => (
            <>
              {i > 0 && ' · '}
              <a href={way.href}>{t.dynamic(way.label)}</a>
            </>
          ))}
        </p>
      )}
    </section>
  )
}
