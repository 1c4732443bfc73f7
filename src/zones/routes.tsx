import { Hono } from 'hono'
import { description, zoneSentences } from '../../views/parts/description.ts'
import { ZoneForm } from '../../views/zones/form.tsx'
import { ZonesPage } from '../../views/zones/index.tsx'
import { nameIn } from '../../views/zones/name.ts'
import { ZonePage } from '../../views/zones/show.tsx'
import { can } from '../accounts/can.ts'
import { isUniqueViolation } from '../db/errors.ts'
import { plausibility } from '../geometry/plausibility.ts'
import { doneAt, justDone } from '../http/done.ts'
import type { Ctx, Env } from '../http/env.ts'
import { EMPTY_FORM, type FormState, readForm } from '../http/form.ts'
import { pageNumber } from '../http/page-number.ts'
import { page } from '../http/render.tsx'
import { signedIn } from '../http/session.ts'
import { AppError, notFound } from '../kernel/errors.ts'
import { newId } from '../kernel/id.ts'
import { pageWithin } from '../kernel/page.ts'
import { type By, createZone, editZone, publishZone, withdrawZone } from './changes.ts'
import { insertZone, updateZone } from './commands.ts'
import { codesTyped, readZoneForm, withPicksTyped, zoneFormValues } from './form.ts'
import type { ListedAssets } from './listed.ts'
import { industryNames, listZones, prefectures, type ZoneFilter, zoneById } from './queries.ts'
import { zoneScope } from './scope.ts'
import { ZONE_LEVELS, type Zone } from './zone.ts'

const ASSETS_SHOWN = 12

const filterOf = (c: Ctx): ZoneFilter => {
  const text = (name: string) => c.req.query(name)?.trim().slice(0, 100) || null
  return {
    q: text('q'),
    level: ZONE_LEVELS.find((level) => level === c.req.query('level')) ?? null,
    prefecture: text('prefecture'),
  }
}

const by = (c: Ctx): By => ({ actorId: signedIn(c).id, at: c.var.deps.clock().toISOString() })

const taken: FormState['problems'] = [{ field: 'code', code: 'problem.taken' }]

const isTaken = (error: unknown) => isUniqueViolation(error, 'zones.code')

const formPage = (c: Ctx, form: FormState, zone: Zone | null, status: 200 | 409 | 422, stale = false) =>
  page(
    c,
    c.var.t(zone ? 'zone.edit' : 'zones.new'),
    <ZoneForm t={c.var.t} form={{ ...form, values: withPicksTyped(form.values) }} zone={zone} stale={stale} />,
    status,
  )

/** The zone that the signed-in actor may change, else a 404. */
async function editable(c: Ctx, id: string, action: 'zone.edit' | 'zone.publish' = 'zone.edit'): Promise<Zone> {
  const actor = signedIn(c)
  const zone = await zoneById(c.var.deps.db, id)
  if (!zone || !can(actor, action, zone)) throw notFound()
  return zone
}

async function readZone(c: Ctx) {
  const values = await readForm(c)
  const names = await industryNames(c.var.deps.db, codesTyped(values).slice(0, 200))
  return { values, ...readZoneForm(values, new Set(names.keys())) }
}

