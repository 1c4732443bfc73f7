import type { Child, PropsWithChildren } from 'hono/jsx'
import type { AssetPageData } from '../../src/assets/asset-page.ts'
import type { SheetGroup, SheetRow } from '../../src/assets/fact-words.ts'
import type { MissingForPublication } from '../../src/assets/publish.ts'
import type { Position } from '../../src/geometry/position.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import { StatusTag, Unknown } from '../parts/tags.tsx'
import { langOf, nameIn } from '../zones/name.ts'
import { InternalSection, type InternalSectionProps } from './internal.tsx'
import { ZoneOfferFacts } from './zone-offer.tsx'

export const SAVED = ['1', 'published', 'withdrawn', 'activated'] as const

export interface AssetPageProps {
  t: Translator
  asset: Pick<
    AssetPageData['asset'],
    'id' | 'name' | 'nameEn' | 'kind' | 'status' | 'sample' | 'address' | 'description' | 'factsAsOf' | 'facts'
  >
  zone: AssetPageData['zone']
  zoneShown: boolean
  /** To about a kilometre. */
  position: Position<'wgs84'> | null
  sheet: readonly SheetGroup[]
  unknownCount: number
  /** What was just done, where the reader comes from doing it. */
  saved: (typeof SAVED)[number] | null
  /** For whoever speaks for the zone. */
  internal:
    | (Omit<InternalSectionProps, 't'> & { missing: readonly MissingForPublication[]; warnings: readonly string[] })
    | null
}

export const AssetPage = (props: AssetPageProps) => {
  const { t, asset, zone, internal, sheet, unknownCount } = props
  return (
    <>
      <p class="crumbs">
        <a href={internal ? '/my/assets' : '/assets'}>{t(internal ? 'asset.mine' : 'asset.title')}</a>
      </p>
      <div class="page-head">
        <div>
          <p class="eyebrow">
            {props.zoneShown ? (
              <a href={`/zones/${zone.id}`} lang={langOf(t, zone)}>
                {nameIn(t, zone)}
              </a>
            ) : (
              <span lang={langOf(t, zone)}>{nameIn(t, zone)}</span>
            )}
            {' · '}
            {t(`asset.kind.${asset.kind}`)}{' '}
            {(internal || asset.status !== 'published') && <StatusTag t={t} status={asset.status} />}{' '}
            {asset.sample && <span class="tag sample">{t('asset.sample')}</span>}
          </p>
          <h1 lang={langOf(t, asset)}>{nameIn(t, asset)}</h1>
        </div>
        {internal && <Actions {...props} />}
      </div>
      {internal && <Notices t={t} id={asset.id} saved={props.saved} {...internal} />}
      <LeadFigures t={t} asset={asset} />
      <div class="columns">
        <div>
          <p class="muted small">
            {asset.factsAsOf === null ? t('asset.asOf.none') : t('asset.asOf', { day: t.format.day(asset.factsAsOf) })}
            {' · '}
            {t('asset.unknownCount', { n: unknownCount })}
          </p>
          {sheet.map((group) => (
            <Group t={t} group={group} />
          ))}
        </div>
        <aside>
          {asset.description !== null && (
            <>
              <h2 class="first">{t('asset.description')}</h2>
              <p class="prose" lang="zh-CN">
                {asset.description}
              </p>
            </>
          )}
          <h2 class={asset.description === null ? 'first' : undefined}>{t('asset.form.place')}</h2>
          <Place {...props} />
          <h2>{t('asset.offer')}</h2>
          <ZoneOfferFacts t={t} offer={zone.offer} />
        </aside>
      </div>
      {internal && <InternalSection t={t} {...internal} />}
    </>
  )
}

const Actions = ({ t, asset, internal }: AssetPageProps) => (
  <div class="actions">
    <a class="button quiet" href={`/assets/${asset.id}/edit`}>
      {t('word.edit')}
    </a>
    {asset.status === 'published' && (
      <a class="button quiet" href={`/assets/${asset.id}/projects`}>
        {t('asset.projects')}
      </a>
    )}
    {(asset.status === 'published' || asset.status === 'withdrawn') && (
      <Step action={`/assets/${asset.id}/activation`} quiet title={t('asset.activate.help')}>
        {t('asset.activate')}
      </Step>
    )}
    {asset.status === 'published' ? (
      <form method="post" action={`/assets/${asset.id}/withdrawal`}>
        <button class="danger" type="submit">
          {t('asset.withdraw')}
        </button>
      </form>
    ) : (
      internal?.missing.length === 0 && <Step action={`/assets/${asset.id}/publication`}>{t('asset.publish')}</Step>
    )}
  </div>
)

const Step = ({
  action,
  quiet,
  title,
  children,
}: PropsWithChildren<{ action: string; quiet?: boolean; title?: string }>) => (
  <form method="post" action={action}>
    <button class={quiet ? 'quiet' : undefined} type="submit" title={title}>
      {children}
    </button>
  </form>
)

