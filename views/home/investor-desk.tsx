import type { BestMatches } from '../../src/home/best-matches.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import { StatusTag } from '../parts/tags.tsx'
import { OpenSaved } from '../saved/index.tsx'
import { langOf, nameIn } from '../zones/name.ts'

export interface DeskProject extends BestMatches {
  id: string
  name: string
  status: 'draft' | 'published' | 'withdrawn'
  /** What follows it; null where its owner has not asked for that. */
  saved: { id: string; name: string; seenAt: string } | null
  /** What is new was published after this moment, and its day. */
  seenAt: string
  seenOn: string
}

export interface DeskSearch {
  id: string
  name: string
  seenAt: string
  news: { total: number; fresh: number }
}

export interface InvestorDeskProps {
  t: Translator
  projects: readonly DeskProject[]
  searches: readonly DeskSearch[]
  lists: readonly { id: string; name: string; sites: number }[]
}

/** An investor's work: what each project finds, what is new, and what is kept. */
export const InvestorDesk = ({ t, projects, searches, lists }: InvestorDeskProps) => (
  <div class="desk">
    <div class="page-head">
      <h1 id="home-desk">{t('home.desk.investor')}</h1>
      <div class="actions">
        <a class="button" href="/projects/new">
          {t('home.projects.new')}
        </a>
        <a href="/my/projects">{t('project.mine')}</a>
      </div>
    </div>
    <div class="columns">
      <section aria-label={t('home.projects')}>
        {projects.length === 0 ? (
          <div class="empty">
            <p>{t('home.projects.none')}</p>
          </div>
        ) : (
          <ul class="rows">
            {projects.map((project) => (
              <ProjectRow t={t} project={project} />
            ))}
          </ul>
        )}
      </section>
      <div>
        <section aria-labelledby="home-saved">
          <h2 id="home-saved" class="first">
            {t('home.saved')}
          </h2>
          {searches.length === 0 ? (
            <p class="muted">{t('home.saved.none')}</p>
          ) : (
            <ul class="rows">
              {searches.map((search) => (
                <li class="zone-row">
                  <div class="short">
                    {search.name}
                    <p class="small num muted">
                      {t('saved.total', { n: search.news.total })}
                      {' · '}
                      {search.news.fresh > 0 ? (
                        <strong class="fresh">{t('saved.fresh', { n: search.news.fresh })}</strong>
                      ) : (
                        t('saved.fresh.none')
                      )}
                    </p>
                  </div>
                  <OpenSaved t={t} saved={search} fresh={search.news.fresh} />
                </li>
              ))}
            </ul>
          )}
          <p>
            {searches.length === 0 ? (
              <a href="/assets">{t('home.saved.search')}</a>
            ) : (
              <a href="/my/searches">{t('home.saved.all')}</a>
            )}
          </p>
        </section>
        <section aria-labelledby="home-lists">
          <h2 id="home-lists">{t('home.lists')}</h2>
          {lists.length === 0 ? (
            <p class="muted">{t('home.lists.none')}</p>
          ) : (
            <ul class="rows">
              {lists.map((list) => (
                <li class="zone-row">
                  <a href={`/shortlists/${list.id}`}>{list.name}</a>
                  <span class="num muted">{t('home.lists.sites', { n: list.sites })}</span>
                </li>
              ))}
            </ul>
          )}
          <p>
            <a href="/my/shortlists">{t('home.lists.all')}</a>
          </p>
        </section>
      </div>
    </div>
  </div>
)

const ProjectRow = ({ t, project }: { t: Translator; project: DeskProject }) => {
  const { id, first, ask } = project
  const matches = `/projects/${id}/matches`
  return (
    <li>
      <h2 class="row-title">
        <a href={matches}>{project.name}</a> <StatusTag t={t} status={project.status} />
      </h2>
      <p class="num">
        {t('home.project.fits', { n: project.eligible })}
        {' · '}
        {t('home.project.toConfirm', { n: project.toConfirm })}
      </p>
      <News t={t} project={project} />
      {first.length === 0 ? (
        <p class="muted">
          {t('home.project.none')} <a href={matches}>{t('home.projects.matches')}</a>
        </p>
      ) : (
        <>
          <h3 class="small muted">{t(project.eligible > 0 ? 'home.project.first' : 'home.project.first.toConfirm')}</h3>
          <ol class="best">
            {first.map(({ site, match }) => (
              <li>
                <a href={`${matches}/${site.id}`} lang={langOf(t, site)}>
                  {nameIn(t, site)}
                </a>{' '}
                <span class="muted num">{t('home.project.score', { score: t.format.score(match.score) })}</span>
              </li>
            ))}
          </ol>
        </>
      )}
      {ask && <p class="small">{t('home.project.ask', { fact: t.dynamic(`fact.${ask.fact}`), of: ask.of })}</p>}
      {project.status === 'draft' && <p class="small muted">{t('home.project.draft')}</p>}
    </li>
  )
}

/** What is new. A project that is followed counts from the last look, any other from the last change of its requirement. */
const News = ({ t, project }: { t: Translator; project: DeskProject }) => {
  const { id, name, saved, fresh, freshFirst, seenAt } = project
  const day = t.format.day(project.seenOn)
  return (
    <div class="actions news">
      <p class="num">
        {fresh > 0 ? (
          <>
            <strong class="fresh">{t('home.project.fresh', { n: fresh })}</strong>{' '}
            {freshFirst > 0 && <>{t('home.project.freshFirst', { n: freshFirst })} </>}
            <span class="muted">{t(saved ? 'home.project.since' : 'home.project.sinceEdited', { day })}</span>
          </>
        ) : (
          <span class="muted">{t('home.project.fresh.none', { day })}</span>
        )}
      </p>
      {saved && fresh > 0 && <OpenSaved t={t} saved={saved} fresh={fresh} />}
      {!saved && fresh > 0 && (
        <a
          class="button quiet"
          href={`/projects/${id}/matches?since=${encodeURIComponent(seenAt)}`}
          aria-label={t('home.project.see.of', { project: name })}
        >
          {t('home.project.see')}
        </a>
      )}
      {!saved && (
        <form method="post" action="/my/searches">
          <input type="hidden" name="project" value={id} />
          <input type="hidden" name="since" value={seenAt} />
          <button class="plain" type="submit" aria-label={t('home.project.follow.of', { project: name })}>
            {t('home.project.follow')}
          </button>
        </form>
      )}
    </div>
  )
}
