import type { Translator } from '../../src/i18n/translator.ts'
import type { Certificate } from '../../src/matching/certificate/certificate.ts'
import { CertificateSheet, type OfferedSites } from './sheet.tsx'

interface CertificatePageProps {
  t: Translator
  project: { id: string; name: string }
  certificate: Certificate
  sites: OfferedSites
  /** The weights and the mood on trial, as the address of the matches says them. */
  search: string
}

/** The certificate of a project's matches as they are now, to read and to take away. */
export const CertificatePage = ({ t, project, certificate, sites, search }: CertificatePageProps) => (
  <>
    <p class="crumbs">
      <a href={`/projects/${project.id}`}>{project.name}</a> /{' '}
      <a href={`/projects/${project.id}/matches${search}`}>{t('match.title')}</a>
    </p>
    <div class="page-head">
      <h1>{t('certificate.title')}</h1>
      <div class="actions">
        <a class="button" href={`/projects/${project.id}/certificate.json${search}`} download="">
          {t('certificate.download')}
        </a>
        <a class="button quiet" href="/certificates">
          {t('certificate.check')}
        </a>
      </div>
    </div>
    <p>{t('certificate.lead')}</p>
    <p class="muted">{t('certificate.private')}</p>
    <CertificateSheet t={t} certificate={certificate} sites={sites} />
  </>
)
