import type { Database } from '../db/database.ts'
import type { Ctx } from '../http/env.ts'

/** Accounts know zones by their identifiers only; whoever mounts their routes says what the zones are called. */
export type ZonesOf = (db: Database) => Promise<readonly { id: string; name: string; nameEn: string | null }[]>

/** The zones as options of a form, in the page's language and its order. */
export async function zoneOptions(c: Ctx, zonesOf: ZonesOf): Promise<{ value: string; label: string }[]> {
  const { deps, t } = c.var
  const named = (await zonesOf(deps.db)).map(({ id, name, nameEn }) => ({
    value: id,
    label: t.locale === 'en' ? (nameEn ?? name) : name,
  }))
  return named.sort((a, b) => a.label.localeCompare(b.label, t.locale))
}
