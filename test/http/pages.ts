import type { Name } from '../world.ts'
import { ACCESS, COLUMNS } from './access-table.ts'

/** Every page of the expectation table with everybody who gets one, a refusal included; a visitor has no name. */
export const PAGES: readonly { who: Name | undefined; path: string }[] = ACCESS.filter(([route]) =>
  route.startsWith('GET '),
).flatMap(([, path, expected]) =>
  expected.split(' ').flatMap((word, i) => {
    const column = COLUMNS[i]!
    return word === 'in' || word === 'go' ? [] : [{ who: column === 'visitor' ? undefined : column, path }]
  }),
)
