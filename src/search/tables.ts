/** What the catalogue page and its map read besides the catalogue itself. */
export { assets } from '../assets/tables.ts'
export { places } from '../places/tables.ts'
export { industries, zones } from '../zones/tables.ts'
