import type { FactValue } from '../assets/facts.ts'
import type { Lifecycle } from './site-record.ts'

/** The standard's value lists (CNIG "Friches", schema v2022-12, https://github.com/cnigfr/schema-friches) in our words, folded. */

export const CONTAMINATION: Readonly<Record<string, FactValue<'contamination'>>> = {
  'pollution inexistante': 'none',
  'pollution peu probable': 'unlikely',
  'pollution supposee': 'suspected',
  'pollution traitee': 'remediated',
  'pollution averee': 'confirmed',
}

/** "None or slight" is read as light repair: the register does not say that a building could be used at once. */
export const CONDITION: Readonly<Record<string, FactValue<'condition'>>> = {
  'degradation inexistante ou faible': 'light-repair',
  'degradation moyenne': 'major-repair',
  'degradation tres importante': 'ruin',
}

export const LIFECYCLE: Readonly<Record<string, Lifecycle>> = {
  'friche sans projet': 'listed',
  'friche avec projet': 'listed',
  'friche potentielle': 'listed',
  'friche reconvertie': 'activated',
}

/** Use by somebody for a while, or unlawfully, is neither idle nor operating: those stay unknown and in the description. */
export const OPERATING: Readonly<Record<string, 'idle' | 'partly-idle'>> = {
  'totalement inoccupe': 'idle',
  'partiellement inoccupe': 'partly-idle',
}

/** Buildings where there are none to speak of. */
export const NOT_APPLICABLE = 'sans objet'

/** What stands in the name's place when the name is not known. */
export const isNoName = (folded: string): boolean =>
  /^[^\p{L}\p{N}]*$/u.test(folded) || /^(inconnue?|nr|nc|na|n\/a|sans nom|non renseignee?)$/.test(folded)

/** Columns without which no row can be told from another, placed or dated. */
export const REQUIRED_COLUMNS = [
  'site_id',
  'site_nom',
  'site_statut',
  'site_actu_date',
  'comm_nom',
  'comm_insee',
  'lon',
  'lat',
] as const

/** Columns that may be missing; what they would tell stays unknown. */
export const OPTIONAL_COLUMNS = [
  'dep',
  'site_type',
  'site_adresse',
  'site_identif_date',
  'site_occupation',
  'site_surface',
  'unite_fonciere_surface',
  'activite_libelle',
  'activite_fin_annee',
  'bati_type',
  'bati_nombre',
  'bati_surface',
  'bati_pollution',
  'bati_vacance',
  'bati_patrimoine',
  'bati_etat',
  'sol_pollution_existe',
  'urba_zone_type',
  'urba_zone_lib',
  'urba_doc_type',
  'desserte_distance_route',
  'desserte_distance_ferroviaire',
  'desserte_distance_fluvial',
  'desserte_distance_maritime',
  'source_nom',
  'nature',
] as const

export type Column = (typeof REQUIRED_COLUMNS)[number] | (typeof OPTIONAL_COLUMNS)[number]

/** The cells that are read of one row; a column that the file lacks is empty. */
export type CnigRow = Readonly<Record<Column, string>>
