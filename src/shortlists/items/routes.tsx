import { Hono } from 'hono'
import { NoteForm } from '../../../views/shortlists/note.tsx'
import { doneAt } from '../../http/done.ts'
import type { Ctx, Env } from '../../http/env.ts'
import { FormReader, readForm } from '../../http/form.ts'
import { wantsFragment } from '../../http/render.tsx'
import { signedIn } from '../../http/session.ts'
import { AppError, notFound } from '../../kernel/errors.ts'
import {
  addSite,
  type By,
  removeSite,
  restoreSite,
  type ShortlistChange,
  type ShortlistState,
  writeNote,
} from '../changes.ts'
import { againAfterRace, saveShortlist } from '../commands.ts'
import { readNote } from '../forms.ts'
import { offered } from '../listed.ts'
import { ownShortlist } from '../queries.ts'
import { showShortlist, withFrom } from '../show-page.tsx'

const by = (c: Ctx): By => ({ actorId: signedIn(c).id, at: c.var.deps.clock().toISOString() })
const load = (c: Ctx) => ownShortlist(c.var.deps.db, signedIn(c), c.req.param('id') ?? '', 'shortlist.edit')

/** Off the list and back on it is right whatever else happens to the list: a note that is being kept, say. */
const changed = (c: Ctx, step: (state: ShortlistState) => ShortlistChange) =>
  againAfterRace(async () => {
    const change = step(await load(c))
    await saveShortlist(c.var.deps.db, change)
    return change
  })

/** The sites of a list: added, noted, removed and brought back. */
export const shortlistItemRoutes = new Hono<Env>()
  .post('/shortlists/:id/items', async (c) => {
    const { deps } = c.var
    const form = new FormReader(await readForm(c))
    const assetId = form.raw('asset') ?? ''
    const { id, done } = await againAfterRace(async () => {
      const state = await load(c)
      const site = offered(await deps.catalogue.current(deps.db), assetId)
      if (!site) throw notFound()
      const change = addSite(state, site.record, by(c))
      if (change) await saveShortlist(deps.db, change)
      return { id: state.list.id, done: change ? 'added' : 'there' }
    })
    const from = form.raw('from')
    return c.redirect(doneAt(withFrom(`/shortlists/${id}`, from), done, assetId), 303)
  })
  .post('/shortlists/:id/items/:assetId', async (c) => {
    const { deps, t } = c.var
    const assetId = c.req.param('assetId')
    const state = await load(c)
    const item = state.items.find((one) => one.assetId === assetId)
    if (!item) throw notFound()
    const form = new FormReader(await readForm(c))
    const { note, openedSeq } = readNote(form)
    const typed = form.values.note?.[0] ?? ''
    const refused = (status: 409 | 422, seq: number) => {
      const problem = status === 409 ? ({ code: 'shortlist.note.changed' } as const) : form.problems[0]!
      const shown = { assetId, typed, problem, seq }
      if (!wantsFragment(c)) return showShortlist(c, state.list.id, { note: shown }, status)
      return c.html(<NoteForm t={t} item={item} seq={seq} refused={shown} />, status)
    }
    if (form.problems.length > 0) return refused(422, openedSeq)
    try {
      const change = writeNote(state, assetId, note, openedSeq, by(c))
      if (change) await saveShortlist(deps.db, change)
      const { list, item: written } = change ?? { list: state.list, item }
      if (!wantsFragment(c)) return c.redirect(doneAt(`/shortlists/${list.id}`, 'noted', assetId), 303)
      return c.html(<NoteForm t={t} item={{ ...item, ...written }} seq={list.seq} saved />)
    } catch (error) {
      // Another window was first: what was typed stays, and saving again replaces the other note
      if (error instanceof AppError && error.status === 409) return refused(409, (await load(c)).list.seq)
      throw error
    }
  })
  .post('/shortlists/:id/items/:assetId/removal', async (c) => {
    const assetId = c.req.param('assetId')
    const { list } = await changed(c, (state) => removeSite(state, assetId, by(c)))
    return c.redirect(doneAt(`/shortlists/${list.id}`, 'site-removed', assetId), 303)
  })
  .post('/shortlists/:id/items/:assetId/restoration', async (c) => {
    const assetId = c.req.param('assetId')
    const { list } = await changed(c, (state) => restoreSite(state, assetId, by(c)))
    return c.redirect(doneAt(`/shortlists/${list.id}`, 'site-restored', assetId), 303)
  })
