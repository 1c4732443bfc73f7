import type { Child } from 'hono/jsx'
import type { Asset } from '../../src/assets/asset.ts'
import type { SheetGroup, SheetRow } from '../../src/assets/fact-words.ts'
import type { MissingForPublication } from '../../src/assets/publish.ts'
import type { Section } from '../../src/assets/sections.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import { sectionName } from '../assets/form-body.tsx'
import { idOf } from '../parts/field.tsx'
import { Unknown } from '../parts/tags.tsx'
import { langOfText, nameIn } from '../zones/name.ts'
import { AssetHead } from './asset-head.tsx'
import { type ListedTask, MISSING_AT, TaskNotes } from './tasks.tsx'

export interface CheckProps {
  t: Translator
  asset: Asset
  zone: { name: string; nameEn: string | null }
  enterprise: string | null
  sheet: readonly SheetGroup[]
  /** Facts that nobody has stated. */
  unknown: number
  missing: readonly MissingForPublication[]
  tasks: readonly ListedTask[]
}

/** Everything once more before it is published: what is stated, what is unknown, what looks unusual, each a link to where it is changed. */
export const CheckPage = (props: CheckProps) => {
  const { t, asset, zone, sheet, missing, tasks } = props
  const attention = tasks.filter(({ state }) => state === 'attention')
  return (
    <div class="narrow">
      <AssetHead t={t} asset={asset} zone={zone} />
      <h1>{t('listing.check.title', { site: nameIn(t, asset) })}</h1>
      <p>{t('listing.check.lead', { n: props.unknown })}</p>
      {missing.length > 0 && (
        <div class="notice warning">
          <p>{t('asset.missing')}</p>
          <ul>
            {missing.map((code) => (
              <li>
                <a href={`/assets/${asset.id}/edit/${MISSING_AT[code]}`}>{t(`asset.missing.${code}`)}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {attention.length > 0 && (
        <div class="notice warning">
          <h2 class="first">{t('asset.warnings')}</h2>
          <ul>
            {attention.map((task) => (
              <li>
                <a href={`/assets/${asset.id}/edit/${task.section}`}>{sectionName(t, task.section)}</a>
                <TaskNotes t={t} task={task} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <Own {...props} />
      {sheet.map(({ key, rows }) => (
        <Part t={t} asset={asset} section={key}>
          {rows.map((row) => (
            <FactAnswer t={t} asset={asset} section={key} row={row} />
          ))}
        </Part>
      ))}
      <div class="form-foot actions">
        {missing.length === 0 && asset.status !== 'published' && (
          <form method="post" action={`/assets/${asset.id}/publication`}>
            <button type="submit">{t('asset.publish')}</button>
          </form>
        )}
        <a class="button quiet" href={`/assets/${asset.id}/tasks`}>
          {t('listing.back-to-tasks')}
        </a>
      </div>
      {asset.status !== 'published' && <p class="muted small">{t('listing.check.public')}</p>}
    </div>
  )
}

/** A part of the answers with a link that changes it. */
const Part = ({ t, asset, section, children }: { t: Translator; asset: Asset; section: Section; children?: Child }) => (
  <section aria-labelledby={`part-${section}`}>
    <div class="part-head">
      <h2 id={`part-${section}`}>{sectionName(t, section)}</h2>
      <a href={`/assets/${asset.id}/edit/${section}`}>
        {t('listing.change')}
        <span class="visually-hidden"> {sectionName(t, section)}</span>
      </a>
    </div>
    <dl class="facts sheet">{children}</dl>
  </section>
)

const Answer = ({ t, term, value, lang }: { t: Translator; term: string; value: string | null; lang?: string }) => (
  <div>
    <dt>{term}</dt>
    <dd>{value === null ? <Unknown t={t} /> : <span lang={lang}>{value}</span>}</dd>
  </div>
)

const FactAnswer = ({ t, asset, section, row }: { t: Translator; asset: Asset; section: Section; row: SheetRow }) => (
  <div>
    <dt>{row.label}</dt>
    <dd>
      {row.origin === null ? (
        <a class="unknown" href={`/assets/${asset.id}/edit/${section}#${idOf(row.key)}`}>
          {t('word.unknown')}
        </a>
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

/** Name, place and parcel; what only the zone sees says so. */
const Own = ({ t, asset, enterprise }: CheckProps) => {
  const { position } = asset
  const text = (term: string, value: string | null) => (
    <Answer t={t} term={term} value={value} lang={value === null ? undefined : langOfText(value)} />
  )
  const corners = asset.boundary?.coordinates.reduce((sum, ring) => sum + ring.length - 1, 0)
  return (
    <>
      <Part t={t} asset={asset} section="identity">
        {text(t('asset.field.name'), asset.name)}
        {text(t('asset.field.nameEn'), asset.nameEn)}
        {text(t('asset.field.kind'), t(`asset.kind.${asset.kind}`))}
        {text(t('asset.field.description'), asset.description)}
        {text(t('listing.internal', { field: t('asset.enterprise') }), enterprise)}
        {text(
          t('listing.internal', { field: t('asset.operatingStatus') }),
          asset.operatingStatus && t(`asset.operatingStatus.${asset.operatingStatus}`),
        )}
        {text(
          t('listing.internal', { field: t('asset.legalIdleStatus') }),
          asset.legalIdleStatus && t(`asset.legalIdleStatus.${asset.legalIdleStatus}`),
        )}
      </Part>
      <Part t={t} asset={asset} section="place">
        {text(t('asset.field.address'), asset.address)}
        {text(
          t('listing.internal', { field: t('asset.exactPosition') }),
          position && `${position[1].toFixed(6)}° N, ${position[0].toFixed(6)}° E`,
        )}
      </Part>
      <Part t={t} asset={asset} section="boundary">
        {text(
          t('listing.internal', { field: t('asset.field.boundary') }),
          corners === undefined ? null : t('listing.corners', { n: corners }),
        )}
        {text(t('asset.measured'), asset.measuredAreaM2 === null ? null : t.format.area(asset.measuredAreaM2))}
        {text(t('listing.internal', { field: t('asset.parcelCode') }), asset.parcelCode)}
        {text(t('listing.internal', { field: t('asset.unitCode') }), asset.unitCode)}
        {text(t('listing.internal', { field: t('asset.titleNumber') }), asset.titleNumber)}
      </Part>
    </>
  )
}
