import type { Translator } from '../../src/i18n/translator.ts'
import type { Industry } from '../../src/zones/industry.ts'
import { TableWrap } from '../parts/table-wrap.tsx'
import { IndustryName } from './industry-name.tsx'

interface Found {
  t: Translator
  q: string
  industries: readonly Industry[]
}

/** The list to look codes up in, one page without scripts. */
export const IndustriesPage = ({ t, q, industries }: Found) => (
  <div class="narrow">
    <h1>{t('industries.title')}</h1>
    <p class="muted">{t('industries.lead')}</p>
    <form class="filters inline" method="get" action="/industries">
      <p>
        <label for="industries-q">{t('industries.q')}</label>
        <input id="industries-q" name="q" type="search" value={q} />
      </p>
      <p class="actions">
        <button type="submit">{t('word.search')}</button>
      </p>
    </form>
    {industries.length === 0 ? (
      <p>{t('industries.none', { q })}</p>
    ) : (
      <TableWrap label={t('industries.title')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('industries.code')}</th>
              <th scope="col">{t('industries.name')}</th>
              <th scope="col">{t('industries.nameEn')}</th>
            </tr>
          </thead>
          <tbody>
            {industries.map((industry) => (
              <tr>
                <td class="num-left">{industry.code}</td>
                <td lang="zh-CN">{industry.nameZh}</td>
                <td lang="en">{industry.nameEn ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableWrap>
    )}
  </div>
)

/** What a `<datalist>` holds. */
export const IndustryOptions = ({ t, industries }: Omit<Found, 'q'>) => (
  <>
    {industries.map(({ code, nameZh, nameEn }) => (
      <option value={code}>{t.locale === 'en' && nameEn !== null ? nameEn : nameZh}</option>
    ))}
  </>
)

/** Boxes that add codes to the field of a form: those ticked before stay, what was found follows. */
export const IndustryBoxes = ({
  t,
  q,
  industries,
  ticked,
  field,
}: Found & { ticked: readonly Industry[]; field: string }) => {
  const codes = ticked.map(({ code }) => code)
  const box = (industry: Industry, checked: boolean) => (
    <label>
      <input type="checkbox" name={field} value={industry.code} checked={checked} />
      <span>
        <span class="num muted">{industry.code}</span> <IndustryName t={t} industry={industry} />
      </span>
    </label>
  )
  return (
    <>
      {ticked.map((industry) => box(industry, true))}
      {industries.filter(({ code }) => !codes.includes(code)).map((industry) => box(industry, false))}
      {q !== '' && industries.length === 0 && <p class="muted">{t('industries.none', { q })}</p>}
    </>
  )
}
