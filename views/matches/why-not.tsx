import type { Translator } from '../../src/i18n/translator.ts'
import type { SiteRecord } from '../../src/matching/types.ts'
import { langOf, nameIn } from '../zones/name.ts'

interface FieldProps {
  t: Translator
  projectId: string
  value?: string
}

/** Asks after any site of the catalogue. Part of the form of the weights, so that the answer stands under the weights as they are. */
export const WhyNotField = ({ t, projectId, value }: FieldProps) => (
  <div class="why-not">
    <label for="site">{t('match.whyNot')}</label>
    <input
      id="site"
      name="site"
      type="search"
      form="weights"
      list="sites"
      value={value}
      autocomplete="off"
      placeholder={t('match.whyNot.help')}
      hx-get={`/projects/${projectId}/why-not`}
      hx-trigger="input changed delay:250ms"
      hx-target="#sites"
    />
    <datalist id="sites"></datalist>
    <button class="quiet" type="submit" form="weights" formaction={`/projects/${projectId}/why-not`}>
      {t('match.whyNot.ask')}
    </button>
  </div>
)

/** What the field suggests. */
export const SiteOptions = ({ t, sites }: { t: Translator; sites: readonly SiteRecord[] }) => (
  <>
    {sites.map((site) => (
      <option value={nameIn(t, site)}>{nameIn(t, site.zone)}</option>
    ))}
  </>
)

interface WhyNotProps {
  t: Translator
  project: { id: string; name: string }
  text: string
  sites: readonly SiteRecord[]
  /** The state of the ranking that it was asked from. */
  search: string
}

/** Several sites of that name, or none. */
export const WhyNotPage = ({ t, project, text, sites, search }: WhyNotProps) => {
  const matches = `/projects/${project.id}/matches`
  return (
    <>
      <p class="crumbs">
        <a href={`/projects/${project.id}`}>{project.name}</a> / <a href={`${matches}${search}`}>{t('match.title')}</a>
      </p>
      <h1>{t('match.whyNot')}</h1>
      <form id="weights" method="get" action={`/projects/${project.id}/why-not`}>
        {[...new URLSearchParams(search)].map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
      </form>
      <WhyNotField t={t} projectId={project.id} value={text} />
      {sites.length === 0 ? (
        <div class="empty">
          <p>{t('match.whyNot.none', { text })}</p>
          <p>
            <a href="/assets">{t('match.whyNot.catalogue')}</a>
          </p>
        </div>
      ) : (
        <>
          <p>{t('match.whyNot.several', { text })}</p>
          <ul class="rows">
            {sites.map((site) => (
              <li>
                <a class="row-title" href={`${matches}/${site.id}${search}`} lang={langOf(t, site)}>
                  {nameIn(t, site)}
                </a>
                <span class="zone" lang={langOf(t, site.zone)}>
                  {nameIn(t, site.zone)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
