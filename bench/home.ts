// npm run bench -- home: the first page of each role and the matches of twelve projects over 100 000 generated assets, on an embedded file and
// on sqld, each in a process of its own; again as they are just after somebody published, when nothing is remembered.
import { inProcess, type Row, report } from './report.ts'
import { withProvince } from './search-data.ts'

const rows: Row[] = []
await withProvince((urls) => {
  rows.push(...inProcess('home-serve.ts', 'embedded file', urls.file))
  rows.push(...inProcess('home-serve.ts', 'sqld', urls.sqld))
})
report('home', rows)
