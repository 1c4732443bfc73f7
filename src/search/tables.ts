/** What the catalogue page reads besides the catalogue itself. */
export { industries } from '../zones/tables.ts'
