// npm run bench -- footprint: whether a hall, turned any way, fits into 10 000 random parcels (convex, star, L, U, with holes, needles, arcs of many
// corners, combs, courts), from rings in metres to the answer, on one thread. Beside it the naive search over a grid of middles and angles,
// on a part of the same parcels: it finds most fits and can prove none absent.
import { fitOne } from '../src/geometry/footprint/fit-one.ts'
import { groundOf, parcelOf } from '../src/geometry/footprint/ground.ts'
import { seeded } from '../src/kernel/random.ts'
import { gridSearch } from '../test/geometry/footprint/grid-search.ts'
import { drawCase } from '../test/geometry/footprint/parcels.ts'
import { type Row, report, times } from './report.ts'

const SEED = 1
const N = 10_000
const NAIVE = 500
const RUNS = 5
const GRID = { steps: 30, angles: 48 }

const random = seeded(SEED)
const cases = Array.from({ length: N }, (_, i) => drawCase(random, i))
console.log(
  `seed ${SEED}, ${N} parcels; the naive search: ${GRID.steps} × ${GRID.steps} middles, ${GRID.angles} angles`,
)

const rows: Row[] = []
const add = (engine: string, name: string, n: number, samples: readonly number[], figures: Record<string, number>) => {
  const row = { engine, n, case: name, ...times(samples), ...figures }
  rows.push(row)
  console.log(
    `${engine.padEnd(8)} ${name.padEnd(22)} p50 ${row.p50_ms} ms, p99 ${row.p99_ms} ms ${JSON.stringify(figures)}`,
  )
}

const answers = cases.map(({ rings, hall, setbackM }) => fitOne(groundOf(parcelOf(rings), setbackM), hall))
const count = (kind: string) => answers.filter((answer) => answer.kind === kind).length
const byFigures = answers.filter((answer) => answer.kind === 'does-not-fit' && answer.because !== null).length
const outcome = {
  fit: count('fits'),
  do_not_fit: count('does-not-fit'),
  of_these_by_figures: byFigures,
  undecided: count('undecided'),
}

const totals: number[] = []
const each: number[] = []
for (let run = 0; run < RUNS; run++) {
  const from = performance.now()
  let last = from
  for (const { rings, hall, setbackM } of cases) {
    fitOne(groundOf(parcelOf(rings), setbackM), hall)
    const now = performance.now()
    each.push(now - last)
    last = now
  }
  totals.push(last - from)
}
add('panhuo', 'all parcels', N, totals, outcome)
add('panhuo', 'one parcel', 1, each, {})

const prepared = cases.map(({ rings }) => parcelOf(rings))
const asked: number[] = []
for (let run = 0; run < RUNS; run++) {
  const from = performance.now()
  cases.forEach(({ hall, setbackM }, i) => {
    fitOne(groundOf(prepared[i]!, setbackM), hall)
  })
  asked.push(performance.now() - from)
}
add('panhuo', 'parcels made ready', N, asked, {})

const naive: number[] = []
let [missedByNaive, missedByPanhuo] = [0, 0]
for (let i = 0; i < NAIVE; i++) {
  const { rings, hall, setbackM } = cases[i]!
  const from = performance.now()
  const found = gridSearch(rings, hall, setbackM, GRID) !== null
  naive.push(performance.now() - from)
  const fits = answers[i]!.kind === 'fits'
  if (fits && !found) missedByNaive++
  if (found && !fits) missedByPanhuo++
}
if (missedByPanhuo > 0) throw new Error(`${missedByPanhuo} fits of the grid search were not found`)
add('grid', 'one parcel', 1, naive, { asked: NAIVE, fits_it_misses: missedByNaive })
const mean = (samples: readonly number[]) => samples.reduce((sum, ms) => sum + ms, 0) / samples.length
console.log(`a parcel on average: ${mean(each).toFixed(3)} ms, by the naive search ${mean(naive).toFixed(1)} ms`)
report('footprint', rows)
