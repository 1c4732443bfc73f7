import { parseArgs } from 'node:util'
import { STANDARD } from '../../src/exchange/cnig-friches.ts'
import { isLocale, type Locale, preferredLocale } from '../../src/i18n/locale.ts'
import type { Translator } from '../../src/i18n/translator.ts'

export interface ImportArguments {
  file: string
  zoneCode: string | undefined
  dryRun: boolean
  draft: boolean
  reportPath: string | undefined
}

/** The language of the command: `--lang`, else that of the terminal (`LC_ALL`, `LANG`), else Chinese. */
export function localeOf(args: readonly string[], environment: NodeJS.ProcessEnv): Locale {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const told = at < 0 ? undefined : args[at]?.includes('=') ? args[at]?.slice('--lang='.length) : args[at + 1]
  if (isLocale(told)) return told
  const terminal = environment.LC_ALL ?? environment.LANG
  // `C` and `POSIX` name no language
  const named = terminal && !/^(C|POSIX)(\.|$)/.test(terminal) ? terminal : undefined
  return preferredLocale((told ?? named)?.replace('_', '-'))
}

/** Reads the command line; a text in the reader's language where it cannot be understood. */
export function readArguments(args: readonly string[], t: Translator): ImportArguments | string {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(args)
  } catch (error) {
    return t('exchange.cli.bad-option', { text: (error as Error).message.split('. ')[0] ?? '' })
  }
  const { values, positionals } = parsed
  if (values.lang !== undefined && !isLocale(values.lang))
    return t('exchange.cli.bad-option', { text: `--lang ${values.lang}` })
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) return t('exchange.cli.no-file')
  if (values.standard === undefined) return t('exchange.cli.no-standard', { known: STANDARD })
  if (values.standard !== STANDARD)
    return t('exchange.cli.other-standard', { standard: values.standard, known: STANDARD })
  return {
    file,
    zoneCode: values.zone,
    dryRun: values['dry-run'],
    draft: values.draft,
    reportPath: values.report,
  }
}

const parse = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      standard: { type: 'string' },
      zone: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      draft: { type: 'boolean', default: false },
      report: { type: 'string' },
      lang: { type: 'string' },
    },
  })
