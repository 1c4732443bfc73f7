import { Hono } from 'hono'
import { MyAssetsPage } from '../../../views/assets/mine.tsx'
import { can } from '../../accounts/can.ts'
import { ASSET_STATUSES } from '../../assets/asset.ts'
import { GROUP_ORDER } from '../../assets/fact-words.ts'
import { FACT_KEYS, FACTS } from '../../assets/facts.ts'
import { unknownFacts } from '../../assets/publish.ts'
import { zonesSpokenFor } from '../../assets/zones-spoken-for.ts'
import type { Env } from '../../http/env.ts'
import { pageNumber } from '../../http/page-number.ts'
import { page } from '../../http/render.tsx'
import { signedIn } from '../../http/session.ts'
import { today } from '../../kernel/clock.ts'
import { notFound } from '../../kernel/errors.ts'
import { pageCount } from '../../kernel/page.ts'
import { siteOf } from '../../matching/queries.ts'
import { CHANGES_MOST } from '../changes.ts'
import { fitOfRows } from '../demand.ts'
import { catalogueOf } from '../queries.ts'
import { filterValues, OWN_SORTS, ownHref, readOwnFilter } from './filter.ts'
import { OWN_PAGE_SIZE, ownAssets } from './queries.ts'

const FACT_GROUPS = GROUP_ORDER.map((group) => ({
  group,
  facts: FACT_KEYS.filter((key) => FACTS[key].group === group),
}))

/** A manager's own list of assets, in every state. */
export const ownAssetRoutes = new Hono<Env>()

ownAssetRoutes.get('/my/assets', async (c) => {
  const actor = signedIn(c)
  if (!can(actor, 'asset.listOwn')) throw notFound()
  const { deps, t } = c.var
  const filter = readOwnFilter(c.req.query())
  const number = pageNumber(c.req.query('page'))
  const day = today(deps.clock)
  const own = (page: number) => ownAssets(deps.db, zonesSpokenFor(actor), { ...filter, page }, day)
  const asked = await own(number)
  const pages = pageCount({ size: OWN_PAGE_SIZE, total: asked.total })
  const found = number > pages ? await own(pages) : asked
  // All rows of the page in one pass a project
  const catalogue = catalogueOf(
    found.rows.map(({ zone, ...row }) => siteOf(row, zone)),
    found.nodes,
  )
  const fits = fitOfRows(catalogue, found.projects)
  const values = Object.fromEntries(Object.entries(filterValues(filter)).map(([name, value]) => [name, [value]]))
  const props = {
    t,
    form: { values, problems: [] },
    all: actor.role === 'admin',
    rows: found.rows.map((row) => ({
      ...row,
      unknown: unknownFacts(row).length,
      fit: fits[catalogue.rowOf(row.id) ?? -1] ?? { eligible: 0, toConfirm: 0 },
    })),
    total: found.total,
    page: Math.min(number, pages),
    pages,
    statuses: ASSET_STATUSES,
    sorts: OWN_SORTS,
    groups: FACT_GROUPS,
    most: CHANGES_MOST,
    match: ownHref(filter).split('?')[1] ?? '',
    zones: found.zones,
    href: (to: number) => ownHref(filter, to),
  }
  return page(c, t('asset.mine'), <MyAssetsPage {...props} />, 200, { scripts: ['listing.js'] })
})
