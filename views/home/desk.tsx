import type { Translator } from '../../src/i18n/translator.ts'
import { StatusTag } from '../parts/tags.tsx'
import { langOf, nameIn } from '../zones/name.ts'

export interface DeskProject {
  id: string
  name: string
  status: 'draft' | 'published' | 'withdrawn'
}

/** An investor's work: the projects touched last, each one step from its matches. */
export const InvestorDesk = ({ t, projects }: { t: Translator; projects: readonly DeskProject[] }) => (
  <section class="desk" aria-labelledby="home-desk">
    <h2 id="home-desk">{t('home.projects')}</h2>
    {projects.length === 0 ? (
      <p>{t('home.projects.none')}</p>
    ) : (
      <ul class="rows">
        {projects.map((project) => (
          <li class="zone-row">
            <div>
              <a class="row-title" href={`/projects/${project.id}`}>
                {project.name}
              </a>{' '}
              <StatusTag t={t} status={project.status} />
            </div>
            <a href={`/projects/${project.id}/matches`} aria-label={`${t('home.projects.matches')} – ${project.name}`}>
              {t('home.projects.matches')}
            </a>
          </li>
        ))}
      </ul>
    )}
    <p class="actions">
      <a class="button quiet" href="/projects/new">
        {t('home.projects.new')}
      </a>
      {projects.length > 0 && <a href="/my/projects">{t('home.projects.all')}</a>}
    </p>
  </section>
)

export interface DeskAsset {
  id: string
  name: string
  nameEn: string | null
  status: 'draft' | 'published' | 'withdrawn' | 'activated'
  factsAsOf: string | null
}

/** A manager's work: drafts to finish and facts to confirm again. */
export const ManagerDesk = ({ t, assets, total }: { t: Translator; assets: readonly DeskAsset[]; total: number }) => (
  <section class="desk" aria-labelledby="home-desk">
    <h2 id="home-desk">
      {t('home.attention')} {total > 0 && <span class="muted num">{t.format.number(total)}</span>}
    </h2>
    {assets.length === 0 ? (
      <p>{t('home.attention.none')}</p>
    ) : (
      <ul class="rows">
        {assets.map((asset) => (
          <li class="zone-row">
            <a class="row-title" href={`/assets/${asset.id}/edit`} lang={langOf(t, asset)}>
              {nameIn(t, asset)}
            </a>
            <span class="muted">{needOf(t, asset)}</span>
          </li>
        ))}
      </ul>
    )}
    <p class="actions">
      <a class="button quiet" href="/assets/new">
        {t('home.manager.action')}
      </a>
      <a href="/my/assets">{t('home.attention.all')}</a>
      {total > assets.length && <span class="muted">{t('home.attention.more', { n: total - assets.length })}</span>}
    </p>
  </section>
)

function needOf(t: Translator, asset: DeskAsset): string {
  if (asset.status === 'draft') return t('home.attention.draft')
  if (asset.factsAsOf === null) return t('home.attention.never')
  return t('home.attention.stale', { day: t.format.day(asset.factsAsOf) })
}
