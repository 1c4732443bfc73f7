import type { Child, PropsWithChildren } from 'hono/jsx'
import type { AssetStatus } from '../../src/assets/asset.ts'
import type { MissingForPublication } from '../../src/assets/publish.ts'
import type { OwnSites } from '../../src/home/own-sites.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import { langOf, nameIn } from '../zones/name.ts'

export interface ManagerDeskProps {
  t: Translator
  title: string
  /** Whether the actor speaks for any zone. */
  hasZone: boolean
  states: { readonly [S in AssetStatus]?: number }
  statuses: readonly AssetStatus[]
  drafts: readonly { id: string; name: string; nameEn: string | null; missing: readonly MissingForPublication[] }[]
  own: OwnSites
  /** Projects that the sites are held against. */
  weighed: number
  back: { assets: number; landM2: number; floorM2: number }
  /** What an administrator sees besides. */
  glance?: Child
}

/** Rows of each kind that are shown; the rest is a number. */
const SHOWN = 3

/** A manager's work: what needs doing today, first; then what the zone's assets come to. */
export const ManagerDesk = (props: ManagerDeskProps) => {
  const { t, states, statuses, hasZone, own, drafts } = props
  const any = Object.values(states).some((n) => n > 0)
  const idle = drafts.length + own.stale.length + own.odd.length + own.waiting.length + own.fitting.length === 0
  return (
    <div class="desk">
      <div class="page-head">
        <h1 id="home-desk">{props.title}</h1>
        <div class="actions">
          <a class="button" href="/assets/new">
            {t('home.manager.action')}
          </a>
          <a href="/my/assets">{t('home.own.all')}</a>
        </div>
      </div>
      <ul class="figures">
        {statuses.map((status) => (
          <li>
            <a href={`/my/assets?status=${status}`}>
              <strong>{t.format.number(states[status] ?? 0)}</strong> {t(`word.${status}`)}
            </a>
          </li>
        ))}
      </ul>
      {!any && <p>{t(hasZone ? 'home.own.none' : 'home.own.noZone')}</p>}
      {any && idle && <p class="pass">{t('home.need.none')}</p>}
      <div class="needs">
        <Waiting {...props} />
        <Drafts {...props} />
        <Fitting {...props} />
        <Sites {...props} label={t('home.need.stale')} sites={own.stale}>
          {({ factsAsOf }) =>
            factsAsOf === null ? t('home.need.stale.never') : t('home.need.stale.day', { day: t.format.day(factsAsOf) })
          }
        </Sites>
        <Sites {...props} label={t('home.need.odd')} sites={own.odd} page="">
          {() => t('home.need.odd.one')}
        </Sites>
      </div>
      {any && <Back {...props} />}
      {props.glance}
    </div>
  )
}

/** One kind of work with its number; nothing where there is none. */
const Need = ({ t, label, total, children }: PropsWithChildren<{ t: Translator; label: string; total: number }>) =>
  total === 0 ? null : (
    <section>
      <h2>
        {label} <span class="muted num">{t.format.number(total)}</span>
      </h2>
      <ul class="rows">{children}</ul>
      {total > SHOWN && <p class="small muted">{t('home.need.more', { n: total - SHOWN })}</p>}
    </section>
  )

interface Named {
  id: string
  name: string
  nameEn: string | null
}
const Line = ({ t, of, href, children }: PropsWithChildren<{ t: Translator; of: Named; href: string }>) => (
  <li>
    <a class="row-title" href={href} lang={langOf(t, of)}>
      {nameIn(t, of)}
    </a>
    <p class="small">{children}</p>
  </li>
)

const Drafts = ({ t, drafts, states }: ManagerDeskProps) => (
  <Need t={t} label={t('home.need.drafts')} total={states.draft ?? 0}>
    {drafts.slice(0, SHOWN).map((draft) => (
      <Line t={t} of={draft} href={`/assets/${draft.id}/tasks`}>
        {draft.missing.length === 0
          ? t('home.need.ready')
          : t('home.need.missing', {
              list: draft.missing.map((code) => t(`home.need.missing.${code}`)).join(t.locale === 'en' ? ', ' : '、'),
            })}
      </Line>
    ))}
  </Need>
)

const Sites = ({
  t,
  label,
  sites,
  page = '/edit',
  children,
}: {
  t: Translator
  label: string
  sites: OwnSites['stale']
  page?: string
  children: (site: OwnSites['stale'][number]) => string
}) => (
  <Need t={t} label={label} total={sites.length}>
    {sites.slice(0, SHOWN).map((site) => (
      <Line t={t} of={site} href={`/assets/${site.id}${page}`}>
        {children(site)}
      </Line>
    ))}
  </Need>
)

const Waiting = ({ t, own }: ManagerDeskProps) => (
  <Need t={t} label={t('home.need.waiting')} total={own.waiting.length}>
    {own.waiting.slice(0, SHOWN).map(({ site, fact, projects }) => (
      <Line t={t} of={site} href={`/assets/${site.id}/tasks`}>
        {t('home.need.waiting.one', { n: projects, fact: t.dynamic(`fact.${fact}`) })}
      </Line>
    ))}
  </Need>
)

const Fitting = ({ t, own, weighed }: ManagerDeskProps) => (
  <Need t={t} label={t('home.need.fitting')} total={own.fitting.length}>
    {own.fitting.slice(0, SHOWN).map(({ project, sites, first }) => (
      <li>
        <a class="row-title" href={`/projects/${project.id}`}>
          {project.name}
        </a>
        <p class="small">
          {t('home.need.fitting.one', { n: sites })}
          {' · '}
          <a href={`/assets/${first.id}/projects`} lang={langOf(t, first)}>
            {t('home.need.fitting.see', { site: nameIn(t, first) })}
          </a>
        </p>
      </li>
    ))}
    <li class="small muted">{t('home.need.scope', { n: weighed })}</li>
  </Need>
)

const Back = ({ t, back }: ManagerDeskProps) => (
  <section>
    <h2>{t('home.back')}</h2>
    <p>
      {back.assets === 0
        ? t('home.back.none')
        : t('home.back.text', {
            n: back.assets,
            land: t.format.area(back.landM2),
            floor: t.format.m2(back.floorM2),
          })}
    </p>
  </section>
)

export interface GlanceProps {
  t: Translator
  users: Record<string, number>
  zones: Record<string, number>
  imported: { assets: number; last: string | null }
}

/** What an administrator looks after besides. */
export const Glance = ({ t, users, zones, imported }: GlanceProps) => {
  const n = (of: Record<string, number>, key: string) => of[key] ?? 0
  return (
    <section aria-labelledby="home-glance">
      <h2 id="home-glance">{t('home.glance')}</h2>
      <dl class="facts">
        <dt>
          <a href="/admin/users">{t('home.glance.users')}</a>
        </dt>
        <dd>
          {t('home.glance.users.text', {
            admin: n(users, 'admin'),
            manager: n(users, 'manager'),
            investor: n(users, 'investor'),
          })}
        </dd>
        <dt>
          <a href="/zones">{t('home.glance.zones')}</a>
        </dt>
        <dd>
          {t('home.glance.zones.text', {
            published: n(zones, 'published'),
            draft: n(zones, 'draft'),
            withdrawn: n(zones, 'withdrawn'),
          })}
        </dd>
        <dt>{t('home.glance.imports')}</dt>
        <dd>
          {imported.last === null
            ? t('home.glance.imports.none')
            : t('home.glance.imports.text', { n: imported.assets, day: t.format.day(imported.last) })}
        </dd>
      </dl>
    </section>
  )
}
