import { execFileSync } from 'node:child_process'
import { cpus, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'

/** One measured case. Times in milliseconds; further figures under names that carry their unit. */
export interface Row {
  engine: string
  /** How much it ran over: rows, sites, requests at once. */
  n: number
  case: string
  p50_ms: number
  p99_ms: number
  [figure: string]: string | number
}

const GIB = 1024 ** 3

/** What the figures were measured on. */
export function machine(): string {
  const [first] = cpus()
  const model = first?.model.trim() ?? 'unknown processor'
  return `${model}, ${cpus().length} cores, ${Math.round(totalmem() / GIB)} GiB, Node ${process.versions.node}`
}

/** The value that a share of the samples does not exceed (nearest rank); `share` in (0, 1]. Throws without samples. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  if (value === undefined) throw new RangeError('no samples')
  return value
}

const rounded = (ms: number) => Number(ms.toPrecision(3))

/** The times of repeated runs as the two figures of a row. */
export const times = (samplesMs: readonly number[]): Pick<Row, 'p50_ms' | 'p99_ms'> => ({
  p50_ms: rounded(percentile(samplesMs, 0.5)),
  p99_ms: rounded(percentile(samplesMs, 0.99)),
})

/** Prints a benchmark's last line: one JSON object. */
export function report(bench: string, rows: readonly Row[]): void {
  console.log(JSON.stringify({ bench, machine: machine(), rows }))
}

/** The rows of one process, printed as they come. */
export class Rows {
  private readonly rows: Row[] = []
  constructor(private readonly n: number) {}

  add(engine: string, name: string, samplesMs: readonly number[], figures: Record<string, number> = {}): void {
    const row = { engine, n: this.n, case: name, ...times(samplesMs), ...figures }
    this.rows.push(row)
    console.log(
      `${engine.padEnd(14)} ${name.padEnd(44)} p50 ${row.p50_ms} ms, p99 ${row.p99_ms} ms ${JSON.stringify(figures)}`,
    )
  }

  /** The last line, for the process that asked for it (`inProcess`). */
  print(): void {
    console.log(JSON.stringify(this.rows))
  }
}

/** Runs a file of this folder in a process of its own, shows what it prints and gives its rows. */
export function inProcess(file: string, ...args: string[]): Row[] {
  const path = fileURLToPath(new URL(file, import.meta.url))
  const node = process.env.NODE_ARGS?.split(' ') ?? []
  const output = execFileSync(process.execPath, [...node, '--import', 'tsx', path, ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines = output.trimEnd().split('\n')
  const rows = JSON.parse(lines.pop()!) as Row[]
  console.log(lines.join('\n'))
  return rows
}
