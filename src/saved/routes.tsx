import { Hono } from 'hono'
import { type SavedNotice, SavedPage } from '../../views/saved/index.tsx'
import { NewSearchPage } from '../../views/saved/new.tsx'
import { type AskedWords, askedWords, proposedName } from '../../views/saved/words.ts'
import { can } from '../accounts/can.ts'
import { newestEvent } from '../events/queries.ts'
import type { Ctx, Env } from '../http/env.ts'
import { EMPTY_FORM, FormReader, type FormState, readForm } from '../http/form.ts'
import { page } from '../http/render.tsx'
import { signedIn } from '../http/session.ts'
import { today } from '../kernel/clock.ts'
import { AppError, notFound } from '../kernel/errors.ts'
import { newId } from '../kernel/id.ts'
import { isMoment } from '../matching/new-since.ts'
import { projectRow } from '../projects/queries.ts'
import { type DivisionName, type DivisionNames, toSearch } from '../search/queries.ts'
import { canonical, conditionsOf } from './asked.ts'
import { type By, keep, remove, rename, restore, sameAs, see } from './changes.ts'
import { insertSaved, updateSaved } from './commands.ts'
import { overviewOf } from './overview.ts'
import { nameOf, savedById, savedOf, zoneNames } from './queries.ts'
import { type Asked, MOST_SAVED, NAME_LENGTH, nameWithin, type SavedSearch } from './saved-search.ts'

const NOTICES = ['kept', 'already', 'renamed', 'seen', 'removed', 'restored'] as const satisfies readonly SavedNotice[]

const by = (c: Ctx): By => ({ actorId: signedIn(c).id, at: c.var.deps.clock().toISOString() })
const listHref = (done: SavedNotice, id: string) => `/my/searches?done=${done}&of=${id}`

/** The results of what is asked; those alone that were published after `since`, or of a project with those named first. */
function resultsHref({ projectId, query }: Asked, since?: string | null): string {
  const path = projectId === null ? '/assets' : `/projects/${projectId}/matches`
  const params = new URLSearchParams(query)
  if (since) params.set(projectId === null ? 'after' : 'since', since)
  const text = params.toString()
  return text === '' ? path : `${path}?${text}`
}

/** The saved search, where this signed-in actor is its owner; else a 404. */
async function ownSaved(c: Ctx): Promise<SavedSearch> {
  const actor = signedIn(c)
  const saved = await savedById(c.var.deps.db, c.req.param('id') ?? '')
  if (!saved || !can(actor, 'saved.own', saved)) throw notFound()
  return saved
}
/** The same, where it was not removed. */
async function keptSaved(c: Ctx): Promise<SavedSearch> {
  const saved = await ownSaved(c)
  if (saved.removedAt !== null) throw notFound()
  return saved
}

/** The list with its news: one round trip, whatever the number of searches. */
async function listPage(c: Ctx, refused: { id: string; form: FormState } | null = null) {
  const actor = signedIn(c)
  if (!can(actor, 'saved.list')) throw notFound()
  const { deps, t } = c.var
  // Read before the sites are: what is published while the page is made stays new
  const at = deps.clock().toISOString()
  const asOf = today(deps.clock)
  const { done, of } = c.req.query()
  const [kept, zones, told, [newest]] = await deps.db.batch([
    savedOf(deps.db, actor.id),
    zoneNames(deps.db),
    nameOf(deps.db, { id: of ?? '', ownerId: actor.id }),
    newestEvent(deps.db),
  ])
  const { catalogue, divisionNames } = await toSearch(deps, newest?.id ?? undefined)
  const named = namesOf(zones, divisionNames)
  const mayMatch = (project: NonNullable<(typeof kept)[number]['project']>) => can(actor, 'project.match', project)
  const items = overviewOf(catalogue, kept, { asOf, mayMatch }).map(({ saved, news }) => ({
    id: saved.id,
    name: saved.name,
    words: askedWords(t, wordsOf(saved, saved.project, named)),
    needs: (news && saved.project?.requirement.needs) ?? null,
    news,
    seenAt: saved.seenAt,
    seenOn: today(() => new Date(saved.seenAt)),
  }))
  const code = NOTICES.find((known) => known === done)
  const notice = code && told[0] ? { code, id: of!, name: told[0].name } : null
  const body = <SavedPage t={t} items={items} most={MOST_SAVED} at={at} notice={notice} refused={refused} />
  return page(c, t('saved.title'), body, refused ? 422 : 200)
}

type AskedNames = Extract<AskedWords, { kind: 'catalogue' }>['named']

/** What conditions call by an identifier or a code, by its name. */
function namesOf(zones: Awaited<ReturnType<typeof zoneNames>>, divisions: DivisionNames): AskedNames {
  const option = (value: string, name: DivisionName) => ({ value, n: 0, chosen: true, name })
  return {
    place: null,
    facets: [
      { key: 'zone', options: zones.map(({ id, ...name }) => option(id, name)) },
      { key: 'industry', options: [...divisions].map(([code, name]) => option(code, name)) },
    ],
  }
}

