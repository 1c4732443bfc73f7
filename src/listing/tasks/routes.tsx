import { Hono } from 'hono'
import { CheckPage } from '../../../views/listing/check.tsx'
import { TASKS_DONE, TasksPage } from '../../../views/listing/tasks.tsx'
import { nameIn } from '../../../views/zones/name.ts'
import { can } from '../../accounts/can.ts'
import { factSheet, warningText } from '../../assets/fact-words.ts'
import { missingForPublication, unknownFacts } from '../../assets/publish.ts'
import { type Section, sectionOf } from '../../assets/sections.ts'
import { warningsOf } from '../../assets/warnings.ts'
import type { Ctx, Env } from '../../http/env.ts'
import { page } from '../../http/render.tsx'
import { signedIn } from '../../http/session.ts'
import { today } from '../../kernel/clock.ts'
import { demandOf, fitOfRows } from '../demand.ts'
import { assetInHand, catalogueOf, type InHand, siteOfAsset, weighing } from '../queries.ts'
import { stateOf, tasksOf } from '../tasks.ts'

/** Demands shown of an asset. */
const DEMANDS = 8

export const taskRoutes = new Hono<Env>()

taskRoutes.get('/assets/:id/tasks', async (c) => {
  const { deps, t } = c.var
  const found = await assetInHand(deps.db, signedIn(c), c.req.param('id'), true)
  const { asset, zone } = found
  const { projects, nodes } = await weighing(deps.db, today(deps.clock))
  const alone = catalogueOf([siteOfAsset(asset, zone)], nodes)
  const [fit] = fitOfRows(alone, projects)
  const demands = demandOf(alone, 0, projects).slice(0, DEMANDS)
  const props = {
    t,
    asset,
    zone,
    tasks: listed(c, found),
    missing: missingForPublication(asset),
    demands: demands.map((demand) => ({ ...demand, section: demand.of === 'position' ? 'place' : partOf(demand.of) })),
    fit: fit ?? { eligible: 0, toConfirm: 0 },
    projects: projects.length,
    done: TASKS_DONE.find((kind) => kind === c.req.query('done')) ?? null,
  }
  return page(c, t('listing.tasks.title', { site: nameIn(t, asset) }), <TasksPage {...props} />)
})

taskRoutes.get('/assets/:id/check', async (c) => {
  const { deps, t } = c.var
  const found = await assetInHand(deps.db, signedIn(c), c.req.param('id'), true)
  const { asset, zone, enterprises, industries } = found
  const names = Object.fromEntries(
    industries.map(({ code, nameZh, nameEn }) => [code, t.locale === 'en' ? (nameEn ?? nameZh) : nameZh]),
  )
  const props = {
    t,
    asset,
    zone,
    enterprise: enterprises.find(({ id }) => id === asset.enterpriseId)?.name ?? null,
    sheet: factSheet(t, asset, today(deps.clock), names),
    unknown: unknownFacts(asset).length,
    missing: missingForPublication(asset),
    tasks: listed(c, found),
  }
  return page(c, t('listing.check.title', { site: nameIn(t, asset) }), <CheckPage {...props} />)
})

const partOf = (fact: string): Section => sectionOf(fact) ?? 'identity'

/** The parts of the listing with their states, warnings in words. */
function listed(c: Ctx, { asset, zone, draft, neighbours, enterprises }: InHand) {
  const { actor, deps, t } = c.var
  // An overlap names the neighbour: one that this actor may not see stays unsaid
  const seen = neighbours.filter((other) => can(actor, 'asset.view', other))
  const day = today(deps.clock)
  const warnings = warningsOf(asset, { zone, neighbours: seen, today: day })
  const known = { earlier: asset, enterpriseIds: enterprises.map(({ id }) => id), today: day }
  return tasksOf(asset, draft.values, known, warnings).map((task) => ({
    ...task,
    state: stateOf(task),
    warnings: task.warnings.map((warning) => warningText(t, warning)),
  }))
}
