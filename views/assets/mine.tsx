import type { AssetStatus } from '../../src/assets/asset.ts'
import type { FormState } from '../../src/http/form.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import type { OwnAsset } from '../../src/listing/own/queries.ts'
import { SelectField } from '../parts/fields.tsx'
import { Pager } from '../parts/pager.tsx'
import { TableWrap } from '../parts/table-wrap.tsx'
import { StatusTag, Unknown } from '../parts/tags.tsx'
import { langOf, nameIn } from '../zones/name.ts'

export interface MyAssetsProps {
  t: Translator
  form: FormState
  /** Whether they are everybody's (an administrator looks). */
  all: boolean
  rows: readonly (OwnAsset & { unknown: number })[]
  total: number
  page: number
  pages: number
  statuses: readonly AssetStatus[]
  zones: readonly { id: string; name: string; nameEn: string | null }[]
  href(page: number): string
}

/** The assets that somebody looks after, dense, last changed first. */
export const MyAssetsPage = (props: MyAssetsProps) => {
  const { t, rows, total, zones } = props
  return (
    <>
      <div class="page-head">
        <h1>{t(props.all ? 'asset.mine.all' : 'asset.mine')}</h1>
        <div class="actions">
          <a class="button" href="/assets/new">
            {t('asset.new')}
          </a>
        </div>
      </div>
      <Filter {...props} />
      {total === 0 ? (
        <div class="empty">
          <p>{t(Object.keys(props.form.values).length > 0 ? 'asset.mine.noneFiltered' : 'asset.mine.none')}</p>
        </div>
      ) : (
        <>
          <TableWrap label={t('asset.mine')}>
            <table>
              <caption>
                {t('asset.results', { n: total })} · {t('asset.mine.caption')}
              </caption>
              <thead>
                <tr>
                  <th scope="col">{t('asset.field.name')}</th>
                  {zones.length > 1 && <th scope="col">{t('asset.mine.zone')}</th>}
                  <th scope="col">{t('asset.field.kind')}</th>
                  <th scope="col">{t('asset.mine.status')}</th>
                  <th scope="col" class="num">
                    {t('asset.mine.unknown')}
                  </th>
                  <th scope="col">{t('asset.mine.asOf')}</th>
                  <th scope="col">{t('asset.mine.changed')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr>
                    <th scope="row">
                      <a href={`/assets/${row.id}`} lang={langOf(t, row)}>
                        {nameIn(t, row)}
                      </a>
                    </th>
                    {zones.length > 1 && <td lang={langOf(t, row.zone)}>{nameIn(t, row.zone)}</td>}
                    <td>{t(`asset.kind.${row.kind}`)}</td>
                    <td>
                      <StatusTag t={t} status={row.status} />
                    </td>
                    <td class="num">{row.unknown}</td>
                    <td class="nowrap">{row.factsAsOf === null ? <Unknown t={t} /> : t.format.day(row.factsAsOf)}</td>
                    <td class="nowrap">{t.format.day(row.updatedAt)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableWrap>
          <Pager t={t} number={props.page} pages={props.pages} href={props.href} />
        </>
      )}
    </>
  )
}

const Filter = ({ t, form, statuses, zones }: MyAssetsProps) => (
  <form class="filter-line" method="get" action="/my/assets" aria-label={t('asset.filters')}>
    <SelectField
      t={t}
      form={form}
      name="status"
      label={t('asset.mine.status')}
      empty={t('word.all')}
      options={statuses.map((value) => ({ value, label: t(`word.${value}`) }))}
    />
    {zones.length > 1 && (
      <SelectField
        t={t}
        form={form}
        name="zone"
        label={t('asset.mine.zone')}
        empty={t('word.all')}
        options={zones.map((zone) => ({ value: zone.id, label: nameIn(t, zone) }))}
      />
    )}
    <button class="quiet" type="submit">
      {t('word.search')}
    </button>
  </form>
)
