import { ASSET_KINDS } from '../../assets/asset.ts'
import type { Needs } from '../../projects/requirement.ts'
import { type Criterion, reasonOf } from '../criterion.ts'
import { table } from '../shapes/table.ts'

const wanted = ({ kinds }: Needs['kind']) => {
  if (kinds.length === 0) throw new RangeError('kind: nothing is wanted')
  return table(
    'kind',
    ASSET_KINDS.map((kind) => (kinds.includes(kind) ? 1 : 0)),
  )
}

export const kind: Criterion<'kind'> = {
  key: 'kind',
  shape: wanted,
  gate: wanted,
  reason: (site) => reasonOf(`kind-${site.option('kind')}`),
}
