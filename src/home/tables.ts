/** What the first page is read from. */
export { assets } from '../assets/tables.ts'
export { places } from '../places/tables.ts'
export { projects } from '../projects/tables.ts'
export { zones } from '../zones/tables.ts'
