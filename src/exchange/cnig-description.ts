import { isMissing, oneLine } from './cells.ts'
import type { CnigRow, Column } from './cnig-values.ts'

/** Longest text taken over from one cell; more is cut and warned of. */
export const MAX_TEXT = 600

/** A text of at most `max` characters; an ellipsis tells that there was more. */
export const cut = (text: string, max: number): string =>
  text.length <= max ? text : `${text.slice(0, max - 1).trimEnd()}…`

/** The register's own words for what has no fact of ours, under its own labels: a quotation, thus in its language. */
const LABELS: readonly (readonly [label: string, columns: readonly Column[]])[] = [
  ['Type', ['site_type']],
  ['Statut', ['site_statut']],
  ['Occupation', ['site_occupation']],
  ['Activité', ['activite_libelle']],
  ["Fin d'activité", ['activite_fin_annee']],
  ['Bâtiments', ['bati_nombre', 'bati_type', 'bati_vacance']],
  ['État du bâti', ['bati_etat']],
  ['Pollution du bâti', ['bati_pollution']],
  ['Patrimoine', ['bati_patrimoine']],
  ['Pollution du sol', ['sol_pollution_existe']],
  ['Unité foncière (m²)', ['unite_fonciere_surface']],
  ['Urbanisme', ['urba_doc_type', 'urba_zone_type', 'urba_zone_lib']],
  ['Distance route', ['desserte_distance_route']],
  ['Distance fluvial', ['desserte_distance_fluvial']],
  ['Distance maritime', ['desserte_distance_maritime']],
  ['Source', ['source_nom', 'nature']],
]

export interface Described {
  lines: readonly string[]
  /** The columns whose text was cut. */
  shortened: readonly Column[]
}

/** One line a label, nothing for cells that are unknown; `without` are columns whose value is not to be believed. */
export function describe(row: CnigRow, without: readonly Column[]): Described {
  const shortened: Column[] = []
  const words = (column: Column): string[] => {
    if (isMissing(row[column]) || without.includes(column)) return []
    const text = oneLine(row[column]).replaceAll('|', ' | ')
    if (text.length <= MAX_TEXT) return [text]
    shortened.push(column)
    return [cut(text, MAX_TEXT)]
  }
  const lines = LABELS.flatMap(([label, columns]) => {
    const told = columns.flatMap(words)
    return told.length > 0 ? [`${label} : ${told.join(', ')}`] : []
  })
  return { lines, shortened }
}
