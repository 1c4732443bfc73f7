import { plausibility } from '../geometry/plausibility.ts'
import type { Position } from '../geometry/position.ts'
import type { Problem } from '../kernel/errors.ts'
import { createdAsset, departementZone, updatedAsset, zoneCodeOf } from './assets-to-write.ts'
import { type Decision, decide, type Listed } from './decide.ts'
import { DEPARTEMENTS } from './departements.ts'
import type { FileRow } from './rows.ts'
import type { RowReport } from './tally.ts'

export type SiteRow = Extract<FileRow, { kind: 'site' }>

export interface ZoneHere {
  id: string
  code: string
  position: Position<'wgs84'> | null
}

/** What the database holds that concerns some rows: zones by code, assets by external identifier. */
export interface Known {
  zones: ReadonlyMap<string, ZoneHere>
  listed: ReadonlyMap<string, Listed>
}

export interface PlanOptions {
  zoneCode: string | undefined
  draft: boolean
  /** When it is written, ISO 8601. */
  at: string
  newId: () => string
}

/** The zone that a row goes to: the one that was named, else that of its département. */
export function zoneCodeFor({ record }: SiteRow, named: string | undefined): string {
  if (named !== undefined) return named
  if (record.departement === null) throw new Error('a row without a département needs a named zone')
  return zoneCodeOf(record.departement)
}

/** What is to be written for some rows, and what will be said of each. */
export function planRows(rows: readonly SiteRow[], known: Known, { zoneCode, draft, at, newId }: PlanOptions) {
  const missing = [...new Set(rows.map((row) => zoneCodeFor(row, zoneCode)))].filter((code) => !known.zones.has(code))
  const opened = missing.map((code) => {
    const departement = DEPARTEMENTS.get(code.slice(zoneCodeOf('').length))
    if (!departement) throw new Error(`no département of zone ${code}`)
    return departementZone(newId(), departement, at)
  })
  const zones = new Map<string, ZoneHere>([...known.zones, ...opened.map(({ zone }) => [zone.code, zone] as const)])

  const decided = rows.map((row) => {
    const decision = decide(row.record, known.listed.get(row.record.externalId), draft)
    return { row, zone: zones.get(zoneCodeFor(row, zoneCode))!, decision }
  })
  return {
    zones,
    opened,
    created: decided.flatMap(({ row, zone, decision }) =>
      decision.kind === 'create' ? [createdAsset(newId(), zone.id, row.record, decision, at)] : [],
    ),
    updated: decided.flatMap(({ row, decision }) =>
      decision.kind === 'update' ? [updatedAsset(row.record, decision, at)] : [],
    ),
    reports: new Map(
      decided.map(({ row, zone, decision }) => [row.line, reportOf(row, zone, decision, zoneCode !== undefined)]),
    ),
  }
}
export type Plan = ReturnType<typeof planRows>

const OUTCOMES = { create: 'created', update: 'updated', unchanged: 'unchanged', edited: 'edited' } as const

/** What is said of a row: the warnings of its mapping, then those of where it goes. */
function reportOf(
  { line, record, warnings }: SiteRow,
  zone: ZoneHere,
  decision: Decision,
  zoneNamed: boolean,
): RowReport {
  const notes: Problem[] = [...warnings]
  // Zones of another country lie outside of the province as a matter of course: that is told once, in the summary.
  if (zoneNamed)
    for (const { code, params } of plausibility(record.content.position, zone.position))
      notes.push({ field: 'lon', code: `geometry.${code}`, params })
  if (decision.kind === 'edited') notes.push({ field: '', code: 'exchange.edited-here' })
  if (decision.kind !== 'create' && decision.listed.zoneId !== zone.id)
    notes.push({ field: 'dep', code: 'exchange.zone-differs', params: { zone: zone.code } })
  return { line, siteId: record.siteId, outcome: OUTCOMES[decision.kind], notes }
}
