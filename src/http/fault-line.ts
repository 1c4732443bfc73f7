/** Whoever has read the address of a shared list may open it: the log keeps it as little as the database does. */
const SHARED = /^\/+shared\/+[^/]+/i

/** A path without what is itself a permission. */
export const pathToLog = (path: string): string => path.replace(SHARED, '/shared/*')

/** Errors nest; deeper than this they only repeat themselves. */
const DEEPEST = 4

/**
 * An error as the log keeps it: where it was thrown and what caused it. Of a failed query the statement without its values, among which are
 * tokens of sessions, addresses of people and what they typed.
 */
export function errorToLog(error: unknown): string {
  const told: string[] = []
  let at = error
  for (let depth = 0; depth < DEEPEST && at !== undefined && at !== null; depth++) {
    told.push(oneToLog(at))
    at = (at as { cause?: unknown }).cause
  }
  return told.join('\ncaused by ')
}

function oneToLog(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const stack = error.stack ?? String(error)
  const { query } = error as { query?: unknown }
  if (typeof query !== 'string') return stack
  const end = stack.indexOf(error.message)
  return `${error.name}: Failed query: ${query}${end < 0 ? '' : stack.slice(end + error.message.length)}`
}