function wordsOf({ projectId, query }: Asked, project: { name: string } | null, named: AskedNames): AskedWords {
  if (projectId !== null) return { kind: 'project', name: project?.name ?? '' }
  return { kind: 'catalogue', conditions: conditionsOf(query), named }
}

/** What is to be kept, with all that its owner keeps already; a project that the actor may not match is a 404. */
async function toKeep(c: Ctx, form: FormReader) {
  const actor = signedIn(c)
  if (!can(actor, 'saved.list')) throw notFound()
  const projectId = form.raw('project')
  const { db } = c.var.deps
  const [kept, zones, [project]] = await db.batch([
    savedOf(db, actor.id),
    zoneNames(db),
    projectRow(db, projectId ?? ''),
  ])
  if (projectId !== null && !(project && can(actor, 'project.match', project))) throw notFound()
  const asked: Asked = { projectId, query: projectId === null ? canonical(form.raw('query') ?? '') : '' }
  const { divisionNames } = await toSearch(c.var.deps)
  return { asked, kept, words: wordsOf(asked, project ?? null, namesOf(zones, divisionNames)) }
}

function newPage(c: Ctx, { asked, words }: Awaited<ReturnType<typeof toKeep>>, form: FormState) {
  const { t } = c.var
  const props = { asked, words: askedWords(t, words), proposed: nameWithin(proposedName(t, words)) }
  const body = <NewSearchPage t={t} {...props} form={form} resultsHref={resultsHref(asked)} />
  return page(c, t('saved.form.title'), body, form.problems.length > 0 ? 422 : 200)
}

export const savedRoutes = new Hono<Env>()
  .get('/my/searches', (c) => listPage(c))
  .get('/my/searches/new', async (c) => {
    return newPage(c, await toKeep(c, new FormReader(c.req.queries())), EMPTY_FORM)
  })
  .post('/my/searches', async (c) => {
    const { deps, t } = c.var
    const form = new FormReader(await readForm(c))
    const asking = await toKeep(c, form)
    const same = sameAs(asking.kept, asking.asked)
    if (same) return c.redirect(listHref('already', same.id), 303)
    // A button without a field for a name takes the one proposed
    const proposed = form.values.name === undefined ? nameWithin(proposedName(t, asking.words)) : null
    const name = proposed ?? form.text('name', { max: NAME_LENGTH, required: true })
    if (name === null) return newPage(c, asking, form)
    const wanted = { ...asking.asked, name, since: form.raw('since') }
    const change = keep(newId(deps.clock, deps.random), wanted, asking.kept, by(c))
    await insertSaved(deps.db, change)
    return c.redirect(listHref('kept', change.next.id), 303)
  })
  .get('/my/searches/:id', async (c) => {
    const saved = await keptSaved(c)
    // Read, not seen: nothing is narrowed and nothing is written
    return c.redirect(resultsHref(saved, saved.projectId === null ? null : saved.seenAt), 303)
  })
  .post('/my/searches/:id', async (c) => {
    const saved = await keptSaved(c)
    const form = new FormReader(await readForm(c))
    const name = form.text(`name-${saved.id}`, { max: NAME_LENGTH, required: true })
    if (name === null) return listPage(c, { id: saved.id, form })
    await updateSaved(c.var.deps.db, rename(saved, name, by(c)))
    return c.redirect(listHref('renamed', saved.id), 303)
  })
  .post('/my/searches/:id/visits', async (c) => {
    const saved = await keptSaved(c)
    const form = new FormReader(await readForm(c))
    try {
      await updateSaved(c.var.deps.db, see(saved, form.raw('at'), by(c)))
    } catch (error) {
      // Pressed twice: the first has written what this one would
      if (!(error instanceof AppError && error.status === 409)) throw error
    }
    const opened = form.raw('open')
    if (opened === null) return c.redirect(listHref('seen', saved.id), 303)
    return c.redirect(resultsHref(saved, isMoment(opened) ? opened : null), 303)
  })
  .post('/my/searches/:id/removal', async (c) => {
    const saved = await ownSaved(c)
    await updateSaved(c.var.deps.db, remove(saved, by(c)))
    return c.redirect(listHref('removed', saved.id), 303)
  })
  .post('/my/searches/:id/restoration', async (c) => {
    const saved = await ownSaved(c)
    const { db } = c.var.deps
    const kept = await savedOf(db, saved.ownerId)
    const same = sameAs(kept, saved)
    if (same && same.id !== saved.id) return c.redirect(listHref('already', same.id), 303)
    await updateSaved(db, restore(saved, kept, by(c)))
    return c.redirect(listHref('restored', saved.id), 303)
  })
