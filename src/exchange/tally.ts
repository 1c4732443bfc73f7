import type { Problem } from '../kernel/errors.ts'

/** What became of one row. */
export type Outcome = 'created' | 'updated' | 'unchanged' | 'edited' | 'refused'

/** One row of the report. `notes` are warnings, or the reasons of a refusal. */
export interface RowReport {
  line: number
  siteId: string
  outcome: Outcome
  notes: readonly Problem[]
}

export interface Tally {
  read: number
  kept: number
  keptWithWarnings: number
  refused: number
  created: number
  updated: number
  unchanged: number
  edited: number
  /** Positions outside of the platform's province: told once, not once a row, where the zones themselves lie outside. */
  outsideProvince: number
  zonesCreated: readonly string[]
  /** Rows by warning and by reason of refusal; a row with two of one code counts once. */
  warnings: ReadonlyMap<string, number>
  refusals: ReadonlyMap<string, number>
}

/** Counts rows as they are decided. The sums add up: read = kept + keptWithWarnings + refused = created + updated + unchanged + edited + refused. */
export function counter() {
  const count = { read: 0, kept: 0, keptWithWarnings: 0, refused: 0, outsideProvince: 0 }
  const done = { created: 0, updated: 0, unchanged: 0, edited: 0 }
  const zonesCreated: string[] = []
  const warnings = new Map<string, number>()
  const refusals = new Map<string, number>()

  return {
    row({ outcome, notes }: RowReport): void {
      count.read++
      if (outcome === 'refused') count.refused++
      else {
        done[outcome]++
        if (notes.length > 0) count.keptWithWarnings++
        else count.kept++
      }
      const by = outcome === 'refused' ? refusals : warnings
      for (const code of new Set(notes.map((note) => note.code))) by.set(code, (by.get(code) ?? 0) + 1)
    },
    zone: (code: string) => void zonesCreated.push(code),
    outsideProvince: () => void count.outsideProvince++,
    total: (): Tally => ({ ...count, ...done, zonesCreated, warnings, refusals }),
  }
}
