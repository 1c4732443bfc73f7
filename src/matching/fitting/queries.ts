import type { AssetPageData } from '../../assets/asset-page.ts'
import { approximatePosition } from '../../assets/public-position.ts'
import type { Deps } from '../../http/env.ts'
import { today } from '../../kernel/clock.ts'
import { publishedProjects } from '../../projects/queries.ts'
import { buildCatalogue } from '../catalogue.ts'
import { rankProjects } from '../explain.ts'
import { SiteGround } from '../site-ground.ts'
import { firstPlace } from '../watch-memory.ts'

/**
 * How many published projects find nothing against an asset as it stands, public or not: what the page of its projects lists first. And among
 * the first of how many of them it stands, where it is on offer.
 */
export async function fittingCount(
  deps: Pick<Deps, 'db' | 'catalogue' | 'clock'>,
  { asset, zone, newestEvent }: Pick<AssetPageData, 'asset' | 'zone' | 'newestEvent'>,
): Promise<{ projects: number; first: number }> {
  const [catalogue, projects] = await Promise.all([
    deps.catalogue.current(deps.db, newestEvent),
    publishedProjects(deps.db),
  ])
  const { boundary, ...rest } = asset
  const site = {
    ...rest,
    ground: boundary && new SiteGround(boundary),
    position: asset.position && approximatePosition(asset.position),
    zone,
  }
  const asOf = today(deps.clock)
  const wanted = projects.map((project) => ({ ...project, requirement: { ...project.requirement, asOf } }))
  const ranked = rankProjects(buildCatalogue([site], catalogue.options), asset.id, wanted, 0)
  const fitting = ranked.filter(({ match }) => match.standing === 'eligible')
  const first = fitting.filter(({ project }) => firstPlace(catalogue, project.requirement, asset.id) !== null)
  return { projects: fitting.length, first: first.length }
}
