/** Every table, for the migrations and the database's type. Modules import their own `tables.ts`. */
export { credentials, rateLimits, sessions, users, verifications, zoneManagers } from '../accounts/tables.ts'
export { assets } from '../assets/tables.ts'
export { enterprises } from '../enterprises/tables.ts'
export { events } from '../events/tables.ts'
export { places } from '../places/tables.ts'
export { projects } from '../projects/tables.ts'
export { industries, zones } from '../zones/tables.ts'
