import type { Translator } from '../../src/i18n/translator.ts'
import type { SiteRecord } from '../../src/matching/types.ts'
import type { Group } from '../../src/shortlists/compare/comparison.ts'
import type { Fit } from '../../src/shortlists/compare/fitting.ts'
import type { Pair } from '../../src/shortlists/compare/pair.ts'
import { KeepButton } from '../parts/keep.tsx'
import { langOf, langOfText, nameIn } from '../zones/name.ts'
import { Chooser } from './chooser.tsx'
import { FitRows } from './fit.tsx'
import { GroupRows } from './group-rows.tsx'
import { cellClass } from './narrow.ts'

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
  /** What a narrow screen shows; null where there are no more than it has room for. */
  pair: Pair | null
  today: string
  /** The list or the ranking to go back to. */
  home: { name: string; href: string } | null
  /** This page's address and what stands in it, but for the two that a narrow screen shows. */
  path: string
  fields: readonly (readonly [string, string])[]
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
      <div id="compared">
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
            <Chooser {...props} />
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
      </div>
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

const Heads = ({ t, sites, pair }: CompareProps) => (
  <thead>
    <tr>
      <td>
        <span class="visually-hidden">{t('compare.what')}</span>
      </td>
      {sites.map((site, i) => (
        <th scope="col" class={cellClass(pair, i)}>
          <a href={`/assets/${site.id}`} lang={langOf(t, site)}>
            {nameIn(t, site)}
          </a>
        </th>
      ))}
    </tr>
  </thead>
)

/** Under the heads, which stay while one scrolls: the zones, and what may be done with each site. */
const Zones = ({ t, sites, project, pair, href, differencesOnly }: CompareProps) => (
  <tr>
    <th scope="row">{t('compare.zone')}</th>
    {sites.map((site, i) => (
      <td class={cellClass(pair, i)}>
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

const Notes = ({ t, notes, pair }: CompareProps) =>
  notes.every((note) => note === null) ? null : (
    <tr>
      <th scope="row">{t('shortlist.note')}</th>
      {notes.map((note, i) => (
        <td class={`prose ${cellClass(pair, i) ?? ''}`} lang={note === null ? undefined : langOfText(note)}>
          {note}
        </td>
      ))}
    </tr>
  )
