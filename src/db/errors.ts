/** The errors of the embedded and the remote client, recognised in one place: both nest, both word them differently. */
function* chain(error: unknown): Generator<{ code?: unknown; message?: unknown }> {
  let at = error
  for (let depth = 0; depth < 6 && typeof at === 'object' && at !== null; depth++) {
    yield at as { code?: unknown; message?: unknown }
    at = (at as { cause?: unknown }).cause
  }
}

const says = (error: unknown, pattern: RegExp): boolean => {
  for (const link of chain(error)) if (pattern.test(`${String(link.code)} ${String(link.message)}`)) return true
  return false
}

/** A unique index refused the write; `column` narrows it to an index over that column (`events.subject_id`). */
export const isUniqueViolation = (error: unknown, column?: string): boolean =>
  says(error, /UNIQUE constraint failed/i) &&
  (column === undefined || says(error, new RegExp(column.replace('.', '\\.'))))

/** Another process holds the file's write lock. */
export const isBusy = (error: unknown): boolean => says(error, /SQLITE_BUSY|SQLITE_LOCKED|database is locked/i)
