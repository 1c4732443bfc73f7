import { Hono } from 'hono'
import { ProjectForm } from '../../views/projects/form.tsx'
import { ProjectsPage } from '../../views/projects/index.tsx'
import { ProjectPage } from '../../views/projects/show.tsx'
import { can } from '../accounts/can.ts'
import { ASSET_KINDS } from '../assets/asset.ts'
import { FACTS } from '../assets/facts.ts'
import { historyOf } from '../events/queries.ts'
import { doneAt, justDone } from '../http/done.ts'
import type { Ctx, Env } from '../http/env.ts'
import { FormReader, type FormState, readForm } from '../http/form.ts'
import { pageNumber } from '../http/page-number.ts'
import { page } from '../http/render.tsx'
import { signedIn } from '../http/session.ts'
import { today } from '../kernel/clock.ts'
import { AppError, conflict, invalid, notFound } from '../kernel/errors.ts'
import { newId } from '../kernel/id.ts'
import { pageWithin } from '../kernel/page.ts'
import {
  type By,
  createProject,
  editProject,
  keepWeights,
  publishProject,
  restoreWeights,
  withdrawProject,
} from './changes.ts'
import { insertProject, updateProject } from './commands.ts'
import { DEAL_MODES, FIRE_CLASSES, NEED_FACTS } from './need-fields.ts'
import { PRESETS } from './presets.ts'
import type { Project } from './project.ts'
import { knownToForm, projectById, projectsOf } from './queries.ts'
import {
  industriesNamed,
  type ProjectDraft,
  presetValues,
  readImportances,
  readProject,
  valuesOf,
} from './requirement-form.ts'

const by = (c: Ctx): By => ({ actorId: signedIn(c).id, at: c.var.deps.clock().toISOString() })

/** The form as it stands; the options come from the registry of facts and the places that are known. */
async function formPage(
  c: Ctx,
  form: FormState,
  project: Project | null,
  status: 200 | 409 | 422 = 200,
  stale = false,
) {
  const { deps, t } = c.var
  const { places } = await knownToForm(deps.db, [])
  const options = {
    dealModes: DEAL_MODES,
    kinds: ASSET_KINDS,
    utilities: FACTS.utilities.options,
    fireClasses: FIRE_CLASSES,
    facts: NEED_FACTS,
    places: places.map(({ id, name, nameEn }) => ({ value: id, label: t.locale === 'en' ? (nameEn ?? name) : name })),
  }
  const body = <ProjectForm t={t} form={form} options={options} presets={PRESETS} project={project} stale={stale} />
  return page(c, t(project ? 'project.edit' : 'project.new'), body, status)
}

async function readDraft(c: Ctx): Promise<{ form: FormState; seq: string | null; draft: ProjectDraft | null }> {
  const form = new FormReader(await readForm(c))
  const { industries, places } = await knownToForm(c.var.deps.db, industriesNamed(form.values))
  const draft = readProject(form, { industries: new Set(industries.map(({ code }) => code)), places })
  return { form: { values: form.values, problems: form.problems }, seq: form.raw('seq'), draft }
}

/** The project, where this signed-in actor may do that to it; else a 404. */
async function projectFor(c: Ctx, id: string, action: 'project.view' | 'project.edit'): Promise<Project> {
  const actor = signedIn(c)
  const project = await projectById(c.var.deps.db, id)
  if (!project || !can(actor, action, project)) throw notFound()
  return project
}

