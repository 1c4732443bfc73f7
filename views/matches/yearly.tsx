import type { Translator } from '../../src/i18n/translator.ts'
import type { Span, YearlyCost } from '../../src/matching/yearly-cost.ts'
import { TableWrap } from '../parts/table-wrap.tsx'

/** From here on in one short unit: 1 万元, 1 million yuan. */
const UNIT_FEN = { 'zh-CN': 1_000_000, en: 100_000_000 }
const STEPS = 1_000

/** To three figures: more would claim what an estimate does not know. */
function rounded(fen: number): number {
  if (fen === 0) return 0
  const unit = 10 ** Math.floor(Math.log10(fen)) / (STEPS / 10)
  return Math.round(fen / unit) * unit
}

/** A span of money in one unit, `71–129 万元`; from its lower end where nothing bounds it. */
export function spanText(t: Translator, { low, high }: Span): string {
  const [from, to] = [rounded(low), high === null ? null : rounded(high)]
  const unit = UNIT_FEN[t.locale]
  const inUnits = (to ?? from) >= unit
  const figures = (...fen: number[]) => {
    const text = [...new Set(fen)].map((one) => t.format.number(one / (inUnits ? unit : 100))).join('–')
    return t(inUnits ? 'match.yearly.units' : 'match.yearly.yuan', { money: text })
  }
  return to === null ? t('match.yearly.from', { money: figures(from) }) : figures(from, to)
}

/** The cost of a year in short; null where it is unknown. */
export const yearlyText = (t: Translator, cost: YearlyCost): string | null =>
  cost.kind === 'unknown' ? null : t('match.yearly', { money: spanText(t, cost) })

/** What a year costs in each way, item by item, who bears it and by which rate. */
export const YearlyCosts = ({ t, costs }: { t: Translator; costs: readonly YearlyCost[] }) => {
  if (costs.length === 0) return null
  return (
    <section>
      <h2 id="yearly">{t('match.yearly.title')}</h2>
      <p class="muted small">{t('match.yearly.help')}</p>
      <TableWrap label={t('match.yearly.title')}>
        <table class="stack">
          <thead>
            <tr>
              <th scope="col">{t('match.yearly.item')}</th>
              <th scope="col" class="num">
                {t('match.yearly.money')}
              </th>
              <th scope="col">{t('match.yearly.bearer')}</th>
              <th scope="col">{t('match.yearly.basis')}</th>
            </tr>
          </thead>
          {costs.map((cost) => (
            <Mode t={t} cost={cost} />
          ))}
        </table>
      </TableWrap>
    </section>
  )
}

const Mode = ({ t, cost }: { t: Translator; cost: YearlyCost }) => (
  <tbody>
    <tr>
      <th scope="rowgroup" class="th-mode">
        {t(`fact.dealModes.${cost.mode}`)}
      </th>
      <td class="num">
        <strong>{cost.kind === 'known' ? spanText(t, cost) : t('word.unknown')}</strong>
      </td>
      <td>{t('match.yearly.occupier')}</td>
      <td>{basisText(t, cost)}</td>
    </tr>
    {cost.kind === 'known' &&
      cost.lines.map((line) => (
        <tr class={line.bearer === 'owner' ? 'muted' : undefined}>
          <td>{t(`match.yearly.${line.item}`)}</td>
          <td class="num">{spanText(t, line)}</td>
          <td>{t(`match.yearly.${line.bearer}`)}</td>
          <td class="small">
            {line.rate && (
              <>
                <span lang="zh-CN">{line.rate.source}</span>
                {line.rate.basis === 'estimate' && ` (${t('match.yearly.estimate')})`}
                {line.rate.low < line.rate.high && ` (${t('match.yearly.range')})`}
              </>
            )}
          </td>
        </tr>
      ))}
  </tbody>
)

/** The area taken and the years a price is spread over, or what has to be known first. */
function basisText(t: Translator, cost: YearlyCost): string {
  const comma = t.locale === 'en' ? ', ' : '、'
  if (cost.kind === 'unknown') {
    return t('match.yearly.missing', { facts: cost.missing.map((fact) => t.dynamic(`fact.${fact}`)).join(comma) })
  }
  const { areaM2, years } = cost
  const both = (text: (value: number) => string, { low, high }: Span) =>
    high === null || text(low) === text(high) ? text(low) : `${text(low)}–${text(high)}`
  return [
    areaM2 && t('match.yearly.area', { area: both(t.format.m2, areaM2) }),
    years && t('match.yearly.years', { years: both((n) => t.format.number(n, 1), years) }),
  ]
    .filter((text) => text !== null)
    .join(comma)
}
