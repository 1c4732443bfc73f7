import type { Translator } from '../i18n/translator.ts'
import type { IsoDate } from '../kernel/clock.ts'
import { ASSET_KINDS, type Asset, LEGAL_IDLE_STATUSES, OPERATING_STATUSES } from './asset.ts'
import { FORM_DATUMS, typedAsset } from './asset-form.ts'
import { FORM_SOURCES, FORM_UNITS } from './fact-form.ts'
import { GROUP_ORDER, originText } from './fact-words.ts'
import { FACT_KEYS, FACTS, type FactKey } from './facts.ts'

/** Where a form stands: its zone with the zone's enterprises, and the asset that it changes, if any. */
export interface FormPlace {
  zone: { id: string; name: string; nameEn: string | null }
  enterprises: readonly { id: string; name: string }[]
  asset: Asset | null
}

const CHOICES = {
  facts: FACTS,
  groups: GROUP_ORDER,
  units: FORM_UNITS,
  sources: FORM_SOURCES,
  kinds: ASSET_KINDS,
  operating: OPERATING_STATUSES,
  legalIdle: LEGAL_IDLE_STATUSES,
  datums: FORM_DATUMS,
} as const

/** What the form's page shows before anything is typed. */
export function assetFormProps(t: Translator, { zone, enterprises, asset }: FormPlace, today: IsoDate) {
  const origins: { [K in FactKey]?: string } = {}
  for (const key of FACT_KEYS) {
    const known = asset?.facts[key]
    if (known) origins[key] = originText(t, known)
  }
  return { t, asset, zone, enterprises, origins, initial: typedAsset(asset, today), choices: CHOICES }
}
