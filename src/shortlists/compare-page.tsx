import { ComparePage } from '../../views/compare/index.tsx'
import { COMPARE_QUERY } from '../../views/compare/query.ts'
import type { Ctx } from '../http/env.ts'
import { page } from '../http/render.tsx'
import { today } from '../kernel/clock.ts'
import { explain } from '../matching/explain.ts'
import { OPTIMISM } from '../matching/match-query.ts'
import type { Project } from '../projects/project.ts'
import { industryNames } from '../zones/queries.ts'
import { COMPARED_MOST, comparison, industriesNamed } from './compare/comparison.ts'
import { fitting } from './compare/fitting.ts'
import { pairAsked, pairOf } from './compare/pair.ts'
import { offered } from './listed.ts'
import type { ShortlistItem } from './shortlist.ts'
import { requirementOf } from './show-page.tsx'

interface Comparing {
  project: Project | null
  /** Whether the reader may know what the project asks for: reasons quote it. */
  reasons: boolean
  /** Of the list that they are chosen from: their notes. */
  items: readonly ShortlistItem[]
  /** The list to go back to. */
  home: { name: string; href: string } | null
  /** The newest event. */
  event: number | undefined
  /** The page's own address, and what besides the sites stands in it. */
  path: string
  keep: Readonly<Record<string, string>>
}

/** Up to four sites of the public catalogue side by side. What is asked for beyond that, or is not on offer, is said and left out. */
export async function showComparison(c: Ctx, { project, reasons, items, home, event, path, keep }: Comparing) {
  const { deps, t } = c.var
  const catalogue = await deps.catalogue.current(deps.db, event)
  const asked = [...new Set(c.req.queries('asset') ?? [])]
  const found = asked.map((id) => offered(catalogue, id)).filter((site) => site !== null)
  const sites = found.slice(0, COMPARED_MOST)
  const requirement = requirementOf(c, project)
  const matches = requirement
    ? sites.map(({ record }) => explain(catalogue, requirement, record.id, OPTIMISM.cautious)!)
    : []
  const names = await industryNames(deps.db, industriesNamed(sites))
  const english = t.locale === 'en'
  const named = Object.fromEntries(
    [...names].map(([code, { nameZh, nameEn }]) => [code, english ? (nameEn ?? nameZh) : nameZh]),
  )
  const ids = sites.map(({ record }) => record.id)
  const fit = requirement && matches.length > 0 ? fitting(matches, requirement, sites) : null
  const two = c.req.queries(COMPARE_QUERY.two) ?? []
  const chosen = pairAsked(ids, two)
  const differencesOnly = c.req.query(COMPARE_QUERY.differences) === '1'
  const props = {
    t,
    sites: sites.map(({ record }) => record),
    groups: comparison(t, sites, named),
    pair:
      chosen &&
      pairOf(
        ids.length,
        chosen,
        comparison(
          t,
          chosen.map((i) => sites[i]!),
          named,
        ),
        fit,
      ),
    project: project && { id: project.id, name: project.name },
    fit,
    reasons,
    notes: sites.map(({ record }) => items.find((item) => item.assetId === record.id)?.note ?? null),
    unknown: asked.length - found.length,
    surplus: found.slice(COMPARED_MOST).map(({ record }) => record),
    differencesOnly,
    today: today(deps.clock),
    home,
    path,
    fields: [...addressOf(ids, keep, differencesOnly)],
    href: ({ without, differences }: { without?: string; differences: boolean }) => {
      const search = addressOf(
        ids.filter((id) => id !== without),
        keep,
        differences,
      )
      for (const id of two) if (ids.includes(id)) search.append(COMPARE_QUERY.two, id)
      return `${path}?${search}`
    },
  }
  return page(c, t('compare.title'), <ComparePage {...props} />, 200, { printStyle: 'compare-print.css' })
}

/** What the address of this page holds, but for the two that a narrow screen shows. */
function addressOf(ids: readonly string[], keep: Comparing['keep'], differences: boolean): URLSearchParams {
  const search = new URLSearchParams(ids.map((id) => ['asset', id]))
  for (const [name, value] of Object.entries(keep)) search.set(name, value)
  if (differences) search.set(COMPARE_QUERY.differences, '1')
  return search
}
