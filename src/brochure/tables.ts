/** What a brochure is read from. */
export { assets } from '../assets/tables.ts'
export { industries, zones } from '../zones/tables.ts'
