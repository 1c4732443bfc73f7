import { flagBit } from '../assets/facts.ts'
import { FormReader } from '../http/form.ts'
import type { Catalogue } from '../matching/catalogue.ts'
import type { SiteRecord } from '../matching/types.ts'
import { type Conditions, catalogueHref, readCatalogueQuery } from '../search/filter.ts'
import type { Found } from './news.ts'
import { remembering } from './remembering.ts'

/** The fields of an address: what stands after its `?`. */
function fieldsOf(query: string): FormReader {
  const params = new URLSearchParams(query)
  return new FormReader(Object.fromEntries([...new Set(params.keys())].map((name) => [name, params.getAll(name)])))
}

/** The conditions of a kept query; what cannot be read is not asked. */
export const conditionsOf = (query: string): Conditions => readCatalogueQuery(fieldsOf(query)).conditions

/** The one way to write what an address asks of the catalogue: known conditions in one order, no page, nothing unreadable. */
export function canonical(query: string): string {
  const form = fieldsOf(query)
  readCatalogueQuery(form)
  const wrong = new Set(form.problems.map(({ field }) => field))
  const values = Object.fromEntries(Object.entries(form.values).filter(([name]) => !wrong.has(name)))
  return catalogueHref(values).split('?')[1] ?? ''
}

const remembered = remembering<Found>()

/** The sites of the catalogue that meet a kept query. An unknown figure meets no condition. */
export const foundBy = (catalogue: Catalogue, query: string): Found =>
  remembered(catalogue, query, () => {
    const conditions = conditionsOf(query)
    const meets = Uint8Array.from(catalogue.sites, (site) => Number(passes(site, conditions)))
    return { total: meets.reduce((sum, one) => sum + one, 0), has: (row) => meets[row] === 1 }
  })

function passes({ name, nameEn, kind, zoneId, zone, facts }: SiteRecord, asked: Conditions): boolean {
  const contains = (text: string) => text.toLowerCase().includes(asked.q!.toLowerCase())
  const within = (
    known: { value: number } | undefined,
    min = Number.NEGATIVE_INFINITY,
    max = Number.POSITIVE_INFINITY,
  ) => known !== undefined && known.value >= min && known.value <= max
  return (
    (asked.q === undefined || contains(name) || contains(nameEn ?? '')) &&
    (asked.kind === undefined || asked.kind === kind) &&
    (asked.mode === undefined || ((facts.dealModes?.value.yes ?? 0) & flagBit('dealModes', asked.mode)) !== 0) &&
    (asked.zone === undefined || asked.zone === zoneId) &&
    (asked.prefecture === undefined || asked.prefecture === zone.prefecture) &&
    ((asked.landMin ?? asked.landMax) === undefined || within(facts.landAreaM2, asked.landMin, asked.landMax)) &&
    ((asked.floorMin ?? asked.floorMax) === undefined || within(facts.floorAreaM2, asked.floorMin, asked.floorMax)) &&
    (asked.heightMin === undefined || within(facts.clearHeightM, asked.heightMin)) &&
    (asked.powerMin === undefined || within(facts.powerKva, asked.powerMin)) &&
    (asked.rentMax === undefined || within(facts.rentFenM2Month, undefined, asked.rentMax))
  )
}
