import type { Enterprise } from '../../src/enterprises/enterprise.ts'
import type { EnterpriseFilter } from '../../src/enterprises/queries.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import type { Page } from '../../src/kernel/page.ts'
import type { ZoneOption } from '../../src/zones/zone.ts'
import { Pager } from '../parts/pager.tsx'
import { langOf, nameIn } from '../zones/name.ts'
import { FlagCount } from './flags.tsx'

export interface EnterprisesPageProps {
  t: Translator
  enterprises: Page<Enterprise & { flags: { raised: number; unknown: number } }>
  zones: readonly ZoneOption[]
  filter: EnterpriseFilter
  href: (page: number) => string
}

export const EnterprisesPage = ({ t, enterprises, zones, filter, href }: EnterprisesPageProps) => {
  const filtered = (filter.q ?? filter.zoneId) !== null
  const zoneOf = new Map(zones.map((zone) => [zone.id, zone]))
  return (
    <>
      <div class="page-head">
        <div>
          <h1>{t('enterprises.title')}</h1>
          <p class="muted">{t('enterprises.lead')}</p>
        </div>
        <div class="actions">
          <a class="button" href="/enterprises/new">
            {t('enterprises.new')}
          </a>
        </div>
      </div>
      <form class="filters inline" method="get" action="/enterprises">
        <p>
          <label for="enterprises-q">{t('enterprises.q')}</label>
          <input id="enterprises-q" name="q" type="search" value={filter.q ?? ''} />
        </p>
        {zones.length > 1 && (
          <p>
            <label for="enterprises-zone">{t('enterprise.zoneId')}</label>
            <select id="enterprises-zone" name="zone">
              <option value="">{t('word.any')}</option>
              {zones.map((zone) => (
                <option value={zone.id} selected={zone.id === filter.zoneId}>
                  {nameIn(t, zone)}
                </option>
              ))}
            </select>
          </p>
        )}
        <p class="actions">
          <button type="submit">{t('word.search')}</button>
          {filtered && <a href="/enterprises">{t('word.clear')}</a>}
        </p>
      </form>
      {enterprises.rows.length === 0 ? (
        <div class="empty">
          <p>{t(filtered ? 'enterprises.empty' : 'enterprises.none')}</p>
          <p>
            {filtered ? (
              <a href="/enterprises">{t('word.clear')}</a>
            ) : (
              <a href="/enterprises/new">{t('enterprises.new')}</a>
            )}
          </p>
        </div>
      ) : (
        <>
          <p class="muted small">{t('page.total', { n: enterprises.total })}</p>
          <ul class="rows">
            {enterprises.rows.map((enterprise) => {
              const zone = zoneOf.get(enterprise.zoneId)
              return (
                <li class="zone-row">
                  <div>
                    <a class="row-title" href={`/enterprises/${enterprise.id}`} lang="zh-CN">
                      {enterprise.name}
                    </a>
                    <dl class="row-figures">
                      {zone && (
                        <div>
                          <dt class="visually-hidden">{t('enterprise.zoneId')}</dt>
                          <dd lang={langOf(t, zone)}>{nameIn(t, zone)}</dd>
                        </div>
                      )}
                      {enterprise.status !== null && (
                        <div>
                          <dt class="visually-hidden">{t('enterprise.status')}</dt>
                          <dd>{t(`enterprise.status.${enterprise.status}`)}</dd>
                        </div>
                      )}
                      {enterprise.creditCode !== null && (
                        <div>
                          <dt class="visually-hidden">{t('enterprise.creditCode')}</dt>
                          <dd class="muted">{enterprise.creditCode}</dd>
                        </div>
                      )}
                    </dl>
                  </div>
                  <p class="zone-count">
                    <FlagCount t={t} {...enterprise.flags} />
                  </p>
                </li>
              )
            })}
          </ul>
          <Pager
            t={t}
            number={enterprises.number}
            pages={Math.max(1, Math.ceil(enterprises.total / enterprises.size))}
            href={href}
          />
        </>
      )}
    </>
  )
}
