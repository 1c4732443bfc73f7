import { atMostKm } from './at-most-km.ts'

/** Distance to the nearest logistics node of level 1 or 2. */
export const logistics = atMostKm('logistics', 'nodeKm')
