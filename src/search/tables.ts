/** The tables that the catalogue page is read from. */
export { assets } from '../assets/tables.ts'
export { zones } from '../zones/tables.ts'
