/** What makes a file as a whole unusable; the message key is `exchange.file.<code>`. Nothing of such a file is written. */
export type UnusableCode =
  | 'missing'
  | 'empty'
  | 'binary'
  | 'spreadsheet'
  | 'not-utf8'
  | 'header-only'
  | 'missing-columns'
  | 'duplicate-columns'
  | 'record-too-long'
  | 'no-zone'

/** Thrown where it is found; the command says it in the operator's language and ends with exit code 2. */
export class UnusableFile extends Error {
  constructor(
    readonly code: UnusableCode,
    readonly params: Record<string, string | number> = {},
  ) {
    super(`unusable file: ${code} ${JSON.stringify(params)}`)
  }
}
