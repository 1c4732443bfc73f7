import type { NeedKey } from '../../projects/requirement.ts'
import { OPTIONS, type OptionKey } from '../columns.ts'
import { type Criterion, reasonOf } from '../criterion.ts'
import { table } from '../shapes/table.ts'

/** Worth by option, in the order of the column's options. */
const byOption = <K extends OptionKey>(column: K, worths: Record<(typeof OPTIONS)[K][number], number>): number[] =>
  OPTIONS[column].map((option) => (worths as Record<string, number>)[option]!)

/**
 * A need that asks nothing but how good an option is. `passes` are the options that a must accepts, `repairable` those that a
 * named step would make acceptable. Reasons are `<code>-<option>`.
 */
export function graded<C extends OptionKey, K extends Extract<NeedKey, 'title' | 'environment' | 'condition'>>(
  key: K,
  column: C,
  worths: Record<(typeof OPTIONS)[C][number], number>,
  { passes, repairable }: Record<'passes' | 'repairable', readonly (typeof OPTIONS)[C][number][]>,
): Criterion<K> {
  const among = (options: readonly string[]) => OPTIONS[column].map((option) => (options.includes(option) ? 1 : 0))
  return {
    key,
    shape: () => table(column, byOption(column, worths)),
    gate: () => table(column, among(passes)),
    close: () => table(column, among([...passes, ...repairable])),
    reason: (site) => reasonOf(`${key}-${site.option(column) ?? 'unknown'}`),
    repair: () => reasonOf(key),
  }
}
