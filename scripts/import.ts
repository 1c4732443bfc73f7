// npm run import -- FILE --standard cnig-friches: lists the sites of a file into the database of DATABASE_URL. See docs/import.md.
import { importCommand } from './lib/import-command.ts'

process.exitCode = await importCommand(process.argv.slice(2), {
  environment: process.env,
  out: (line) => console.log(line),
  error: (line) => console.error(line),
  clock: () => new Date(),
})
