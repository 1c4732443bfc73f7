import type { Group, Row } from '../../src/shortlists/compare/comparison.ts'
import { Unknown } from '../parts/tags.tsx'
import type { CompareProps } from './index.tsx'
import { alikeClass, cellClass } from './narrow.ts'
import { RowHead } from './row-head.tsx'

/** A group of facts; where only differences are asked for, a group without one is left out. */
export const GroupRows = (props: CompareProps & { group: Group }) => {
  const { t, group, sites, pair, differencesOnly } = props
  const rows = differencesOnly ? group.rows.filter(({ differs }) => differs) : group.rows
  const unknown = differencesOnly ? [] : group.unknown
  if (rows.length + unknown.length === 0) return null
  const alike = differencesOnly && rows.every(({ key }) => alikeClass(pair, key))
  return (
    <tbody class={alike ? alikeClass(pair, rows[0]!.key) : undefined}>
      <tr class="group">
        <th scope="rowgroup" colspan={sites.length + 1}>
          <span>{group.title}</span>
        </th>
      </tr>
      {rows.map((row) => (
        <FactCells {...props} row={row} />
      ))}
      {unknown.length > 0 && (
        <tr>
          <th scope="row">{t('compare.silent')}</th>
          <td class="muted" colspan={sites.length}>
            <span class="all">{unknown.join(t.locale === 'en' ? ', ' : '、')}</span>
          </td>
        </tr>
      )}
    </tbody>
  )
}

const FactCells = ({ t, row, pair, differencesOnly }: CompareProps & { row: Row }) => {
  const alike = alikeClass(pair, row.key)
  return (
    <tr class={differencesOnly ? alike : undefined}>
      <RowHead t={t} label={row.label} differs={row.differs} markClass={alike} />
      {row.cells.map((cell, i) => (
        <td class={[cell.best && 'best', cellClass(pair, i)].filter(Boolean).join(' ') || undefined}>
          {cell.kind === 'unknown' && <Unknown t={t} />}
          {cell.kind === 'not-applicable' && <span class="muted">{t('compare.not-applicable')}</span>}
          {cell.lines.length === 1 ? cell.lines[0] : cell.lines.map((line) => <span class="line">{line}</span>)}
          <Best t={t} best={cell.best} ofTwo={pair?.best.get(row.key)?.[i] ?? (pair ? false : cell.best)} />
        </td>
      ))}
    </tr>
  )
}

/** That nothing known is better, among all or, on a narrow screen, among the two. */
const Best = ({ t, best, ofTwo }: Pick<CompareProps, 't'> & { best: boolean; ofTwo: boolean }) =>
  best || ofTwo ? (
    <small class={best === ofTwo ? 'pass' : best ? 'pass unpaired' : 'pass paired'}>{t('compare.best')}</small>
  ) : null
