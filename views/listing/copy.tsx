import type { Asset } from '../../src/assets/asset.ts'
import type { FormState } from '../../src/http/form.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import type { CopyPart, CopyWish } from '../../src/listing/copy.ts'
import { asking } from '../assets/asking.ts'
import { CheckboxesField, ErrorSummary, RadioField, TextField } from '../parts/fields.tsx'
import { nameIn } from '../zones/name.ts'
import { AssetHead } from './asset-head.tsx'

interface CopyProps {
  t: Translator
  /** The asset that is copied. */
  asset: Asset
  zone: { id: string; name: string; nameEn: string | null }
  form: FormState
  parts: readonly { part: CopyPart; n: number }[]
  sources: readonly CopyWish['sources'][]
}

const partName = (t: Translator, part: CopyPart): string =>
  t.dynamic(part === 'about' || part === 'address' ? `listing.copy.${part}` : `fact.group.${part}`)

/** The name of the new asset, and what it takes over. */
export const CopyPage = ({ t, asset, zone, form, parts, sources }: CopyProps) => (
  <div class="narrow">
    <AssetHead t={t} asset={asset} zone={zone} />
    <h1>{t('listing.copy')}</h1>
    <p>{t('listing.copy.lead', { site: nameIn(t, asset), kind: t(`asset.kind.${asset.kind}`) })}</p>
    <ErrorSummary t={t} form={form} labelOf={(field) => t.dynamic(`asset.field.${field}`)} />
    <form method="post" action={`/assets/${asset.id}/copies`} class="listing" novalidate>
      <input type="hidden" name="zoneId" value={zone.id} />
      <TextField
        t={t}
        form={form}
        name="name"
        label={t('asset.field.name')}
        help={t('asset.field.name.help')}
        check={asking('name')}
        lang="zh-CN"
        attributes={{ autocomplete: 'off' }}
      />
      <CheckboxesField
        t={t}
        form={form}
        name="part"
        label={t('listing.copy.parts')}
        help={t('listing.copy.parts.help')}
        options={parts.map(({ part, n }) => ({
          value: part,
          label: t('listing.copy.part', { part: partName(t, part), n }),
        }))}
        chosen={parts.map(({ part }) => part)}
        stacked
      />
      <RadioField
        t={t}
        form={form}
        name="sources"
        label={t('listing.copy.sources')}
        value="stated"
        options={sources.map((value) => ({ value, label: t(`listing.copy.sources.${value}`) }))}
        stacked
      />
      <div class="form-foot actions">
        <button type="submit">{t('listing.copy.make')}</button>
        <a href={`/assets/${asset.id}/tasks`}>{t('word.cancel')}</a>
      </div>
    </form>
  </div>
)
