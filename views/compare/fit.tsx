import type { Translator } from '../../src/i18n/translator.ts'
import type { YearlyCost } from '../../src/matching/yearly-cost.ts'
import type { Fit, FitCell } from '../../src/shortlists/compare/fitting.ts'
import { ScoreFigure } from '../matches/row.tsx'
import { ScoreStrip, StripFrame } from '../matches/score-strip.tsx'
import { GATE_TAG } from '../matches/why.tsx'
import { reasonText } from '../parts/reason.ts'
import { Unknown } from '../parts/tags.tsx'
import { nameIn } from '../zones/name.ts'
import type { CompareProps } from './index.tsx'
import { alikeClass, cellClass } from './narrow.ts'
import { RowHead } from './row-head.tsx'

const TAG = { eligible: 'pass', 'to-confirm': 'warn', excluded: 'fail' } as const

/** How the sites stand for the project: the scores, what a year costs, and the points of each need, which add up to the scores. */
export const FitRows = (props: CompareProps) => {
  const { t, fit, project, sites, pair, differencesOnly } = props
  if (!fit || !project) return null
  const needs = differencesOnly ? fit.needs.filter(({ differs }) => differs) : fit.needs
  return (
    <>
      <tbody>
        <tr class="group">
          <th scope="rowgroup" colspan={sites.length + 1}>
            <span>{t('compare.fit', { project: project.name })}</span>
            <StripFrame t={t} match={fit.matches[fit.first]!} />
          </th>
        </tr>
        <tr>
          <RowHead
            t={t}
            label={t('match.score')}
            differs={new Set(fit.totals.map(({ tenths }) => tenths)).size > 1}
            markClass={alikeClass(pair, 'score')}
          />
          {fit.matches.map((match, i) => (
            <td class={cellClass(pair, i)}>
              <ScoreStrip t={t} match={match} />
              <ScoreFigure t={t} match={match} />
              <Behind t={t} byTenths={fit.totals[i]!.byTenths} />
            </td>
          ))}
        </tr>
        <tr>
          <RowHead
            t={t}
            label={t('match.standing')}
            differs={new Set(fit.matches.map(({ standing }) => standing)).size > 1}
            markClass={alikeClass(pair, 'standing')}
          />
          {fit.matches.map((match, i) => (
            <td class={cellClass(pair, i)}>
              <span class={`tag ${TAG[match.standing]}`}>{t(`match.standing.${match.standing}`)}</span>
            </td>
          ))}
        </tr>
        <Costs {...props} fit={fit} />
      </tbody>
      <tbody>
        <tr class="group">
          <th scope="rowgroup" colspan={sites.length + 1}>
            <span>{t('compare.points')}</span>
            {sites.length > 1 && (
              <small class="muted">{t('compare.points.help', { site: nameIn(t, sites[fit.first]!) })}</small>
            )}
          </th>
        </tr>
        {needs.map(({ key, weight, cells, differs }) => (
          <tr class={differencesOnly ? alikeClass(pair, `need.${key}`) : undefined}>
            <RowHead
              t={t}
              label={t.dynamic(`criterion.${key}`)}
              differs={differs}
              markClass={alikeClass(pair, `need.${key}`)}
            >
              <small class="muted line">{t.format.percent(weight, 0)}</small>
            </RowHead>
            {cells.map((cell, i) => (
              <NeedCell {...props} cell={cell} nth={i} />
            ))}
          </tr>
        ))}
        <tr class="sum">
          <th scope="row">{t('compare.sum')}</th>
          {fit.totals.map(({ tenths, byTenths }, i) => (
            <td class={cellClass(pair, i)}>
              <b>{points(t, tenths)}</b> <Behind t={t} byTenths={byTenths} />
            </td>
          ))}
        </tr>
      </tbody>
    </>
  )
}

const points = (t: Translator, tenths: number) => t.format.score(tenths / 1000)

/** By how much a figure lies over or under that of the site that stands first. */
const Behind = ({ t, byTenths }: { t: Translator; byTenths: number | null }) =>
  byTenths === null ? null : (
    <small class={byTenths < 0 ? 'fail' : byTenths > 0 ? 'pass' : 'muted'}>
      {byTenths === 0 ? '±0' : `${byTenths < 0 ? '−' : '+'}${points(t, Math.abs(byTenths))}`}
    </small>
  )

const NeedCell = ({ t, cell, nth, pair, reasons }: CompareProps & { cell: FitCell; nth: number }) => {
  const most = cell.part.weight * cell.part.high
  return (
    <td class={cellClass(pair, nth)}>
      <b>{points(t, cell.tenths)}</b>
      {cell.part.high > cell.part.low && (
        <small class="muted"> {t('compare.upTo', { points: t.format.score(most) })}</small>
      )}{' '}
      <Behind t={t} byTenths={cell.byTenths} />{' '}
      {cell.gate !== null && cell.gate !== 'pass' && (
        <span class={`tag ${GATE_TAG[cell.gate]}`}>{t(`match.gate.${cell.gate}`)}</span>
      )}
      {reasons && <span class="line small">{reasonText(t, cell.part.reason)}</span>}
    </td>
  )
}

/** What a year costs in each way; a span where something is unknown, and what has to be known where nothing can be said. */
const Costs = ({ t, fit, pair }: CompareProps & { fit: Fit }) => (
  <tr>
    <RowHead t={t} label={t('compare.yearly')} differs={false} />
    {fit.costs.map((costs, i) => (
      <td class={cellClass(pair, i)}>
        {costs === null && <Unknown t={t} />}
        {costs?.length === 0 && <span class="muted">{t('compare.yearly.none')}</span>}
        {costs?.map((cost) => (
          <span class="line">
            {t(`fact.dealModes.${cost.mode}`)} {costText(t, cost)}
          </span>
        ))}
      </td>
    ))}
  </tr>
)

function costText(t: Translator, cost: YearlyCost): string {
  const comma = t.locale === 'en' ? ', ' : '、'
  if (cost.kind === 'unknown') {
    return t('compare.yearly.missing', { facts: cost.missing.map((fact) => t(`fact.${fact}`)).join(comma) })
  }
  const low = t.format.money(cost.low)
  if (cost.high === null) return t('compare.yearly.from', { low })
  const high = t.format.money(cost.high)
  return low === high ? low : t('compare.yearly.span', { low, high })
}
