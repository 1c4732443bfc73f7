import { distanceM } from '../geometry/measure.ts'
import type { Position } from '../geometry/position.ts'
import { excerpt, isMissing, numberOf, oneLine } from './cells.ts'
import type { CnigRow, Column } from './cnig-values.ts'
import { DEPARTEMENTS, type Departement, NEAR_DEPARTEMENT_KM } from './departements.ts'
import type { Note } from './notes.ts'

const LIMITS = { lon: 180, lat: 90 } as const

function coordinate(row: CnigRow, column: 'lon' | 'lat', decimalComma: boolean, refuse: Note<Column>): number | null {
  if (isMissing(row[column])) {
    refuse(column, 'required')
    return null
  }
  const value = numberOf(row[column], decimalComma)
  if (value === null) {
    refuse(column, 'not-a-number', { value: excerpt(row[column]) })
    return null
  }
  if (Math.abs(value) > LIMITS[column])
    refuse(column, 'out-of-range', { value, min: -LIMITS[column], max: LIMITS[column] })
  // Seven decimals are a centimetre; what the register writes beyond them says nothing.
  return Math.round(value * 1e7) / 1e7
}

/** The position of a row in WGS 84; refuses what is missing, unreadable or on no map. */
export function readPosition(row: CnigRow, decimalComma: boolean, refuse: Note<Column>): Position<'wgs84'> | null {
  const lon = coordinate(row, 'lon', decimalComma, refuse)
  const lat = coordinate(row, 'lat', decimalComma, refuse)
  if (lon === null || lat === null) return null
  if (lon === 0 && lat === 0) refuse('lon', 'null-island')
  return [lon, lat]
}

/** The département by its own column, else by the commune's INSEE code (three characters overseas, two elsewhere). */
export function readDepartement(row: CnigRow, needed: boolean, refuse: Note<Column>): Departement | null {
  const insee = oneLine(row.comm_insee).toUpperCase()
  const code = oneLine(row.dep).toUpperCase() || insee.slice(0, insee.startsWith('97') ? 3 : 2)
  const departement = DEPARTEMENTS.get(code) ?? null
  if (!departement && needed) {
    if (code === '') refuse('dep', 'required')
    else refuse('dep', 'no-departement', { value: excerpt(code) })
  }
  return departement
}

/** Warns where a position or a commune does not lie in the département that the row names. */
export function checkPlace(
  row: CnigRow,
  position: Position<'wgs84'>,
  departement: Departement,
  warn: Note<Column>,
): void {
  const km = Math.round(distanceM(position, departement.position) / 1_000)
  if (km > NEAR_DEPARTEMENT_KM)
    warn('lon', 'far-from-departement', { km, withinKm: NEAR_DEPARTEMENT_KM, departement: departement.name })
  if (!oneLine(row.comm_insee).toUpperCase().startsWith(departement.code))
    warn('comm_insee', 'commune-elsewhere', { value: excerpt(row.comm_insee), departement: departement.name })
}
