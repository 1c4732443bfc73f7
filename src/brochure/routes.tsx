import { Hono } from 'hono'
import { ShortlistBrochure, SiteBrochure } from '../../views/brochure/index.tsx'
import { description, siteSentences } from '../../views/parts/description.ts'
import { nameIn } from '../../views/zones/name.ts'
import { VISITOR } from '../accounts/actor.ts'
import type { Ctx, Env } from '../http/env.ts'
import { page } from '../http/render.tsx'
import { signedIn } from '../http/session.ts'
import { today } from '../kernel/clock.ts'
import { notFound } from '../kernel/errors.ts'
import { listedSites } from '../shortlists/listed.ts'
import { openedLink } from '../shortlists/opened-link.ts'
import { shortlistPage } from '../shortlists/queries.ts'
import { requirementOf } from '../shortlists/show-page.tsx'
import { qrCode } from './qr.ts'
import { brochureAssets } from './queries.ts'
import { brochureSheet } from './sheet.ts'

const EXTRAS = { scripts: ['brochure.js'], printStyle: 'brochure.css' }

/** Sites on A4, to print or to keep as PDF. */
export const brochureRoutes = new Hono<Env>()

brochureRoutes.get('/assets/:id/brochure', async (c) => {
  const { t } = c.var
  const id = c.req.param('id')
  const [sheet] = await sheetsOf(c, [id], c.var.actor)
  if (!sheet) throw notFound()
  const address = addressOf(c, `/assets/${id}`)
  const props = { t, sheet, address, qr: qrCode(address), today: today(c.var.deps.clock) }
  const described = description(t, [...siteSentences(t, sheet.asset, sheet.zone), t('brochure.described')])
  return page(c, t('brochure.title.of', { name: nameIn(t, sheet.asset) }), <SiteBrochure {...props} />, 200, {
    ...EXTRAS,
    description: described,
  })
})

brochureRoutes.get('/shortlists/:id/brochure', async (c) => {
  const { list, items, project, event } = await shortlistPage(c.var.deps.db, signedIn(c), c.req.param('id'))
  return listBrochure(c, { list, items, project, event, back: `/shortlists/${list.id}` })
})

brochureRoutes.get('/shared/:token/brochure', async (c) => {
  const token = c.req.param('token')
  const { list, items, project, event } = await openedLink(c, token)
  return listBrochure(c, { list, items, project, event, back: `/shared/${token}` })
})

interface ListToPrint extends Pick<Awaited<ReturnType<typeof shortlistPage>>, 'items' | 'project' | 'event'> {
  list: { name: string }
  back: string
}

/** A list as its page shows it: in the same order, in public data only, whoever asks. */
async function listBrochure(c: Ctx, { list, items, project, event, back }: ListToPrint) {
  const { deps, t } = c.var
  const catalogue = await deps.catalogue.current(deps.db, event)
  const listed = listedSites(items, catalogue, requirementOf(c, project))
  const sheets = await sheetsOf(
    c,
    listed.map(({ item }) => item.assetId),
    VISITOR,
  )
  const props = {
    t,
    list,
    project,
    back,
    sites: listed.map(({ item, match }) => {
      const sheet = sheets.find(({ asset }) => asset.id === item.assetId) ?? null
      return { item, match, sheet, qr: sheet && qrCode(addressOf(c, `/assets/${item.assetId}`)) }
    }),
    today: today(deps.clock),
  }
  const described = description(t, [t('brochure.described.list', { name: list.name, n: props.sites.length })])
  return page(c, t('brochure.title.of', { name: list.name }), <ShortlistBrochure {...props} />, 200, {
    ...EXTRAS,
    description: described,
  })
}

/** The sheets of those that this actor may see, in no order. */
async function sheetsOf(c: Ctx, ids: readonly string[], actor: Ctx['var']['actor']) {
  const { deps, t } = c.var
  if (ids.length === 0) return []
  const { found, industries, places } = await brochureAssets(deps.db, ids)
  const names = Object.fromEntries(
    industries.map(({ code, nameZh, nameEn }) => [code, t.locale === 'en' ? (nameEn ?? nameZh) : nameZh]),
  )
  return [...found.values()].flatMap((one) => brochureSheet(t, one, actor, today(deps.clock), { names, places }) ?? [])
}

/** The address that a reader of the paper types or scans, in the paper's language. */
const addressOf = (c: Ctx, path: string) =>
  `${c.var.deps.config.publicUrl ?? new URL(c.req.url).origin}${path}?lang=${c.var.t.locale}`