export const zoneRoutes = (assets: ListedAssets) => {
  const routes = new Hono<Env>()

  routes.get('/zones', async (c) => {
    const { deps, actor, t } = c.var
    const filter = filterOf(c)
    const scope = zoneScope(actor)
    const zones = await pageWithin((n) => listZones(deps.db, filter, scope, n), pageNumber(c.req.query('page')))
    const [counts, names] = await Promise.all([
      assets.counts(
        deps.db,
        zones.rows.map(({ id }) => id),
      ),
      prefectures(deps.db, scope),
    ])
    const href = (number: number) => {
      const query = new URLSearchParams()
      for (const [key, value] of Object.entries(filter)) if (value !== null) query.set(key, value)
      if (number > 1) query.set('page', String(number))
      return `/zones?${query}`
    }
    return page(
      c,
      t('zones.title'),
      <ZonesPage
        t={t}
        zones={zones}
        counts={counts}
        filter={filter}
        prefectures={names}
        mayCreate={can(actor, 'zone.create')}
        href={href}
      />,
      200,
      { description: description(t, [t('zones.described')]) },
    )
  })

  routes.get('/zones/new', (c) => {
    if (!can(signedIn(c), 'zone.create')) throw notFound()
    return formPage(c, EMPTY_FORM, null, 200)
  })

  routes.post('/zones', async (c) => {
    if (!can(signedIn(c), 'zone.create')) throw notFound()
    const { deps } = c.var
    const { values, fields, problems } = await readZone(c)
    if (!fields) return formPage(c, { values, problems }, null, 422)
    const change = createZone(newId(deps.clock, deps.random), fields, by(c))
    try {
      await insertZone(deps.db, change)
    } catch (error) {
      if (isTaken(error)) return formPage(c, { values, problems: taken }, null, 422)
      throw error
    }
    return c.redirect(`/zones/${change.zone.id}`, 303)
  })

  routes.get('/zones/:id', async (c) => {
    const { deps, actor, t } = c.var
    const zone = await zoneById(deps.db, c.req.param('id'))
    if (!zone || !can(actor, 'zone.view', zone)) throw notFound()
    const [names, listed, counts] = await Promise.all([
      industryNames(deps.db, [...(zone.leadingIndustries ?? []), ...(zone.admittedIndustries ?? [])]),
      assets.ofZone(deps.db, zone.id, ASSETS_SHOWN),
      assets.counts(deps.db, [zone.id]),
    ])
    const assetCount = counts.get(zone.id) ?? 0
    const leading = (zone.leadingIndustries ?? []).flatMap((code) => {
      const found = names.get(code)
      return found ? [t.locale === 'en' ? (found.nameEn ?? found.nameZh) : found.nameZh] : []
    })
    return page(
      c,
      nameIn(t, zone),
      <ZonePage
        t={t}
        zone={zone}
        names={names}
        warnings={zone.position === null ? [] : plausibility(zone.position)}
        assets={listed}
        assetCount={assetCount}
        mayEdit={can(actor, 'zone.edit', zone)}
        mayPublish={can(actor, 'zone.publish', zone)}
        done={justDone(c.req.query(), ['published', 'withdrawn'])?.code ?? null}
      />,
      200,
      { description: description(t, zoneSentences(t, zone, { assets: assetCount, industries: leading })) },
    )
  })

  routes.get('/zones/:id/edit', async (c) => {
    const zone = await editable(c, c.req.param('id'))
    return formPage(c, { values: zoneFormValues(zone), problems: [] }, zone, 200)
  })

  routes.post('/zones/:id', async (c) => {
    const { db } = c.var.deps
    const zone = await editable(c, c.req.param('id'))
    const { values, fields, problems } = await readZone(c)
    if (values.seq?.[0] !== String(zone.seq)) return formPage(c, { values, problems }, zone, 409, true)
    if (!fields) return formPage(c, { values, problems }, zone, 422)
    try {
      await updateZone(db, editZone(zone, fields, by(c)))
    } catch (error) {
      if (isTaken(error)) return formPage(c, { values, problems: taken }, zone, 422)
      if (!(error instanceof AppError) || error.status !== 409) throw error
      return formPage(c, { values, problems }, await editable(c, zone.id), 409, true)
    }
    return c.redirect(`/zones/${zone.id}`, 303)
  })

  routes.post('/zones/:id/publication', async (c) => {
    const zone = await editable(c, c.req.param('id'), 'zone.publish')
    await updateZone(c.var.deps.db, publishZone(zone, by(c)))
    return c.redirect(doneAt(`/zones/${zone.id}`, 'published'), 303)
  })

  routes.post('/zones/:id/withdrawal', async (c) => {
    const zone = await editable(c, c.req.param('id'), 'zone.publish')
    await updateZone(c.var.deps.db, withdrawZone(zone, by(c)))
    return c.redirect(doneAt(`/zones/${zone.id}`, 'withdrawn'), 303)
  })
  return routes
}
