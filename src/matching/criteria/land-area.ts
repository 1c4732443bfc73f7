import type { Criterion } from '../criterion.ts'
import { area } from './area.ts'

export const landArea: Criterion<'landArea'> = { key: 'landArea', ...area('landArea', 'landAreaM2', 'land-area') }
