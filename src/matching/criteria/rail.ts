import { atMostKm } from './at-most-km.ts'

export const rail = atMostKm('rail', 'railKm')
