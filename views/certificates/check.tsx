import type { FormState } from '../../src/http/form.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import type { Certificate } from '../../src/matching/certificate/certificate.ts'
import type { Verdict } from '../../src/matching/certificate/verify.ts'
import { DifferenceTables } from './difference-tables.tsx'
import { CertificateSheet, type OfferedSites } from './sheet.tsx'

interface CheckPageProps {
  t: Translator
  form: FormState
  checked: { certificate: Certificate; verdict: Verdict; sites: OfferedSites } | null
  /** Characters that a certificate may have. */
  max: number
}

/** Holds a certificate that somebody brings to its hash and to the ranking. */
export const CheckPage = ({ t, form, checked, max }: CheckPageProps) => (
  <>
    <h1>{t('certificate.check')}</h1>
    <p>{t('certificate.check.lead')}</p>
    {checked && <VerdictOf t={t} {...checked} />}
    <CheckForm t={t} form={form} max={max} />
    {checked && (
      <section aria-labelledby="stated">
        <h2 id="stated">{t('certificate.stated')}</h2>
        <CertificateSheet t={t} certificate={checked.certificate} sites={checked.sites} />
      </section>
    )}
  </>
)

const CheckForm = ({ t, form, max }: Omit<CheckPageProps, 'checked'>) => {
  const wrong = form.problems.length > 0
  return (
    <form method="post" action="/certificates" enctype="multipart/form-data">
      <div class={wrong ? 'field wrong' : 'field'}>
        <label for="f-text">{t('certificate.text')}</label>
        <p class="help" id="f-text-help">
          {t('certificate.text.help', { max })}
        </p>
        {wrong && (
          <div class="problem" id="f-text-problem" role="alert">
            {form.problems.map((problem) => (
              <p>{t.dynamic(problem.code, problem.params)}</p>
            ))}
          </div>
        )}
        <textarea
          id="f-text"
          name="text"
          rows={8}
          spellcheck={false}
          autocomplete="off"
          aria-describedby={wrong ? 'f-text-help f-text-problem' : 'f-text-help'}
          aria-invalid={wrong ? 'true' : undefined}
        >
          {form.values.text?.[0] ?? ''}
        </textarea>
      </div>
      <div class="field">
        <label for="f-file">{t('certificate.file')}</label>
        <p class="help" id="f-file-help">
          {t('certificate.file.help')}
        </p>
        <input id="f-file" type="file" name="file" accept=".json,application/json" aria-describedby="f-file-help" />
      </div>
      <div class="actions">
        <button type="submit">{t('certificate.check.do')}</button>
      </div>
    </form>
  )
}

type VerdictProps = { t: Translator } & NonNullable<CheckPageProps['checked']>

const VerdictOf = ({ t, certificate, verdict, sites }: VerdictProps) => {
  if (verdict.kind === 'broken') {
    return (
      <div class="notice warning" role="status">
        <p>
          <strong class="fail">{t('certificate.broken')}</strong>
        </p>
        <p>{t('certificate.broken.help')}</p>
        <p class="small">
          {t('certificate.hash.stated')} <code class="hash">{certificate.sha256}</code>
        </p>
        <p class="small">
          {t('certificate.hash.found')} <code class="hash">{verdict.hash}</code>
        </p>
      </div>
    )
  }
  const good = verdict.kind === 'ranked' && verdict.differences === null
  return (
    <>
      <div class={good ? 'notice' : 'notice warning'} role="status">
        <p>
          <strong class="pass">{t('certificate.intact')}</strong>{' '}
          <span class="small">{t('certificate.intact.help')}</span>
        </p>
        <p>
          {verdict.kind === 'other-engine'
            ? t('certificate.engine.other', { made: certificate.match.engineVersion, here: verdict.engine })
            : t(`certificate.state.${verdict.state}`)}
        </p>
        {verdict.kind === 'ranked' && (
          <p>
            <strong class={good ? 'pass' : 'warn'}>
              {t(
                good
                  ? 'certificate.same'
                  : verdict.state === 'same'
                    ? 'certificate.differs'
                    : 'certificate.differs.today',
              )}
            </strong>
          </p>
        )}
      </div>
      {verdict.kind === 'ranked' && verdict.differences && (
        <DifferenceTables t={t} differences={verdict.differences} sites={sites} />
      )}
    </>
  )
}
