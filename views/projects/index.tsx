import type { Translator } from '../../src/i18n/translator.ts'
import type { Page } from '../../src/kernel/page.ts'
import type { Project } from '../../src/projects/project.ts'
import { Pager } from '../parts/pager.tsx'
import { StatusTag } from '../parts/tags.tsx'
import { MustLine } from './must-line.tsx'

/** Somebody's own projects, each with the way to its matches. */
export const ProjectsPage = ({ t, projects }: { t: Translator; projects: Page<Project> }) => (
  <>
    <div class="page-head">
      <div>
        <h1>{t('project.mine')}</h1>
        <p class="muted">{t('project.mine.lead')}</p>
      </div>
      {projects.total > 0 && (
        <a class="button" href="/projects/new">
          {t('project.new')}
        </a>
      )}
    </div>
    {projects.total === 0 ? (
      <div class="empty">
        <h2>{t('project.empty')}</h2>
        <p>{t('project.empty.help')}</p>
        <a class="button" href="/projects/new">
          {t('project.new')}
        </a>
      </div>
    ) : (
      <ul class="rows">
        {projects.rows.map((project) => (
          <li>
            <p class="row-title">
              <a href={`/projects/${project.id}`}>{project.name}</a> <StatusTag t={t} status={project.status} />
            </p>
            <MustLine t={t} needs={project.requirement.needs} />
            <p class="small muted">
              <a href={`/projects/${project.id}/matches`}>{t('project.matches')}</a>
              {' · '}
              {t('project.updated', { day: t.format.day(project.updatedAt) })}
            </p>
          </li>
        ))}
      </ul>
    )}
    <Pager
      t={t}
      number={projects.number}
      pages={Math.max(1, Math.ceil(projects.total / projects.size))}
      href={(number) => `/my/projects?page=${number}`}
    />
  </>
)
