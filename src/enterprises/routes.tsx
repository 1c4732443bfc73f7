import { Hono } from 'hono'
import { EnterpriseForm } from '../../views/enterprises/form.tsx'
import { EnterprisesPage } from '../../views/enterprises/index.tsx'
import { EnterprisePage } from '../../views/enterprises/show.tsx'
import type { SignedIn } from '../accounts/actor.ts'
import { can } from '../accounts/can.ts'
import { isUniqueViolation } from '../db/errors.ts'
import type { Ctx, Env } from '../http/env.ts'
import { EMPTY_FORM, type FormState, readForm } from '../http/form.ts'
import { pageNumber } from '../http/page-number.ts'
import { page } from '../http/render.tsx'
import { signedIn } from '../http/session.ts'
import { today } from '../kernel/clock.ts'
import { AppError, notFound, type Problem } from '../kernel/errors.ts'
import { newId } from '../kernel/id.ts'
import { pageWithin } from '../kernel/page.ts'
import { zoneScope } from '../zones/scope.ts'
import { createEnterprise, editEnterprise } from './changes.ts'
import { insertEnterprise, updateEnterprise } from './commands.ts'
import type { Enterprise } from './enterprise.ts'
import { countFlags, flagsOf } from './flags.ts'
import { enterpriseFormValues, industryTyped, readEnterpriseForm } from './form.ts'
import { enterpriseById, listEnterprises } from './queries.ts'
import type { Surroundings } from './surroundings.ts'

const by = (c: Ctx, actor: SignedIn) => ({ actorId: actor.id, at: c.var.deps.clock().toISOString() })

const taken: readonly Problem[] = [{ field: 'creditCode', code: 'problem.taken' }]
const isTaken = (error: unknown) => isUniqueViolation(error, 'enterprises.credit_code')

/** The enterprise that the signed-in actor may see or change, else a 404. */
async function load(c: Ctx, id: string, action: 'enterprise.view' | 'enterprise.edit'): Promise<Enterprise> {
  const actor = signedIn(c)
  const enterprise = await enterpriseById(c.var.deps.db, id)
  if (!enterprise || !can(actor, action, enterprise)) throw notFound()
  return enterprise
}

