import { Hono } from 'hono'
import { CopyPage } from '../../../views/listing/copy.tsx'
import { MAX_NAME } from '../../assets/asset-form.ts'
import { insertWithDraft } from '../../assets/commands.ts'
import { create } from '../../assets/lifecycle.ts'
import type { Ctx, Env } from '../../http/env.ts'
import { EMPTY_FORM, FormReader, type FormState, readForm } from '../../http/form.ts'
import { page } from '../../http/render.tsx'
import { signedIn } from '../../http/session.ts'
import { today } from '../../kernel/clock.ts'
import { newId } from '../../kernel/id.ts'
import { COPY_PARTS, COPY_SOURCES, copyable, copyOf } from '../copy.ts'
import { assetInHand, type InHand } from '../queries.ts'

/** A new asset like one that is there. */
export const copyRoutes = new Hono<Env>()

copyRoutes.get('/assets/:id/copies', async (c) => {
  return copyPage(c, await assetInHand(c.var.deps.db, signedIn(c), c.req.param('id')))
})

copyRoutes.post('/assets/:id/copies', async (c) => {
  const actor = signedIn(c)
  const { deps } = c.var
  const found = await assetInHand(deps.db, actor, c.req.param('id'))
  const form = new FormReader(await readForm(c))
  const name = form.text('name', { max: MAX_NAME, required: true })
  const parts = form.choices('part', COPY_PARTS)
  const sources = form.choice('sources', COPY_SOURCES) ?? 'stated'
  if (name === null || form.problems.length > 0) return copyPage(c, found, form, 422)
  const content = copyOf(found.asset, { name, parts, sources }, today(deps.clock))
  const made = create(newId(deps.clock, deps.random), found.asset.zoneId, content, {
    actorId: actor.id,
    now: deps.clock(),
  })
  await insertWithDraft(deps.db, made, {})
  return c.redirect(`/assets/${made.next.id}/tasks?done=copied`, 303)
})

function copyPage(c: Ctx, { asset, zone }: InHand, form: FormState = EMPTY_FORM, status: 200 | 422 = 200) {
  const { t } = c.var
  const props = { t, asset, zone, form, parts: copyable(asset), sources: COPY_SOURCES }
  return page(c, t('listing.copy'), <CopyPage {...props} />, status)
}
