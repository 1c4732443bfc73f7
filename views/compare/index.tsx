import type { Translator } from '../../src/i18n/translator.ts'
import type { SiteRecord } from '../../src/matching/types.ts'
import type { Group, Row } from '../../src/shortlists/compare/comparison.ts'
import type { Fit } from '../../src/shortlists/compare/fitting.ts'
import { KeepButton } from '../parts/keep.tsx'
import { Unknown } from '../parts/tags.tsx'
import { langOf, langOfText, nameIn } from '../zones/name.ts'
import { FitRows } from './fit.tsx'
import { RowHead } from './row-head.tsx'

/** Names in the address. */
export const COMPARE_QUERY = { differences: 'diff' } as const

export interface CompareProps {
  t: Translator
  sites: readonly SiteRecord[]
  groups: readonly Group[]
  project: { id: string; name: string } | null
  fit: Fit | null
  /** Whether the reasons may be read: they quote what the project asks for. */
  reasons: boolean
  /** The owner's notes, by site. */
  notes: readonly (string | null)[]
  /** How many of those asked for are not on offer. */
  unknown: number
  /** Those over the number that is compared. */
  surplus: readonly SiteRecord[]
  differencesOnly: boolean
  today: string
  /** The list or the ranking to go back to. */
  home: { name: string; href: string } | null
  /** The address of another state of this page. */
  href(state: { without?: string; differences: boolean }): string
}

/** Up to four sites side by side; what differs is marked, and the best of a row where one is better. */
export const ComparePage = (props: CompareProps) => {
  const { t, sites, groups, project, fit, home, differencesOnly, href } = props
  return (
    <>
      <p class="crumbs">
        <a href={home?.href ?? '/assets'}>{home?.name ?? t('asset.title')}</a>
      </p>
      <div class="page-head">
        <div>
          <h1>{t('compare.title')}</h1>
          <p class="on-paper">
            {project && `${project.name} · `}
            {t('shortlist.printed', { day: t.format.day(props.today) })}
          </p>
        </div>
        {sites.length > 1 && (
          <div class="actions">
            <a class="button quiet" href={href({ differences: !differencesOnly })}>
              {t(differencesOnly ? 'compare.all' : 'compare.differences')}
            </a>
          </div>
        )}
      </div>
      <LeftOut {...props} />
      {sites.length === 0 ? (
        <div class="empty">
          <h2>{t('compare.none')}</h2>
          <p>{t('compare.none.help')}</p>
          <a class="button" href={home?.href ?? '/assets'}>
            {home?.name ?? t('shortlist.none.go')}
          </a>
        </div>
      ) : (
        <>
          {sites.length > 1 && <p class="muted small">{t('compare.legend')}</p>}
          <section class="table-wrap compare" tabindex={0} aria-label={t('compare.title')}>
            <table>
              <Heads {...props} />
              <tbody>
                <Zones {...props} />
                <Notes {...props} />
              </tbody>
              <FitRows {...props} />
              {groups.map((group) => (
                <GroupRows {...props} group={group} />
              ))}
            </table>
          </section>
          {fit && <p class="muted small">{t('match.fair')}</p>}
        </>
      )}
    </>
  )
}

/** What was asked for and is not here. */
const LeftOut = ({ t, unknown, surplus }: CompareProps) =>
  unknown === 0 && surplus.length === 0 ? null : (
    <div class="notice warning" role="alert">
      {unknown > 0 && <p>{t('compare.unknown', { n: unknown })}</p>}
      {surplus.length > 0 && (
        <p>
          {t('compare.surplus')} {surplus.map((site) => nameIn(t, site)).join(t.locale === 'en' ? ', ' : '、')}
        </p>
      )}
    </div>
  )

const Heads = ({ t, sites }: CompareProps) => (
  <thead>
    <tr>
      <td>
        <span class="visually-hidden">{t('compare.what')}</span>
      </td>
      {sites.map((site) => (
        <th scope="col">
          <a href={`/assets/${site.id}`} lang={langOf(t, site)}>
            {nameIn(t, site)}
          </a>
        </th>
      ))}
    </tr>
  </thead>
)

/** Under the heads, which stay while one scrolls: the zones, and what may be done with each site. */
const Zones = ({ t, sites, project, href, differencesOnly }: CompareProps) => (
  <tr>
    <th scope="row">{t('compare.zone')}</th>
    {sites.map((site) => (
      <td>
        <span lang={langOf(t, site.zone)}>{nameIn(t, site.zone)}</span>
        {site.sample && <span class="warn"> · {t('asset.sample')}</span>}
        <div class="actions small no-paper">
          <KeepButton t={t} id={site.id} project={project?.id} />
          {sites.length > 1 && (
            <a href={href({ without: site.id, differences: differencesOnly })}>
              {t('compare.without')}
              <span class="visually-hidden"> {nameIn(t, site)}</span>
            </a>
          )}
        </div>
      </td>
    ))}
  </tr>
)

const Notes = ({ t, notes }: CompareProps) =>
  notes.every((note) => note === null) ? null : (
    <tr>
      <th scope="row">{t('shortlist.note')}</th>
      {notes.map((note) => (
        <td class="prose" lang={note === null ? undefined : langOfText(note)}>
          {note}
        </td>
      ))}
    </tr>
  )

/** A group of facts; where only differences are asked for, a group without one is left out. */
const GroupRows = ({ t, group, sites, differencesOnly }: CompareProps & { group: Group }) => {
  const rows = differencesOnly ? group.rows.filter(({ differs }) => differs) : group.rows
  const unknown = differencesOnly ? [] : group.unknown
  if (rows.length + unknown.length === 0) return null
  return (
    <tbody>
      <tr class="group">
        <th scope="rowgroup" colspan={sites.length + 1}>
          <span>{group.title}</span>
        </th>
      </tr>
      {rows.map((row) => (
        <FactCells t={t} row={row} />
      ))}
      {unknown.length > 0 && (
        <tr>
          <th scope="row">{t('compare.silent')}</th>
          <td class="muted" colspan={sites.length}>
            <span class="all">{unknown.join(t.locale === 'en' ? ', ' : '、')}</span>
          </td>
        </tr>
      )}
    </tbody>
  )
}

const FactCells = ({ t, row }: { t: Translator; row: Row }) => (
  <tr>
    <RowHead t={t} label={row.label} differs={row.differs} />
    {row.cells.map((cell) => (
      <td class={cell.best ? 'best' : undefined}>
        {cell.kind === 'unknown' && <Unknown t={t} />}
        {cell.kind === 'not-applicable' && <span class="muted">{t('compare.not-applicable')}</span>}
        {cell.lines.length === 1 ? cell.lines[0] : cell.lines.map((line) => <span class="line">{line}</span>)}
        {cell.best && <small class="pass">{t('compare.best')}</small>}
      </td>
    ))}
  </tr>
)
