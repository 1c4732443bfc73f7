/** What the first page is read from. */
export { users } from '../accounts/tables.ts'
export { assets } from '../assets/tables.ts'
export { events } from '../events/tables.ts'
export { places } from '../places/tables.ts'
export { projects } from '../projects/tables.ts'
export { shortlistItems, shortlists } from '../shortlists/tables.ts'
export { zones } from '../zones/tables.ts'
