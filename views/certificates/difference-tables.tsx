import type { Translator } from '../../src/i18n/translator.ts'
import type { Differences, MovedRow, Placed } from '../../src/matching/certificate/compare.ts'
import { TableWrap } from '../parts/table-wrap.tsx'
import { CertifiedSite, type OfferedSites } from './sheet.tsx'

interface DifferencesProps {
  t: Translator
  differences: Differences
  sites: OfferedSites
}

interface Figure {
  name: string
  stated: string
  found: string
}

/** What the certificate states beside what ranking again finds, where the two differ. */
export const DifferenceTables = ({ t, differences, sites }: DifferencesProps) => {
  const figure = (value: number | null, text: (value: number) => string) => (value === null ? '–' : text(value))
  const count = (value: number) => t.format.number(value)
  const figures: Figure[] = [
    ...differences.totals.map(({ of, stated, found }) => ({
      name: t(`certificate.total.${of}`),
      stated: count(stated),
      found: count(found),
    })),
    ...differences.excludedBy.map(({ key, stated, found }) => ({
      name: t('certificate.total.leftOut', { criterion: t.dynamic(`criterion.${key}`) }),
      stated: figure(stated, count),
      found: figure(found, count),
    })),
    ...differences.weights.map(({ key, stated, found }) => ({
      name: t('certificate.total.weight', { criterion: t.dynamic(`criterion.${key}`) }),
      stated: figure(stated, t.format.percent),
      found: figure(found, t.format.percent),
    })),
  ]
  return (
    <section aria-labelledby="differs">
      <h2 id="differs">{t('certificate.where')}</h2>
      {figures.length > 0 && <Figures t={t} figures={figures} />}
      <Rows t={t} label={t('match.ranking.eligible')} rows={differences.eligible} sites={sites} />
      <Rows t={t} label={t('match.ranking.to-confirm')} rows={differences.toConfirm} sites={sites} />
    </section>
  )
}

const Columns = ({ t, first }: { t: Translator; first: string }) => (
  <thead>
    <tr>
      <th scope="col">{first}</th>
      <th scope="col" class="num">
        {t('certificate.column.stated')}
      </th>
      <th scope="col" class="num">
        {t('certificate.column.found')}
      </th>
    </tr>
  </thead>
)

const Figures = ({ t, figures }: { t: Translator; figures: readonly Figure[] }) => (
  <TableWrap label={t('certificate.where')}>
    <table>
      <Columns t={t} first={t('certificate.column.figure')} />
      <tbody>
        {figures.map(({ name, stated, found }) => (
          <tr>
            <th scope="row">{name}</th>
            <td class="num">{stated}</td>
            <td class="num">{found}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </TableWrap>
)

const Rows = ({
  t,
  label,
  rows,
  sites,
}: {
  t: Translator
  label: string
  rows: readonly MovedRow[]
  sites: OfferedSites
}) => {
  if (rows.length === 0) return null
  return (
    <>
      <h3>{label}</h3>
      <TableWrap label={label}>
        <table>
          <Columns t={t} first={t('match.sure.site')} />
          <tbody>
            {rows.map(({ id, stated, found }) => (
              <tr>
                <th scope="row">
                  <CertifiedSite t={t} id={id} sites={sites} />
                </th>
                <td class="num">{placeText(t, stated)}</td>
                <td class="num">{placeText(t, found)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableWrap>
    </>
  )
}

const placeText = (t: Translator, placed: Placed | null) =>
  placed === null
    ? t('certificate.notListed')
    : t('certificate.placed', { place: placed.place, score: t.format.score(placed.score) })
