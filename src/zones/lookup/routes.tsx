import { Hono } from 'hono'
import { IndustriesPage, IndustryBoxes, IndustryOptions } from '../../../views/zones/industries.tsx'
import type { Env } from '../../http/env.ts'
import { page, wantsFragment } from '../../http/render.tsx'
import { industryNames, searchIndustries } from '../queries.ts'

/**
 * Industry codes by code or name: a page, or for htmx options of a `<datalist>`, or with `?pick=FIELD` boxes of that field, those
 * already ticked first. `?divisions=1` leaves groups and classes out.
 */
export const industryRoutes = new Hono<Env>()

industryRoutes.get('/industries', async (c) => {
  const { deps, t } = c.var
  // A code field with a `<datalist>` sends itself under its own name.
  const q = (c.req.query('q') ?? c.req.query('industry') ?? '').normalize('NFKC').trim().slice(0, 60)
  const industries = await searchIndustries(deps.db, q, c.req.query('divisions') === '1')
  if (!wantsFragment(c)) return page(c, t('industries.title'), <IndustriesPage t={t} q={q} industries={industries} />)
  c.header('Vary', 'HX-Request', { append: true })
  const field = c.req.query('pick')
  if (field === undefined) return c.html(<IndustryOptions t={t} industries={industries} />)
  if (!/^[A-Za-z]{1,40}$/.test(field)) return c.html('')
  const ticked = [...(await industryNames(deps.db, (c.req.queries(field) ?? []).slice(0, 97))).values()]
  return c.html(<IndustryBoxes t={t} q={q} industries={q === '' ? [] : industries} ticked={ticked} field={field} />)
})
