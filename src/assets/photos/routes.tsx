import { Hono } from 'hono'
import { type PhotoForms, PhotosPage } from '../../../views/assets/photos.tsx'
import { nameIn } from '../../../views/zones/name.ts'
import { can } from '../../accounts/can.ts'
import { doneAt, justDone } from '../../http/done.ts'
import type { Ctx, Env } from '../../http/env.ts'
import { EMPTY_FORM, FormReader, readForm } from '../../http/form.ts'
import { page } from '../../http/render.tsx'
import { signedIn } from '../../http/session.ts'
import { conflict, notFound } from '../../kernel/errors.ts'
import { newId } from '../../kernel/id.ts'
import { addPhotos, changePhoto, orderPhotos } from './commands.ts'
import { MAX_CAPTION, MAX_PHOTO_BYTES, MAX_PHOTOS, moved, nextRank, photoStep } from './photo.ts'
import { type AssetWithPhotos, assetWithPhotos, photoBytes } from './queries.ts'
import { readUpload } from './upload.ts'

const DONE = ['added', 'described', 'removed', 'restored'] as const
/** The bytes of a photo never change; whether one may see it does. */
const KEPT_SECONDS = 3600

/** The photos of an asset. */
export const photoRoutes = new Hono<Env>()

photoRoutes.get('/assets/:id/photos', async (c) => photosPage(c, await own(c)))

photoRoutes.post('/assets/:id/photos', async (c) => {
  const found = await own(c)
  const { deps } = c.var
  const sent = await c.req.formData().catch(() => new FormData())
  // An empty choice of files is sent as one file without a name
  const files = sent.getAll('photos').filter((file): file is File => typeof file !== 'string' && file.size > 0)
  const uploads = await Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  )
  const shown = found.photos.filter(({ removedAt }) => removedAt === null)
  const read = readUpload(uploads, shown.length)
  if (read.kind === 'refused') return photosPage(c, found, { upload: { values: {}, problems: read.problems } })
  const first = nextRank(found.photos)
  const photos = read.images.map((image, i) => ({
    ...image,
    id: newId(deps.clock, deps.random),
    assetId: found.asset.id,
    rank: first + i,
    caption: null,
    captionEn: null,
    createdAt: deps.clock().toISOString(),
    removedAt: null,
  }))
  await addPhotos(deps.db, step(c, found, 'photos-added', { photos: photos.map(({ id }) => id) }), photos)
  return c.redirect(doneAt(`/assets/${found.asset.id}/photos`, 'added'), 303)
})

photoRoutes.get('/assets/:id/photos/:photoId', async (c) => {
  const photo = await photoBytes(c.var.deps.db, c.req.param('id'), c.req.param('photoId'))
  if (photo === null || photo.removedAt !== null || !can(c.var.actor, 'asset.view', photo)) throw notFound()
  c.header('Content-Type', photo.mime)
  c.header('Cache-Control', `private, max-age=${KEPT_SECONDS}`)
  return c.body(new Uint8Array(photo.bytes))
})

photoRoutes.post('/assets/:id/photos/:photoId', async (c) => {
  const { found, photo } = await ownPhoto(c, 'shown')
  const form = new FormReader(await readForm(c))
  const caption = form.text(`caption-${photo.id}`, { max: MAX_CAPTION })
  const captionEn = form.text(`captionEn-${photo.id}`, { max: MAX_CAPTION })
  if (form.problems.length > 0) return photosPage(c, found, { captions: { id: photo.id, form } })
  const before = { caption: photo.caption, captionEn: photo.captionEn }
  const change = step(c, found, 'photo-described', { photo: photo.id, before })
  await changePhoto(c.var.deps.db, change, photo.id, { caption, captionEn })
  return c.redirect(doneAt(`/assets/${found.asset.id}/photos`, 'described', photo.id), 303)
})

photoRoutes.post('/assets/:id/photos/:photoId/place', async (c) => {
  const { found, photo } = await ownPhoto(c, 'shown')
  const form = new FormReader(await readForm(c))
  const to = form.choice('to', ['earlier', 'later'], true)
  const ids = found.photos.filter(({ removedAt }) => removedAt === null).map(({ id }) => id)
  const order = to && moved(ids, photo.id, to)
  if (order === null) throw conflict('state')
  await orderPhotos(c.var.deps.db, step(c, found, 'photos-ordered', { before: { photos: ids } }), order)
  return c.redirect(`/assets/${found.asset.id}/photos#photo-${photo.id}`, 303)
})

photoRoutes.post('/assets/:id/photos/:photoId/removal', async (c) => {
  const { found, photo } = await ownPhoto(c, 'shown')
  const removedAt = c.var.deps.clock().toISOString()
  await changePhoto(c.var.deps.db, step(c, found, 'photo-removed', { photo: photo.id }), photo.id, { removedAt })
  return c.redirect(doneAt(`/assets/${found.asset.id}/photos`, 'removed', photo.id), 303)
})

photoRoutes.post('/assets/:id/photos/:photoId/restoration', async (c) => {
  const { found, photo } = await ownPhoto(c, 'removed')
  if (found.photos.filter(({ removedAt }) => removedAt === null).length >= MAX_PHOTOS) throw conflict('state')
  await changePhoto(c.var.deps.db, step(c, found, 'photo-restored', { photo: photo.id }), photo.id, { removedAt: null })
  return c.redirect(doneAt(`/assets/${found.asset.id}/photos`, 'restored', photo.id), 303)
})

/** The asset, where this actor may change it; hidden and missing look the same. */
async function own(c: Ctx): Promise<AssetWithPhotos> {
  const actor = signedIn(c)
  const found = await assetWithPhotos(c.var.deps.db, c.req.param('id') ?? '')
  if (found === null || !can(actor, 'asset.edit', found.asset)) throw notFound()
  return found
}

/** One photo of it. A step that its state does not allow is a 409. */
async function ownPhoto(c: Ctx, state: 'shown' | 'removed') {
  const found = await own(c)
  const photo = found.photos.find(({ id }) => id === c.req.param('photoId'))
  if (photo === undefined) throw notFound()
  if ((photo.removedAt === null) !== (state === 'shown')) throw conflict('state')
  return { found, photo }
}

const step = (
  c: Ctx,
  { asset }: AssetWithPhotos,
  kind: Parameters<typeof photoStep>[1],
  data: Parameters<typeof photoStep>[3],
) => photoStep(asset, kind, { actorId: signedIn(c).id, now: c.var.deps.clock() }, data)

function photosPage(c: Ctx, { asset, photos }: AssetWithPhotos, forms: Partial<PhotoForms> = {}) {
  const { t } = c.var
  const refused = forms.upload !== undefined || forms.captions !== undefined
  const done = refused ? null : justDone(c.req.query(), DONE)
  const props = {
    t,
    asset,
    photos: photos.filter(({ removedAt }) => removedAt === null),
    // An address can be written by anybody: only what is taken away can be brought back
    removed: (done?.code === 'removed' && photos.find(({ id, removedAt }) => id === done.of && removedAt)) || null,
    done: done?.code ?? null,
    limits: { photos: MAX_PHOTOS, bytes: MAX_PHOTO_BYTES },
    forms: { upload: forms.upload ?? EMPTY_FORM, captions: forms.captions ?? null },
  }
  const title = t('photo.title.of', { name: nameIn(t, asset) })
  return page(c, title, <PhotosPage {...props} />, refused ? 422 : 200, { scripts: ['photos.js'] })
}