export const projectRoutes = new Hono<Env>()
  .get('/my/projects', async (c) => {
    const actor = signedIn(c)
    if (!can(actor, 'project.listOwn')) throw notFound()
    const { deps, t } = c.var
    const projects = await pageWithin((n) => projectsOf(deps.db, actor.id, n), pageNumber(c.req.query('page')))
    return page(c, t('project.mine'), <ProjectsPage t={t} projects={projects} />)
  })
  .get('/projects/new', async (c) => {
    if (!can(signedIn(c), 'project.create')) throw notFound()
    const preset = PRESETS.find((name) => name === c.req.query('preset')) ?? 'balanced'
    return formPage(c, { values: presetValues(preset, today(c.var.deps.clock)), problems: [] }, null)
  })
  .post('/projects', async (c) => {
    if (!can(signedIn(c), 'project.create')) throw notFound()
    const { deps } = c.var
    const { form, draft } = await readDraft(c)
    if (!draft) return formPage(c, form, null, 422)
    const change = createProject(newId(deps.clock, deps.random), draft, by(c))
    await insertProject(deps.db, change)
    return c.redirect(`/projects/${change.project.id}/matches`, 303)
  })
  .get('/projects/:id', async (c) => {
    const { deps, actor, t } = c.var
    const project = await projectFor(c, c.req.param('id'), 'project.view')
    const { industries } = await knownToForm(deps.db, project.industry === null ? [] : [project.industry])
    const mayEdit = can(actor, 'project.edit', project)
    const done = mayEdit ? justDone(c.req.query(), ['published', 'withdrawn']) : null
    const body = (
      <ProjectPage
        t={t}
        project={project}
        industry={industries[0] ?? null}
        mayEdit={mayEdit}
        done={done?.code ?? null}
      />
    )
    return page(c, project.name, body)
  })
  .get('/projects/:id/edit', async (c) => {
    const project = await projectFor(c, c.req.param('id'), 'project.edit')
    return formPage(c, { values: valuesOf(draftOf(project), today(c.var.deps.clock)), problems: [] }, project)
  })
  .post('/projects/:id', async (c) => {
    const project = await projectFor(c, c.req.param('id'), 'project.edit')
    const { form, seq, draft } = await readDraft(c)
    if (seq !== String(project.seq)) return formPage(c, form, project, 409, true)
    if (!draft) return formPage(c, form, project, 422)
    try {
      await updateProject(c.var.deps.db, editProject(project, draft, by(c)))
    } catch (error) {
      // Somebody was first, between our reading and our writing
      if (error instanceof AppError && error.status === 409) return formPage(c, form, project, 409, true)
      throw error
    }
    return c.redirect(`/projects/${project.id}/matches`, 303)
  })
  .post('/projects/:id/publication', async (c) => {
    const project = await projectFor(c, c.req.param('id'), 'project.edit')
    await updateProject(c.var.deps.db, publishProject(project, by(c)))
    return c.redirect(doneAt(`/projects/${project.id}`, 'published'), 303)
  })
  .post('/projects/:id/withdrawal', async (c) => {
    const project = await projectFor(c, c.req.param('id'), 'project.edit')
    await updateProject(c.var.deps.db, withdrawProject(project, by(c)))
    return c.redirect(doneAt(`/projects/${project.id}`, 'withdrawn'), 303)
  })
  .post('/projects/:id/weights', async (c) => {
    const project = await projectFor(c, c.req.param('id'), 'project.edit')
    const form = new FormReader(await readForm(c))
    if (form.raw('seq') !== String(project.seq)) throw conflict()
    const importances = readImportances(form, project.requirement.needs)
    if (form.problems.length > 0) throw invalid(form.problems)
    await updateProject(c.var.deps.db, keepWeights(project, importances, by(c)))
    const mood = form.raw('optimism')
    const matches = `/projects/${project.id}/matches${mood === null ? '' : `?${new URLSearchParams({ optimism: mood })}`}`
    return c.redirect(doneAt(matches, 'weights-kept'), 303)
  })
  .post('/projects/:id/weights/restoration', async (c) => {
    const { db } = c.var.deps
    const project = await projectFor(c, c.req.param('id'), 'project.edit')
    const [last] = await historyOf(db, 'project', project.id, 1)
    await updateProject(db, restoreWeights(project, last, by(c)))
    return c.redirect(doneAt(`/projects/${project.id}/matches`, 'weights-restored'), 303)
  })

const draftOf = ({ name, summary, industry, investmentFen, jobs, preset, requirement }: Project): ProjectDraft => ({
  name,
  summary,
  industry,
  investmentFen,
  jobs,
  preset,
  requirement,
})
