import type { AssetStatus } from '../../src/assets/asset.ts'
import type { FactGroup, FactKey } from '../../src/assets/facts.ts'
import type { FormState } from '../../src/http/form.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import type { Fit } from '../../src/listing/demand.ts'
import type { OwnSort } from '../../src/listing/own/filter.ts'
import type { OwnAsset } from '../../src/listing/own/queries.ts'
import { Pager } from '../parts/pager.tsx'
import { TableWrap } from '../parts/table-wrap.tsx'
import { StatusTag, Unknown } from '../parts/tags.tsx'
import { langOf, nameIn } from '../zones/name.ts'
import { Filter, Together } from './mine-tools.tsx'

export interface MyAssetsProps {
  t: Translator
  form: FormState
  /** Whether they are everybody's (an administrator looks). */
  all: boolean
  rows: readonly (OwnAsset & { unknown: number; fit: Fit })[]
  total: number
  page: number
  pages: number
  statuses: readonly AssetStatus[]
  sorts: readonly OwnSort[]
  groups: readonly { group: FactGroup; facts: readonly FactKey[] }[]
  /** Assets that may be changed at once. */
  most: number
  /** The conditions of the list as its address holds them. */
  match: string
  zones: readonly { id: string; name: string; nameEn: string | null }[]
  href(page: number): string
}

/** The assets that somebody looks after, dense, to be narrowed, sorted, and changed many at once. */
export const MyAssetsPage = (props: MyAssetsProps) => {
  const { t, rows, total, form } = props
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
          <p>{t(Object.keys(form.values).length > 0 ? 'asset.mine.noneFiltered' : 'asset.mine.none')}</p>
          {Object.keys(form.values).length > 0 && (
            <p>
              <a href="/my/assets">{t('word.clear')}</a>
            </p>
          )}
        </div>
      ) : (
        <form method="get" action="/my/assets/changes" class="many">
          <Together {...props} />
          <TableWrap label={t('asset.mine')}>
            <table class="own">
              <caption>{t('asset.results', { n: total })}</caption>
              <Head t={t} />
              <tbody>
                {rows.map((row) => (
                  <Row t={t} row={row} several={props.zones.length > 1} />
                ))}
              </tbody>
            </table>
          </TableWrap>
          <Pager t={t} number={props.page} pages={props.pages} href={props.href} />
        </form>
      )}
    </>
  )
}

const Head = ({ t }: { t: Translator }) => (
  <thead>
    <tr>
      <td>
        <input class="needs-script" type="checkbox" data-selects="asset" aria-label={t('listing.own.select-page')} />
      </td>
      <th scope="col">{t('asset.field.name')}</th>
      <th scope="col">{t('asset.field.kind')}</th>
      <th scope="col">{t('asset.mine.status')}</th>
      {(['landAreaM2', 'floorAreaM2', 'powerKva', 'rentFenM2Month'] as const).map((fact) => (
        <th scope="col" class="num">
          {t(`listing.own.${fact}`)}
        </th>
      ))}
      <th scope="col" class="num">
        {t('asset.mine.unknown')}
      </th>
      <th scope="col" class="num">
        {t('listing.own.fits')}
      </th>
      <th scope="col">{t('asset.mine.asOf')}</th>
    </tr>
  </thead>
)

const Row = ({ t, row, several }: { t: Translator; row: MyAssetsProps['rows'][number]; several: boolean }) => {
  const { landAreaM2, floorAreaM2, powerKva, rentFenM2Month } = row.facts
  const figure = (value: number | undefined, digits = 0) =>
    value === undefined ? (
      <span class="unknown-figure">{t('listing.own.no-figure')}</span>
    ) : (
      t.format.number(value, digits)
    )
  const tasks = `/assets/${row.id}/tasks`
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          name="asset"
          value={row.id}
          aria-label={t('listing.own.select', { site: nameIn(t, row) })}
        />
      </td>
      <th scope="row">
        <a href={`/assets/${row.id}`} lang={langOf(t, row)}>
          {nameIn(t, row)}
        </a>
        {several && (
          <span class="zone" lang={langOf(t, row.zone)}>
            {nameIn(t, row.zone)}
          </span>
        )}
      </th>
      <td>{t(`asset.kind.${row.kind}`)}</td>
      <td>
        <StatusTag t={t} status={row.status} />
        {row.held && (
          <a class="task-note warn" href={tasks}>
            {t('listing.own.held')}
          </a>
        )}
      </td>
      <td class="num">{figure(landAreaM2?.value)}</td>
      <td class="num">{row.kind === 'land' ? '–' : figure(floorAreaM2?.value)}</td>
      <td class="num">{figure(powerKva?.value)}</td>
      <td class="num">{figure(rentFenM2Month && rentFenM2Month.value / 100, 2)}</td>
      <td class="num">
        <a href={tasks} aria-label={t('listing.own.tasks', { n: row.unknown, site: nameIn(t, row) })}>
          {row.unknown}
        </a>
      </td>
      <td class="num">
        <a
          href={`/assets/${row.id}/projects`}
          aria-label={t('listing.own.projects', { ...row.fit, site: nameIn(t, row) })}
        >
          {t('listing.own.fit', { ...row.fit })}
        </a>
      </td>
      <td class="nowrap">{row.factsAsOf === null ? <Unknown t={t} /> : t.format.day(row.factsAsOf)}</td>
    </tr>
  )
}
