/** The tables that the catalogue is read from. */
export { assets } from '../assets/tables.ts'
export { events } from '../events/tables.ts'
export { places } from '../places/tables.ts'
export { zones } from '../zones/tables.ts'
