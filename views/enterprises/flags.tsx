import type { Flag } from '../../src/enterprises/flags.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import { TableWrap } from '../parts/table-wrap.tsx'

/** The figures that a flag was judged by, in words. Years are written plainly, without separators. */
function basisOf(t: Translator, { code, state, params }: Flag): string {
  if (state === 'unknown') return t('flag.basis.unknown')
  const { debtsFen, assetsFen, percent } = params
  const words: Record<string, string | number> = { ...params, year: String(params.year) }
  if (debtsFen !== undefined && assetsFen !== undefined) {
    words.debts = t.format.money(debtsFen)
    words.assets = t.format.money(assetsFen)
  }
  if (code === 'debt-ratio') {
    if (percent === undefined) return t.dynamic('flag.debt-ratio.basis.noAssets', words)
    // Rounded away from the limit of 85, so that 85.001 does not read as an 85 that is said to lie above 85.
    words.percent = (state === 'raised' ? Math.ceil(percent * 100) : Math.floor(percent * 100)) / 100
  }
  if (code === 'stopped' && params.fromMonths === 12) return t.dynamic('flag.stopped.basis.long', words)
  if (code === 'subsidy' || code === 'wage-arrears' || code === 'tax-arrears') {
    return t.dynamic(`flag.${code}.basis.${state === 'raised' ? 'yes' : 'no'}`, words)
  }
  return t.dynamic(`flag.${code}.basis`, words)
}

const MARK = { raised: 'tag warn', clear: 'muted', unknown: 'unknown' } as const

export const FlagsTable = ({ t, flags }: { t: Translator; flags: readonly Flag[] }) => (
  <TableWrap label={t('flags.title')}>
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">{t('flags.column')}</th>
          <th scope="col">{t('flags.finding')}</th>
          <th scope="col">{t('flags.basis')}</th>
        </tr>
      </thead>
      <tbody>
        {flags.map((flag) => (
          <tr>
            <th scope="row">{t(`flag.${flag.code}`)}</th>
            <td>
              <span class={MARK[flag.state]}>{t(`flag.state.${flag.state}`)}</span>
            </td>
            <td>{basisOf(t, flag)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </TableWrap>
)

/** How the flags stand, in a few words. */
export const FlagCount = ({ t, raised, unknown }: { t: Translator; raised: number; unknown: number }) => (
  <>
    {raised > 0 && <span class="tag warn">{t('enterprises.raised', { n: raised })}</span>}{' '}
    {unknown > 0 && <span class="muted small">{t('enterprises.unknown', { n: unknown })}</span>}
  </>
)