export const enterpriseRoutes = (surroundings: Surroundings) => {
  const routes = new Hono<Env>()

  async function formPage(
    c: Ctx,
    form: FormState,
    enterprise: Enterprise | null,
    status: 200 | 409 | 422,
    stale = false,
  ) {
    const { deps, actor, t } = c.var
    const zones = enterprise ? [] : await surroundings.zoneOptions(deps.db, zoneScope(actor))
    const title = t(enterprise ? 'enterprise.edit' : 'enterprises.new')
    const view = <EnterpriseForm t={t} form={form} zones={zones} enterprise={enterprise} stale={stale} />
    return page(c, title, view, status)
  }

  async function readEnterprise(c: Ctx) {
    const { db, clock } = c.var.deps
    const values = await readForm(c)
    const names = await surroundings.industryNames(db, [industryTyped(values)])
    return { values, ...readEnterpriseForm(values, new Set(names.keys()), Number(today(clock).slice(0, 4))) }
  }

  routes.get('/enterprises', async (c) => {
    const actor = signedIn(c)
    if (!can(actor, 'enterprise.list')) throw notFound()
    const { deps, t } = c.var
    const scope = zoneScope(actor)
    const filter = { q: c.req.query('q')?.trim().slice(0, 100) || null, zoneId: c.req.query('zone') || null }
    const [found, zones] = await Promise.all([
      pageWithin((n) => listEnterprises(deps.db, filter, scope, n), pageNumber(c.req.query('page'))),
      surroundings.zoneOptions(deps.db, scope),
    ])
    const enterprises = {
      ...found,
      rows: found.rows.map((row) => ({ ...row, flags: countFlags(flagsOf(row.figures)) })),
    }
    const href = (number: number) => {
      const query = new URLSearchParams({ page: String(number) })
      if (filter.q !== null) query.set('q', filter.q)
      if (filter.zoneId !== null) query.set('zone', filter.zoneId)
      return `/enterprises?${query}`
    }
    const view = <EnterprisesPage t={t} enterprises={enterprises} zones={zones} filter={filter} href={href} />
    return page(c, t('enterprises.title'), view)
  })

  routes.get('/enterprises/new', (c) => {
    if (!can(signedIn(c), 'enterprise.create')) throw notFound()
    const zone = c.req.query('zone')
    return formPage(c, zone === undefined ? EMPTY_FORM : { values: { zoneId: [zone] }, problems: [] }, null, 200)
  })

  routes.post('/enterprises', async (c) => {
    const actor = signedIn(c)
    if (!can(actor, 'enterprise.create')) throw notFound()
    const { deps } = c.var
    const { values, fields, problems } = await readEnterprise(c)
    const zoneId = values.zoneId?.[0] ?? ''
    // The select holds the actor's own zones; another's is refused like one that does not exist.
    const mayChoose =
      can(actor, 'enterprise.edit', { zoneId }) && (await surroundings.zoneById(deps.db, zoneId)) !== null
    const code = zoneId === '' ? 'problem.required' : 'problem.choice'
    const all = mayChoose ? problems : [{ field: 'zoneId', code }, ...problems]
    if (!fields || all.length > 0) return formPage(c, { values, problems: all }, null, 422)
    const change = createEnterprise(newId(deps.clock, deps.random), zoneId, fields, by(c, actor))
    try {
      await insertEnterprise(deps.db, change)
    } catch (error) {
      if (isTaken(error)) return formPage(c, { values, problems: taken }, null, 422)
      throw error
    }
    return c.redirect(`/enterprises/${change.enterprise.id}`, 303)
  })

  routes.get('/enterprises/:id', async (c) => {
    const enterprise = await load(c, c.req.param('id'), 'enterprise.view')
    const { deps, t } = c.var
    const [zone, names, held] = await Promise.all([
      surroundings.zoneById(deps.db, enterprise.zoneId),
      surroundings.industryNames(deps.db, enterprise.industry === null ? [] : [enterprise.industry]),
      surroundings.heldAssets(deps.db, enterprise.id),
    ])
    if (!zone) throw notFound()
    const industry = names.get(enterprise.industry ?? '')
    const flags = flagsOf(enterprise.figures)
    const view = (
      <EnterprisePage t={t} enterprise={enterprise} zone={zone} industry={industry} flags={flags} held={held} />
    )
    return page(c, enterprise.name, view)
  })

  routes.get('/enterprises/:id/edit', async (c) => {
    const enterprise = await load(c, c.req.param('id'), 'enterprise.edit')
    return formPage(c, { values: enterpriseFormValues(enterprise), problems: [] }, enterprise, 200)
  })

  routes.post('/enterprises/:id', async (c) => {
    const { db } = c.var.deps
    const enterprise = await load(c, c.req.param('id'), 'enterprise.edit')
    const { values, fields, problems } = await readEnterprise(c)
    if (values.seq?.[0] !== String(enterprise.seq)) return formPage(c, { values, problems }, enterprise, 409, true)
    if (!fields) return formPage(c, { values, problems }, enterprise, 422)
    try {
      await updateEnterprise(db, editEnterprise(enterprise, fields, by(c, signedIn(c))))
    } catch (error) {
      if (isTaken(error)) return formPage(c, { values, problems: taken }, enterprise, 422)
      if (!(error instanceof AppError) || error.status !== 409) throw error
      return formPage(c, { values, problems }, await load(c, enterprise.id, 'enterprise.edit'), 409, true)
    }
    return c.redirect(`/enterprises/${enterprise.id}`, 303)
  })
  return routes
}
