import type { Catalogue } from './catalogue.ts'
import { differences } from './difference.ts'
import { explain } from './explain.ts'
import { type Asked, hrefOf } from './match-page.ts'
import { OPTIMISM, searchOf, weighted } from './match-query.ts'
import { placesOf } from './places.ts'
import { rank } from './rank.ts'
import { failedMusts } from './repairs.ts'
import { shownSites } from './shown-site.ts'
import type { Match } from './types.ts'
import { whatIf } from './what-if.ts'

/** One site for the project: how it stands, its place, and what it loses against the best. `holding` is the catalogue that has it. */
export function whyNot({
  t,
  project,
  catalogue,
  asOf,
  query,
  holding,
  id,
}: Asked & { holding: Catalogue; id: string }) {
  const optimism = OPTIMISM[query.mood]
  const requirement = weighted({ ...project.requirement, asOf }, query)
  const match = explain(holding, requirement, id, optimism) as Match
  const { eligible } = rank(catalogue, requirement, { k: 1, optimism, nearMisses: 0 })
  const [leader] = eligible.rows
  const number = placesOf(catalogue, requirement, optimism, { eligible: [id] }).get(id)
  const search = searchOf(query)
  const path = `/projects/${project.id}/matches`
  return {
    t,
    project,
    match,
    shown: shownSites(holding, requirement, [id]).get(id)!,
    failed: failedMusts(holding, requirement, id),
    place: number === undefined ? null : { number, of: eligible.total },
    best:
      leader && leader.id !== id
        ? {
            site: catalogue.sites[catalogue.rowOf(leader.id)!]!,
            table: differences(match, leader, optimism),
            href: `${path}/${leader.id}${search}`,
            // Of a site that does not fit, its musts are the question, not the weights
            turned:
              match.standing === 'eligible' && number !== undefined
                ? whatIf(catalogue, requirement, optimism, match, leader)
                : null,
          }
        : null,
    href: hrefOf(path, query),
    weights: query.weights,
    backTo: `${path}${search}`,
  }
}
