import type { Translator } from '../../src/i18n/translator.ts'
import type { Page } from '../../src/kernel/page.ts'
import type { ZoneFilter } from '../../src/zones/queries.ts'
import type { Zone } from '../../src/zones/zone.ts'
import { Pager } from '../parts/pager.tsx'
import { StatusTag } from '../parts/tags.tsx'
import { langOf, nameIn } from './name.ts'
import { Prefecture, prefectureIn } from './prefecture.tsx'

const LEVELS = ['national', 'provincial', 'other'] as const

export interface ZonesPageProps {
  t: Translator
  zones: Page<Zone>
  counts: ReadonlyMap<string, number>
  filter: ZoneFilter
  prefectures: readonly string[]
  mayCreate: boolean
  href: (page: number) => string
}

const isFiltered = ({ q, level, prefecture }: ZoneFilter) => (q ?? level ?? prefecture) !== null

export const ZonesPage = ({ t, zones, counts, filter, prefectures, mayCreate, href }: ZonesPageProps) => (
  <>
    <div class="page-head">
      <div>
        <h1>{t('zones.title')}</h1>
        <p class="muted">{t('zones.lead')}</p>
      </div>
      {mayCreate && (
        <div class="actions">
          <a class="button" href="/zones/new">
            {t('zones.new')}
          </a>
        </div>
      )}
    </div>
    <form class="filters inline" method="get" action="/zones">
      <p>
        <label for="zones-q">{t('zones.q')}</label>
        <input id="zones-q" name="q" type="search" value={filter.q ?? ''} />
      </p>
      <p>
        <label for="zones-level">{t('zone.level')}</label>
        <select id="zones-level" name="level">
          <option value="">{t('word.any')}</option>
          {LEVELS.map((level) => (
            <option value={level} selected={filter.level === level}>
              {t(`zone.level.${level}`)}
            </option>
          ))}
        </select>
      </p>
      <p>
        <label for="zones-prefecture">{t('zone.prefecture')}</label>
        <select id="zones-prefecture" name="prefecture">
          <option value="">{t('word.any')}</option>
          {prefectures.map((name) => (
            <option value={name} selected={filter.prefecture === name}>
              {prefectureIn(t, name)}
            </option>
          ))}
        </select>
      </p>
      <p class="actions">
        <button type="submit">{t('word.search')}</button>
        {isFiltered(filter) && <a href="/zones">{t('word.clear')}</a>}
      </p>
    </form>
    {zones.rows.length === 0 ? (
      <div class="empty">
        {isFiltered(filter) ? (
          <>
            <p>{t('zones.empty')}</p>
            <p>
              <a href="/zones">{t('word.clear')}</a>
            </p>
          </>
        ) : (
          <>
            <p>{t(mayCreate ? 'zones.none.add' : 'zones.none')}</p>
            {mayCreate && (
              <p>
                <a href="/zones/new">{t('zones.new')}</a>
              </p>
            )}
          </>
        )}
      </div>
    ) : (
      <>
        <p class="muted small">{t('page.total', { n: zones.total })}</p>
        <ul class="rows">
          {zones.rows.map((zone) => (
            <ZoneRow t={t} zone={zone} count={counts.get(zone.id)} />
          ))}
        </ul>
        <Pager t={t} number={zones.number} pages={Math.max(1, Math.ceil(zones.total / zones.size))} href={href} />
      </>
    )}
  </>
)

const ZoneRow = ({ t, zone, count }: { t: Translator; zone: Zone; count: number | undefined }) => (
  <li class="zone-row">
    <div>
      <a class="row-title" href={`/zones/${zone.id}`} lang={langOf(t, zone)}>
        {nameIn(t, zone)}
      </a>{' '}
      {zone.status !== 'published' && <StatusTag t={t} status={zone.status} />}
      <dl class="row-figures">
        <div>
          <dt class="visually-hidden">{t('zone.level')}</dt>
          <dd>{t(`zone.level.${zone.level}`)}</dd>
        </div>
        {zone.prefecture !== null && (
          <div>
            <dt class="visually-hidden">{t('zone.prefecture')}</dt>
            <dd>
              <Prefecture t={t} name={zone.prefecture} />
            </dd>
          </div>
        )}
        {zone.areaHa !== null && (
          <div>
            <dt class="visually-hidden">{t('zone.areaHa')}</dt>
            <dd>
              {t.format.number(zone.areaHa)} {t('zone.ha')}
            </dd>
          </div>
        )}
        {zone.leadingIndustriesText !== null && (
          <div>
            <dt class="visually-hidden">{t('zone.leadingIndustries')}</dt>
            <dd lang="zh-CN">{zone.leadingIndustriesText}</dd>
          </div>
        )}
      </dl>
    </div>
    <p class="zone-count">
      <strong class="num">{t.format.number(count ?? 0)}</strong>
      <span class="muted small">{t('zones.count')}</span>
    </p>
  </li>
)
