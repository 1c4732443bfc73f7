import type { Translator } from '../../src/i18n/translator.ts'
import type { DifferenceTable } from '../../src/matching/difference.ts'
import type { SiteRecord } from '../../src/matching/types.ts'
import { TableWrap } from '../parts/table-wrap.tsx'
import { langOf, nameIn } from '../zones/name.ts'

interface AgainstProps {
  t: Translator
  /** The best-ranked site. */
  site: SiteRecord
  table: DifferenceTable
  href: string
}

/** Points are kept in tenths. */
const TENTHS = 10

/** Where the points go that the best-ranked site has and this one has not: the rows sum exactly to the difference of the scores. */
export const Against = ({ t, site, table, href }: AgainstProps) => {
  const points = (tenths: number) => t.format.score(tenths / (TENTHS * 100))
  const by = (tenths: number) => `${tenths > 0 ? '+' : tenths < 0 ? '−' : ''}${points(Math.abs(tenths))}`
  const tone = (tenths: number) => `num ${tenths > 0 ? 'pass' : tenths < 0 ? 'fail' : ''}`
  return (
    <section>
      <h2 id="against">{t('match.against')}</h2>
      <p>
        <a href={href} lang={langOf(t, site)}>
          {nameIn(t, site)}
        </a>{' '}
        <span class="muted">{t('match.against.help')}</span>
      </p>
      <TableWrap label={t('match.against')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('match.why.criterion')}</th>
              <th scope="col" class="num">
                {t('match.against.ours')}
              </th>
              <th scope="col" class="num">
                {t('match.against.theirs')}
              </th>
              <th scope="col" class="num">
                {t('match.against.by')}
              </th>
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr class={row.by === 0 ? 'muted' : undefined}>
                <th scope="row">{t.dynamic(`criterion.${row.key}`)}</th>
                <td class="num">{points(row.ours)}</td>
                <td class="num">{points(row.theirs)}</td>
                <td class={tone(row.by)}>{by(row.by)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('match.score')}</th>
              <td class="num">{points(table.ours)}</td>
              <td class="num">{points(table.theirs)}</td>
              <td class={tone(table.by)}>{by(table.by)}</td>
            </tr>
          </tfoot>
        </table>
      </TableWrap>
    </section>
  )
}