const Notices = ({
  t,
  id,
  saved,
  missing,
  warnings,
}: Pick<AssetPageProps, 't' | 'saved'> & {
  id: string
  missing: readonly MissingForPublication[]
  warnings: readonly string[]
}) => (
  <>
    {saved && (
      <div class="notice" role="status">
        <p>{t(`asset.saved.${saved}`)}</p>
      </div>
    )}
    {missing.length > 0 && (
      <div class="notice warning">
        <p>{t('asset.missing')}</p>
        <ul>
          {missing.map((code) => (
            <li>
              <a href={`/assets/${id}/edit`}>{t(`asset.missing.${code}`)}</a>
            </li>
          ))}
        </ul>
      </div>
    )}
    {warnings.length > 0 && (
      <div class="notice warning">
        <h2>{t('asset.warnings')}</h2>
        <p>{t('asset.warnings.help')}</p>
        <ul>
          {warnings.map((text) => (
            <li>{text}</li>
          ))}
        </ul>
      </div>
    )}
  </>
)

/** What everybody asks first, large. */
const LeadFigures = ({ t, asset }: Pick<AssetPageProps, 't' | 'asset'>) => {
  const { landAreaM2, floorAreaM2, clearHeightM, powerKva, rentFenM2Month, priceFen } = asset.facts
  const figures: { label: string; text: string | null }[] = [
    {
      label: landAreaM2 ? `${t('fact.landAreaM2')} · ${t.format.mu(landAreaM2.value)}` : t('fact.landAreaM2'),
      text: landAreaM2 ? t.format.m2(landAreaM2.value) : null,
    },
  ]
  if (asset.kind !== 'land') {
    figures.push({ label: t('fact.floorAreaM2'), text: floorAreaM2 ? t.format.m2(floorAreaM2.value) : null })
    figures.push({
      label: t('fact.clearHeightM'),
      text: clearHeightM ? `${t.format.number(clearHeightM.value)} m` : null,
    })
  }
  figures.push({ label: t('fact.powerKva'), text: powerKva ? `${t.format.number(powerKva.value)} kVA` : null })
  if (rentFenM2Month) {
    const money = t.format.unitPrice(rentFenM2Month.value)
    figures.push({ label: t('fact.rentFenM2Month'), text: t('fact.perM2Month', { money }) })
  }
  if (priceFen) figures.push({ label: t('fact.priceFen'), text: t.format.money(priceFen.value) })
  if (!rentFenM2Month && !priceFen) figures.push({ label: t('fact.priceFen'), text: null })
  return (
    <ul class="figures ruled">
      {figures.map(({ label, text }) => (
        <li>
          <strong>{text === null ? <Unknown t={t} /> : text}</strong>
          <span class="muted small">{label}</span>
        </li>
      ))}
    </ul>
  )
}

const Group = ({ t, group }: { t: Translator; group: SheetGroup }) => (
  <section aria-labelledby={`group-${group.key}`}>
    <h2 id={`group-${group.key}`}>{group.title}</h2>
    <dl class="facts sheet">
      {group.rows.map((row) => (
        <Fact t={t} row={row} />
      ))}
    </dl>
  </section>
)

const Fact = ({ t, row }: { t: Translator; row: SheetRow }) => (
  <div>
    <dt>{row.label}</dt>
    <dd>
      {row.origin === null ? (
        <Unknown t={t} />
      ) : (
        <>
          <span>
            {row.lines.map((line) => (
              <span class="line">{line}</span>
            ))}
          </span>
          <span class="source">
            {row.origin}
            {row.freshness !== null && row.freshness !== 'fresh' && (
              <span class="warn"> {t(`fact.freshness.${row.freshness}`)}</span>
            )}
          </span>
        </>
      )}
    </dd>
  </div>
)

const Place = ({ t, asset, zone, position }: AssetPageProps) => {
  const known = (value: Child | null) => (value === null ? <Unknown t={t} /> : value)
  const degrees = (value: number) => value.toFixed(2)
  return (
    <dl class="facts">
      <div>
        <dt>{t('asset.address')}</dt>
        <dd>{known(asset.address === null ? null : <span lang="zh-CN">{asset.address}</span>)}</dd>
      </div>
      <div>
        <dt>{t('asset.filter.prefecture')}</dt>
        <dd>{known(zone.prefecture === null ? null : <span lang="zh-CN">{zone.prefecture}</span>)}</dd>
      </div>
      <div>
        <dt>{t('asset.position')}</dt>
        <dd>
          {known(
            position && (
              <>
                <span class="line">
                  {t('asset.position.text', { lat: degrees(position[1]), lon: degrees(position[0]) })}
                </span>
                <span class="source">{t('asset.position.note')}</span>
              </>
            ),
          )}
        </dd>
      </div>
    </dl>
  )
}
