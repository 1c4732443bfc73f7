import { once } from 'node:events'
import { createReadStream, createWriteStream, existsSync, mkdtempSync, rmSync, type WriteStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import Papa from 'papaparse'
import { readConfig } from '../../src/config.ts'
import { migrateDatabase, openDatabase } from '../../src/db/node.ts'
import { STANDARD } from '../../src/exchange/cnig-friches.ts'
import { type ImportResult, importSites } from '../../src/exchange/import.ts'
import { noteLine, reportHeader, reportLines, summaryLines } from '../../src/exchange/summary.ts'
import type { RowReport } from '../../src/exchange/tally.ts'
import { UnusableFile } from '../../src/exchange/unusable-file.ts'
import { type Translator, translatorFor } from '../../src/i18n/translator.ts'
import type { Clock } from '../../src/kernel/clock.ts'
import { secureRandom } from '../../src/kernel/random.ts'
import { MIGRATIONS } from '../../src/prepare.ts'
import { type ImportArguments, localeOf, readArguments } from './import-options.ts'

/** Imported (whatever was refused is in the output); broken off by the database; not begun, nothing written. */
export const EXIT = { imported: 0, failed: 1, unusable: 2 } as const

export interface Terminal {
  environment: NodeJS.ProcessEnv
  out: (line: string) => void
  error: (line: string) => void
  clock: Clock
}

interface Report {
  row(row: RowReport): void
  close(): Promise<void>
}

async function openReport(path: string, t: Translator): Promise<Report> {
  const stream: WriteStream = createWriteStream(path)
  await once(stream, 'open')
  // Cells come from a stranger's file and the report is opened in a spreadsheet: no cell may begin a formula.
  const write = (rows: string[][]) => stream.write(`${Papa.unparse(rows, { escapeFormulae: true })}\r\n`)
  // The byte order mark tells Excel that it is UTF-8.
  stream.write('\ufeff')
  write([reportHeader(t)])
  return {
    row: (row) => void write(reportLines(t, row)),
    close: () => new Promise((resolve, reject) => void stream.on('error', reject).end(resolve)),
  }
}

/** A dry run must leave nothing behind: where there is no database yet, one in a temporary folder stands in for it. */
async function openTarget(dryRun: boolean, environment: NodeJS.ProcessEnv) {
  const { databaseUrl, databaseAuthToken } = readConfig({ ...environment, NODE_ENV: 'development' })
  const absent = databaseUrl.startsWith('file:') && !existsSync(databaseUrl.slice('file:'.length))
  const folder = dryRun && absent ? mkdtempSync(join(tmpdir(), 'panhuo-dry-run-')) : null
  const { db, client } = await openDatabase(
    folder ? `file:${join(folder, 'empty.db')}` : databaseUrl,
    databaseAuthToken,
  )
  if (!dryRun || folder) await migrateDatabase(db, MIGRATIONS)
  const close = () => {
    client.close()
    if (folder) rmSync(folder, { recursive: true })
  }
  return { db, databaseUrl, close }
}

async function assertReadable(path: string): Promise<void> {
  try {
    if (!(await stat(path)).isFile()) throw new Error('not a file')
    await (await open(path)).close()
  } catch {
    throw new UnusableFile('missing', { path })
  }
}

async function run(args: ImportArguments, t: Translator, terminal: Terminal): Promise<number> {
  await assertReadable(args.file)
  let report: Report | undefined
  if (args.reportPath !== undefined) {
    try {
      report = await openReport(args.reportPath, t)
    } catch {
      terminal.error(t('exchange.cli.report-unwritable', { path: args.reportPath }))
      return EXIT.unusable
    }
  }
  const target = await openTarget(args.dryRun, terminal.environment)
  const startedAt = terminal.clock().getTime()
  const onRow = (row: RowReport) => {
    report?.row(row)
    if (row.outcome === 'refused') for (const note of row.notes) terminal.out(noteLine(t, row.line, note))
  }
  try {
    const result: ImportResult = await importSites({
      ...args,
      db: target.db,
      open: () => createReadStream(args.file, { highWaterMark: 262_144 }),
      clock: terminal.clock,
      random: secureRandom,
      onRow,
    })
    const seconds = ((terminal.clock().getTime() - startedAt) / 1_000).toFixed(1)
    const { databaseUrl: database } = target
    terminal.out(t('exchange.cli.title', { file: basename(args.file), database, standard: STANDARD }))
    for (const line of summaryLines(t, result)) terminal.out(line)
    terminal.out(t('exchange.cli.seconds', { seconds }))
    if (args.reportPath !== undefined) terminal.out(t('exchange.cli.reported', { path: args.reportPath }))
    if (args.dryRun) terminal.out(t('exchange.cli.dry-run'))
    return EXIT.imported
  } finally {
    await report?.close()
    target.close()
  }
}

/** `npm run import -- …`: the exit code. Every expected failure is a sentence in the operator's language. */
export async function importCommand(argv: readonly string[], terminal: Terminal): Promise<number> {
  const t = translatorFor(localeOf(argv, terminal.environment))
  const args = readArguments(argv, t)
  if (typeof args === 'string') {
    terminal.error(args)
    terminal.error(t('exchange.cli.usage'))
    return EXIT.unusable
  }
  try {
    return await run(args, t, terminal)
  } catch (error) {
    if (error instanceof UnusableFile) {
      const text = t.dynamic(`exchange.file.${error.code}`, textParams(error.params))
      terminal.error(t('exchange.cli.unusable', { text }))
      return EXIT.unusable
    }
    const cause = error instanceof Error ? (error.cause ?? error) : error
    const reason = cause instanceof Error ? cause.message : String(cause)
    terminal.error(/no such table/.test(reason) ? t('exchange.cli.not-prepared') : t('exchange.cli.failed', { reason }))
    return EXIT.failed
  }
}

/** Line numbers as an editor shows them. */
const textParams = (params: UnusableFile['params']) =>
  params.line === undefined ? params : { ...params, line: String(params.line) }
