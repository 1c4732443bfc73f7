/** What a manager's pages are read from. */
export { assetDrafts, assets } from '../assets/tables.ts'
export { enterprises } from '../enterprises/tables.ts'
export { events } from '../events/tables.ts'
export { projects } from '../projects/tables.ts'
export { zones } from '../zones/tables.ts'
