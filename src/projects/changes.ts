import type { LedgerEvent } from '../events/event.ts'
import { conflict } from '../kernel/errors.ts'
import type { Project } from './project.ts'
import { NEED_KEYS, type NeedKey, type Needs } from './requirement.ts'
import type { ProjectDraft } from './requirement-form.ts'

/** Who does it, and when (ISO 8601). */
export interface By {
  actorId: string
  at: string
}

/** The next state of a project with the event that tells of it. */
export interface ProjectChange {
  project: Project
  event: LedgerEvent
}

const changed = (project: Project, kind: string, by: By, data: Record<string, unknown> = {}): ProjectChange => ({
  project,
  event: { subjectType: 'project', subjectId: project.id, seq: project.seq, kind: `project.${kind}`, data, ...by },
})
const step = (project: Project, change: Partial<Project>, by: By): Project => ({
  ...project,
  ...change,
  seq: project.seq + 1,
  updatedAt: by.at,
})

/** A new project is a draft, seen by its owner alone. */
export const createProject = (id: string, draft: ProjectDraft, by: By): ProjectChange =>
  changed(
    {
      ...draft,
      id,
      ownerId: by.actorId,
      status: 'draft',
      sample: false,
      seq: 1,
      createdAt: by.at,
      updatedAt: by.at,
    },
    'created',
    by,
    { preset: draft.preset },
  )

/** The event keeps the requirement that stood before, so that every earlier match can be made again. */
export function editProject(project: Project, draft: ProjectDraft, by: By): ProjectChange {
  const keys = (Object.keys(draft) as (keyof ProjectDraft)[]).filter(
    (key) => JSON.stringify(draft[key]) !== JSON.stringify(project[key]),
  )
  const before = keys.includes('requirement') ? { requirement: project.requirement } : {}
  return changed(step(project, draft, by), 'edited', by, { fields: keys, before })
}

/** Zone managers may see it from now on. Throws a 409 `state` where they may already. */
export function publishProject(project: Project, by: By): ProjectChange {
  if (project.status === 'published') throw conflict('state')
  return changed(step(project, { status: 'published' }, by), 'published', by)
}

/** Its owner alone sees it again. Throws a 409 `state` where it is not published. */
export function withdrawProject(project: Project, by: By): ProjectChange {
  if (project.status !== 'published') throw conflict('state')
  return changed(step(project, { status: 'withdrawn' }, by), 'withdrawn', by)
}

/** The importances that were tried out become the project's own; nothing else of the requirement changes. */
export function keepWeights(
  project: Project,
  importances: { readonly [K in NeedKey]?: number },
  by: By,
): ProjectChange {
  const needs = { ...project.requirement.needs }
  for (const key of NEED_KEYS) reweigh(needs, key, importances[key])
  const next = step(project, { requirement: { ...project.requirement, needs } }, by)
  return changed(next, WEIGHED, by, { before: { requirement: project.requirement } })
}

const WEIGHED = 'weighed'

function reweigh<K extends NeedKey>(
  needs: { [P in NeedKey]?: Needs[P] },
  key: K,
  importance: number | undefined,
): void {
  const want = needs[key]
  if (want !== undefined && importance !== undefined) needs[key] = { ...want, importance }
}

/** The weights that stood before they were kept. Throws a 409 `state` where something else has happened to the project since. */
export function restoreWeights(
  project: Project,
  last: Pick<LedgerEvent, 'kind' | 'seq' | 'data'> | undefined,
  by: By,
): ProjectChange {
  if (last?.seq !== project.seq || last.kind !== `project.${WEIGHED}`) throw conflict('state')
  const { requirement } = last.data.before as Pick<Project, 'requirement'>
  return changed(step(project, { requirement }, by), 'weights-restored', by, {
    before: { requirement: project.requirement },
  })
}
