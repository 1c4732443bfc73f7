import type { Translator } from '../../src/i18n/translator.ts'
import type { Project } from '../../src/projects/project.ts'
import { Done } from '../parts/done.tsx'
import { TableWrap } from '../parts/table-wrap.tsx'
import { StatusTag } from '../parts/tags.tsx'
import { askedOf } from './asked.ts'
import { NEED_ORDER } from './need-order.ts'

interface ProjectPageProps {
  t: Translator
  project: Project
  industry: { code: string; nameZh: string; nameEn: string | null } | null
  mayEdit: boolean
  /** What was just done with it. */
  done: 'published' | 'withdrawn' | null
}

export const ProjectPage = ({ t, project, industry, mayEdit, done }: ProjectPageProps) => {
  const { needs } = project.requirement
  const asked = NEED_ORDER.filter((key) => needs[key] && needs[key].level !== 'indifferent')
  return (
    <>
      {mayEdit && (
        <p class="crumbs">
          <a href="/my/projects">{t('project.mine')}</a>
        </p>
      )}
      <div class="page-head">
        <h1>
          {project.name} <StatusTag t={t} status={project.status} />
        </h1>
        {mayEdit && (
          <div class="actions">
            <a class="button" href={`/projects/${project.id}/matches`}>
              {t('project.matches')}
            </a>
            <a class="button quiet" href={`/projects/${project.id}/edit`}>
              {t('word.edit')}
            </a>
            {project.status === 'published' ? (
              <form method="post" action={`/projects/${project.id}/withdrawal`}>
                <button class="danger" type="submit" title={t('project.withdraw.help')}>
                  {t('word.withdraw')}
                </button>
              </form>
            ) : (
              <form method="post" action={`/projects/${project.id}/publication`}>
                <button class="quiet" type="submit" title={t('project.publish.help')}>
                  {t('word.publish')}
                </button>
              </form>
            )}
          </div>
        )}
      </div>
      {done === project.status && (
        <Done
          t={t}
          done={{ text: t(`project.done.${done}`) }}
          undo={{ action: `/projects/${project.id}/${done === 'published' ? 'withdrawal' : 'publication'}` }}
        />
      )}
      {mayEdit && <p class="muted">{t('project.private')}</p>}
      {project.summary && <p>{project.summary}</p>}
      <dl class="facts">
        {industry && (
          <div>
            <dt>{t('project.industry')}</dt>
            <dd>
              {industry.code} {(t.locale === 'en' && industry.nameEn) || <span lang="zh-CN">{industry.nameZh}</span>}
            </dd>
          </div>
        )}
        {project.investmentFen !== null && (
          <div>
            <dt>{t('project.investment')}</dt>
            <dd>{t.format.money(project.investmentFen)}</dd>
          </div>
        )}
        {project.jobs !== null && (
          <div>
            <dt>{t('project.jobs')}</dt>
            <dd>{t.format.number(project.jobs)}</dd>
          </div>
        )}
      </dl>
      <h2>{t('project.requirement')}</h2>
      {mayEdit && asked.length > 1 && (
        <p>
          <a href={`/projects/${project.id}/comparisons`}>{t('pairs.link')}</a>
        </p>
      )}
      <TableWrap label={t('project.requirement')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('project.need')}</th>
              <th scope="col">{t('project.asked')}</th>
              <th scope="col">{t('project.level')}</th>
              <th scope="col" class="num">
                {t('project.importance')}
              </th>
            </tr>
          </thead>
          <tbody>
            {asked.map((key) => (
              <tr>
                <th scope="row">{t.dynamic(`criterion.${key}`)}</th>
                <td>{askedOf(t, key, needs)}</td>
                <td>{t.dynamic(`project.level.${needs[key]?.level}`)}</td>
                <td class="num">{needs[key] && t.format.number(needs[key].importance)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableWrap>
    </>
  )
}
