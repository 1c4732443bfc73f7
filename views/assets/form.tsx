import type { ASSET_KINDS, LEGAL_IDLE_STATUSES, OPERATING_STATUSES } from '../../src/assets/asset.ts'
import type { FACTS, FactGroup, FactKey, FactSource } from '../../src/assets/facts.ts'
import type { FormState } from '../../src/http/form.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import { ErrorSummary } from '../parts/fields.tsx'
import { langOf, nameIn } from '../zones/name.ts'
import { FactField } from './fact-field.tsx'
import { Identity, Place, Provenance } from './own-fields.tsx'

export interface AssetFormProps {
  t: Translator
  form: FormState
  /** The asset that is edited; null for a new one. */
  asset: { id: string; name: string; nameEn: string | null; seq: number } | null
  zone: { id: string; name: string; nameEn: string | null }
  /** Somebody saved another version since this one was opened. */
  stale: boolean
  /** What the fields show before anything is typed, by field name. */
  initial: Readonly<Record<string, string>>
  /** Source and day of each known fact. */
  origins: { readonly [K in FactKey]?: string }
  enterprises: readonly { id: string; name: string }[]
  choices: {
    facts: typeof FACTS
    groups: readonly FactGroup[]
    units: { readonly [K in FactKey]?: readonly string[] }
    sources: readonly FactSource[]
    kinds: typeof ASSET_KINDS
    operating: typeof OPERATING_STATUSES
    legalIdle: typeof LEGAL_IDLE_STATUSES
    datums: readonly ('wgs84' | 'gcj02' | 'bd09')[]
  }
}

/** One long page: what it is, where it is, what is known of it. Everything but name and kind may stay empty. */
export const AssetFormPage = (props: AssetFormProps) => {
  const { t, form, asset, zone, stale } = props
  return (
    <div class="narrow">
      <p class="crumbs">
        <a href={asset ? `/assets/${asset.id}` : '/my/assets'} lang={asset ? langOf(t, asset) : undefined}>
          {asset ? nameIn(t, asset) : t('asset.mine')}
        </a>
      </p>
      <p class="eyebrow" lang={langOf(t, zone)}>
        {nameIn(t, zone)}
      </p>
      <h1>{t(asset ? 'asset.edit' : 'asset.new')}</h1>
      <p>{t('asset.form.intro')}</p>
      {stale && asset && (
        <div class="error-summary" role="alert" tabindex={-1}>
          <p>{t('form.stale')}</p>
          <p>
            <a href={`/assets/${asset.id}`}>{nameIn(t, asset)}</a>
          </p>
        </div>
      )}
      <ErrorSummary t={t} form={form} labelOf={(field) => labelOf(t, field)} />
      <form method="post" action={asset ? `/assets/${asset.id}` : '/assets'} novalidate>
        {asset ? (
          <input type="hidden" name="seq" value={asset.seq} />
        ) : (
          <input type="hidden" name="zoneId" value={zone.id} />
        )}
        <Identity {...props} />
        <Place {...props} />
        <Provenance {...props} />
        {props.choices.groups.map((group) => (
          <Facts {...props} group={group} />
        ))}
        <div class="form-foot actions">
          <button type="submit">{t('word.save')}</button>
          <a href={asset ? `/assets/${asset.id}` : '/my/assets'}>{t('word.cancel')}</a>
        </div>
      </form>
    </div>
  )
}

/** The label of any field of the form, for the summary of its problems. */
function labelOf(t: Translator, field: string): string {
  const own = `asset.field.${field}`
  if (t.has(own)) return t.dynamic(own)
  const [fact, part] = field.split('.')
  const label = t.dynamic(`fact.${fact}`)
  if (part === undefined) return label
  const detail = `fact.${fact}.${part}`
  return `${label} · ${t.dynamic(t.has(detail) ? detail : `asset.field.${part}`)}`
}

const Facts = (props: AssetFormProps & { group: FactGroup }) => {
  const { t, form, initial, origins, choices, group } = props
  const keys = (Object.keys(choices.facts) as FactKey[]).filter((key) => choices.facts[key].group === group)
  return (
    <fieldset class="group">
      <legend>{t(`fact.group.${group}`)}</legend>
      {keys.map((fact) => (
        <FactField
          t={t}
          form={form}
          fact={fact}
          rule={choices.facts[fact]}
          initial={initial}
          units={choices.units[fact] ?? []}
          sources={choices.sources}
          origin={origins[fact] ?? null}
        />
      ))}
    </fieldset>
  )
}
