import type { Child } from 'hono/jsx'
import type { AssetPageData } from '../../src/assets/asset-page.ts'
import type { SitePlan as Plan } from '../../src/assets/site-plan.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import { Unknown } from '../parts/tags.tsx'
import { SitePlan } from './site-plan.tsx'

export interface InternalSectionProps {
  t: Translator
  asset: AssetPageData['asset']
  enterprise: string | null
  plan: Plan | null
  history: AssetPageData['history']
}

/** What only the zone and the administrators see: holder, identifiers, exact boundary, history. */
export const InternalSection = ({ t, asset, enterprise, plan, history }: InternalSectionProps) => {
  const { position } = asset
  const rows: [string, Child | null][] = [
    [
      t('asset.enterprise'),
      enterprise && (
        <a href={`/enterprises/${asset.enterpriseId}`} lang="zh-CN">
          {enterprise}
        </a>
      ),
    ],
    [t('asset.operatingStatus'), asset.operatingStatus && t(`asset.operatingStatus.${asset.operatingStatus}`)],
    [t('asset.legalIdleStatus'), asset.legalIdleStatus && t(`asset.legalIdleStatus.${asset.legalIdleStatus}`)],
    [t('asset.parcelCode'), asset.parcelCode],
    [t('asset.unitCode'), asset.unitCode],
    [t('asset.titleNumber'), asset.titleNumber],
    [t('asset.exactPosition'), position && `${position[1].toFixed(6)}° N, ${position[0].toFixed(6)}° E`],
    [t('asset.measured'), plan && t.format.area(plan.areaM2)],
  ]
  return (
    <section aria-labelledby="internal">
      <h2 id="internal">{t('asset.private')}</h2>
      <p class="muted">{t('asset.private.help')}</p>
      <div class="pair">
        <dl class="facts">
          {rows.map(([label, value]) => (
            <div>
              <dt>{label}</dt>
              <dd>{value === null ? <Unknown t={t} /> : value}</dd>
            </div>
          ))}
        </dl>
        <div>
          {plan ? <SitePlan t={t} plan={plan} /> : <p class="muted">{t('asset.plan.none')}</p>}
          <p>
            <a href={`/assets/${asset.id}/buildings`}>{t('buildings.open')}</a>
          </p>
        </div>
      </div>
      <h3>{t('asset.history')}</h3>
      <ol class="plain-list small">
        {history.map((event) => (
          <li>
            {t.format.day(event.at)} · <EventWords t={t} event={event} />
          </li>
        ))}
      </ol>
    </section>
  )
}

const EventWords = ({ t, event }: { t: Translator; event: InternalSectionProps['history'][number] }) => {
  const key = event.kind.replace('asset.', 'asset.event.')
  const { before } = event.data
  const changed = typeof before === 'object' && before !== null ? Object.keys(before) : []
  const nameOf = (field: string) => {
    const fact = field.replace(/^facts\./, 'fact.')
    if (fact !== field) return t.has(fact) ? t.dynamic(fact) : field
    const own = field === 'position' ? 'asset.exactPosition' : `asset.field.${field}`
    // The ledger is older than the registry: a field that no longer exists keeps its name
    return t.has(own) ? t.dynamic(own) : field
  }
  return (
    <>
      {t.has(key) ? t.dynamic(key) : t('asset.event.other')}
      {changed.length > 0 &&
        `${t.locale === 'en' ? ': ' : '：'}${changed.map(nameOf).join(t.locale === 'en' ? ', ' : '、')}`}
    </>
  )
}
