import type { Asset } from '../assets/asset.ts'
import type { ImportedFields } from '../assets/bulk.ts'
import type { LedgerEvent } from '../events/event.ts'
import type { Zone } from '../zones/zone.ts'
import { STANDARD } from './cnig-friches.ts'
import type { Decision } from './decide.ts'
import type { Departement } from './departements.ts'
import type { SiteRecord } from './site-record.ts'

/** The event of every import of an asset; its data is what the next import compares with. */
export const IMPORTED = 'asset.imported'

const importedEvent = (
  subjectId: string,
  seq: number,
  at: string,
  record: SiteRecord,
  { status, fingerprint }: { status: Asset['status']; fingerprint: string },
): LedgerEvent => ({
  subjectType: 'asset',
  subjectId,
  seq,
  kind: IMPORTED,
  actorId: null,
  at,
  data: { standard: STANDARD, fingerprint, lifecycle: record.lifecycle, status },
})

/** A new asset of a row with its first event. */
export function createdAsset(
  id: string,
  zoneId: string,
  record: SiteRecord,
  decision: Extract<Decision, { kind: 'create' }>,
  at: string,
): { asset: Asset; event: LedgerEvent } {
  const asset: Asset = {
    ...record.content,
    id,
    zoneId,
    status: decision.status,
    externalId: record.externalId,
    enterpriseId: null,
    nameEn: null,
    boundary: null,
    buildings: null,
    measuredAreaM2: null,
    parcelCode: null,
    unitCode: null,
    titleNumber: null,
    legalIdleStatus: null,
    sample: false,
    seq: 1,
    createdAt: at,
    updatedAt: at,
    publishedAt: decision.status === 'published' ? at : null,
  }
  return { asset, event: importedEvent(id, 1, at, record, decision) }
}

/** The next state of the imported part of an asset with its event. */
export function updatedAsset(
  record: SiteRecord,
  decision: Extract<Decision, { kind: 'update' }>,
  at: string,
): { id: string; fields: ImportedFields; event: LedgerEvent } {
  const { id, seq, publishedAt } = decision.listed
  const { status } = decision
  const fields = {
    ...record.content,
    status,
    seq: seq + 1,
    updatedAt: at,
    publishedAt: publishedAt ?? (status === 'published' ? at : null),
  }
  return { id, fields, event: importedEvent(id, seq + 1, at, record, decision) }
}

/** The zone of a département: published, of no Chinese level, its position the median of the inventory's sites in it. */
export function departementZone(id: string, departement: Departement, at: string): { zone: Zone; event: LedgerEvent } {
  const name = `${departement.name} (${departement.code})`
  const zone: Zone = {
    id,
    code: zoneCodeOf(departement.code),
    name,
    nameEn: name,
    level: 'other',
    status: 'published',
    countyCode: null,
    prefecture: null,
    areaHa: null,
    approvedYear: null,
    leadingIndustriesText: null,
    leadingIndustries: null,
    admittedIndustries: null,
    position: departement.position,
    positionNote: 'CEREMA/cartofriches 2024-03: median',
    offer: { electricityFenKwh: null, waterFenT: null, gasFenM3: null, steamFenGj: null, heatSource: null },
    sample: false,
    seq: 1,
    createdAt: at,
    updatedAt: at,
  }
  const event: LedgerEvent = {
    subjectType: 'zone',
    subjectId: id,
    seq: 1,
    kind: 'zone.imported',
    actorId: null,
    at,
    data: { code: zone.code, standard: STANDARD },
  }
  return { zone, event }
}

export const zoneCodeOf = (departement: string): string => `FR-${departement}`
