import type { LedgerEvent } from '../events/event.ts'
import type { Enterprise } from './enterprise.ts'

/** What a form decides of an enterprise. Its zone is chosen once, when it is entered. */
export type EnterpriseFields = Pick<Enterprise, 'name' | 'creditCode' | 'industry' | 'status' | 'figures' | 'note'>

export interface EnterpriseChange {
  enterprise: Enterprise
  event: LedgerEvent
}

/** Who does it, and when (ISO 8601). */
interface By {
  actorId: string
  at: string
}

const changed = (enterprise: Enterprise, kind: string, by: By, data: Record<string, unknown>): EnterpriseChange => ({
  enterprise,
  event: { subjectType: 'enterprise', subjectId: enterprise.id, seq: enterprise.seq, kind, data, ...by },
})

export const createEnterprise = (id: string, zoneId: string, fields: EnterpriseFields, by: By): EnterpriseChange =>
  changed(
    { ...fields, id, zoneId, sample: false, seq: 1, createdAt: by.at, updatedAt: by.at },
    'enterprise.created',
    by,
    { zoneId },
  )

/** The event names the fields that differ; figures of a company stay out of the ledger. */
export function editEnterprise(enterprise: Enterprise, fields: EnterpriseFields, by: By): EnterpriseChange {
  const keys = (Object.keys(fields) as (keyof EnterpriseFields)[]).filter(
    (key) => JSON.stringify(fields[key]) !== JSON.stringify(enterprise[key]),
  )
  const next = { ...enterprise, ...fields, seq: enterprise.seq + 1, updatedAt: by.at }
  return changed(next, 'enterprise.edited', by, { fields: keys })
}
