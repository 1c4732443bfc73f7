import type { Child } from 'hono/jsx'
import type { AssetStatus } from '../../src/assets/asset.ts'
import type { MissingForPublication } from '../../src/assets/publish.ts'
import type { AreaSums } from '../../src/home/figures.ts'
import type { OwnSites } from '../../src/home/own-sites.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import { LeftOut } from './left-out.tsx'
import { Needs } from './needs.tsx'

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
  back: AreaSums
  /** What an administrator sees besides. */
  glance?: Child
}

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
      <Needs {...props} />
      {any && <Back {...props} />}
      {props.glance}
    </div>
  )
}

const Back = ({ t, back }: ManagerDeskProps) => {
  // Nothing added up is not 0 where somebody has such an area and does not say it
  const said = (what: 'land' | 'floor', m2: number, unknown: number, text: (m2: number) => string) =>
    m2 === 0 && unknown > 0 ? t(`home.back.${what}.unknown`) : t(`home.back.${what}`, { area: text(m2) })
  return (
    <section>
      <h2>{t('home.back')}</h2>
      <p>
        {back.assets === 0
          ? t('home.back.none')
          : t('home.back.text', {
              n: back.assets,
              land: said('land', back.landM2, back.landUnknown, t.format.area),
              floor: said('floor', back.floorM2, back.floorUnknown, t.format.m2),
            })}
      </p>
      {back.assets > 0 && <LeftOut t={t} areas={back} />}
    </section>
  )
}

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
