import { type CnigRow, OPTIONAL_COLUMNS, REQUIRED_COLUMNS } from '../../src/exchange/cnig-values.ts'

const EMPTY = Object.fromEntries([...REQUIRED_COLUMNS, ...OPTIONAL_COLUMNS].map((column) => [column, ''])) as CnigRow

/** A row that says no more than it must, verified, near the middle of the Nord. */
export const cnigRow = (cells: Partial<CnigRow> = {}): CnigRow => ({
  ...EMPTY,
  site_id: '59350_1',
  site_nom: 'Filature',
  site_statut: 'friche sans projet',
  site_actu_date: '2023-05-04',
  site_surface: '12000',
  comm_nom: 'LILLE',
  comm_insee: '59350',
  dep: '59',
  bati_nombre: '0',
  nature: 'observatoire local',
  lon: '3.0573',
  lat: '50.6329',
  ...cells,
})
