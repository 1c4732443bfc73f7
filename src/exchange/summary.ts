import type { Translator } from '../i18n/translator.ts'
import type { Problem } from '../kernel/errors.ts'
import type { ImportResult } from './import.ts'
import type { RowReport } from './tally.ts'

/** What is wrong with a cell or a row, in words. A line number is written as an editor shows it, without separators. */
export function noteText(t: Translator, { code, params }: Problem): string {
  const { earlier } = params ?? {}
  return t.dynamic(code, earlier === undefined ? params : { ...params, earlier: String(earlier) })
}

/** `line 12, lon: must not be empty`. */
export const noteLine = (t: Translator, line: number, note: Problem): string =>
  note.field === ''
    ? t('exchange.cli.line-whole', { line: String(line), text: noteText(t, note) })
    : t('exchange.cli.line', { line: String(line), field: note.field, text: noteText(t, note) })

/** The header of the report. */
export const reportHeader = (t: Translator): string[] =>
  (['line', 'site', 'outcome', 'field', 'code', 'text'] as const).map((name) => t(`exchange.report.${name}`))

/** The report's lines of one row: one a note, and one where there is none. */
export function reportLines(t: Translator, { line, siteId, outcome, notes }: RowReport): string[][] {
  const start = [String(line), siteId, t(`exchange.outcome.${outcome}`)]
  if (notes.length === 0) return [[...start, '', '', '']]
  return notes.map((note) => [...start, note.field, note.code, noteText(t, note)])
}

const shortCode = (code: string): string => code.slice(code.indexOf('.') + 1)

/** The figures of an import as lines of text, most frequent reasons first; figures stand left so that both languages align. */
export function summaryLines(t: Translator, result: ImportResult): string[] {
  const line = (figure: number, words: string, depth = 0) =>
    `${t.format.number(figure).padStart(10 + 2 * depth)}  ${words}`
  const reasons = (by: ReadonlyMap<string, number>) =>
    [...by]
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .map(([code, rows]) => line(rows, t.dynamic(`exchange.reason.${shortCode(code)}`), 1))
  const { read, kept, keptWithWarnings, refused, zonesCreated, outsideProvince, columns } = result
  const lines = [
    line(read, t('exchange.cli.read')),
    line(kept, t('exchange.cli.kept')),
    line(keptWithWarnings, t('exchange.cli.keptWithWarnings')),
    ...reasons(result.warnings),
    line(refused, t('exchange.cli.refused')),
    ...reasons(result.refusals),
    '',
    ...(['created', 'updated', 'unchanged', 'edited'] as const).map((outcome) =>
      line(result[outcome], t(`exchange.outcome.${outcome}`)),
    ),
    line(zonesCreated.length, t('exchange.cli.zones')),
  ]
  if (outsideProvince > 0) lines.push(line(outsideProvince, t('exchange.cli.outside')))
  if (columns.lacking.length > 0) lines.push(t('exchange.cli.lacking', { columns: columns.lacking.join(', ') }))
  if (columns.unused.length > 0) lines.push(t('exchange.cli.unused', { columns: columns.unused.join(', ') }))
  return lines
}
