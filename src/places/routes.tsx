import { Hono } from 'hono'
import { PlaceForm } from '../../views/places/form.tsx'
import { PlacesPage } from '../../views/places/index.tsx'
import type { SignedIn } from '../accounts/actor.ts'
import { can } from '../accounts/can.ts'
import type { Ctx, Env } from '../http/env.ts'
import { EMPTY_FORM, type FormState, readForm } from '../http/form.ts'
import { page } from '../http/render.tsx'
import { signedIn } from '../http/session.ts'
import { AppError, notFound } from '../kernel/errors.ts'
import { newId } from '../kernel/id.ts'
import { createPlace, editPlace } from './changes.ts'
import { insertPlace, updatePlace } from './commands.ts'
import { placeFormValues, readPlaceForm } from './form.ts'
import type { Place } from './place.ts'
import { allPlaces, placeById } from './queries.ts'

export const placeRoutes = new Hono<Env>()

/** The administrator; to anybody else these pages do not exist. */
function administrator(c: Ctx): SignedIn {
  const actor = signedIn(c)
  if (!can(actor, 'place.edit')) throw notFound()
  return actor
}

const by = (c: Ctx, actor: SignedIn) => ({ actorId: actor.id, at: c.var.deps.clock().toISOString() })

async function load(c: Ctx, id: string): Promise<Place> {
  const place = await placeById(c.var.deps.db, id)
  if (!place) throw notFound()
  return place
}

const formPage = (c: Ctx, form: FormState, place: Place | null, status: 200 | 409 | 422, stale = false) =>
  page(
    c,
    c.var.t(place ? 'place.edit' : 'places.new'),
    <PlaceForm t={c.var.t} form={form} place={place} stale={stale} />,
    status,
  )

placeRoutes.get('/admin/places', async (c) => {
  administrator(c)
  const { deps, t } = c.var
  return page(c, t('places.title'), <PlacesPage t={t} places={await allPlaces(deps.db)} />)
})

placeRoutes.get('/admin/places/new', (c) => {
  administrator(c)
  return formPage(c, EMPTY_FORM, null, 200)
})

placeRoutes.post('/admin/places', async (c) => {
  const actor = administrator(c)
  const { deps } = c.var
  const values = await readForm(c)
  const { fields, problems } = readPlaceForm(values)
  if (!fields) return formPage(c, { values, problems }, null, 422)
  await insertPlace(deps.db, createPlace(newId(deps.clock, deps.random), fields, by(c, actor)))
  return c.redirect('/admin/places', 303)
})

placeRoutes.get('/admin/places/:id', async (c) => {
  administrator(c)
  const place = await load(c, c.req.param('id'))
  return formPage(c, { values: placeFormValues(place), problems: [] }, place, 200)
})

placeRoutes.post('/admin/places/:id', async (c) => {
  const actor = administrator(c)
  const place = await load(c, c.req.param('id'))
  const values = await readForm(c)
  const { fields, problems } = readPlaceForm(values)
  if (values.seq?.[0] !== String(place.seq)) return formPage(c, { values, problems }, place, 409, true)
  if (!fields) return formPage(c, { values, problems }, place, 422)
  try {
    await updatePlace(c.var.deps.db, editPlace(place, fields, by(c, actor)))
  } catch (error) {
    if (!(error instanceof AppError) || error.status !== 409) throw error
    return formPage(c, { values, problems }, await load(c, place.id), 409, true)
  }
  return c.redirect('/admin/places', 303)
})
