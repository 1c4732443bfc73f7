import type { Translator } from '../../src/i18n/translator.ts'
import { SelectField } from '../parts/fields.tsx'
import { nameIn } from '../zones/name.ts'

/** The step before the form, for whoever speaks for several zones. */
export const ChooseZonePage = ({
  t,
  zones,
}: {
  t: Translator
  zones: readonly { id: string; name: string; nameEn: string | null }[]
}) => (
  <div class="narrow">
    <p class="crumbs">
      <a href="/my/assets">{t('asset.mine')}</a>
    </p>
    <h1>{t('asset.new')}</h1>
    {zones.length === 0 ? (
      <p>{t('asset.new.none')}</p>
    ) : (
      <form method="get" action="/assets/new">
        <SelectField
          t={t}
          form={{ values: {}, problems: [] }}
          name="zone"
          label={t('asset.new.zone')}
          options={zones.map((zone) => ({ value: zone.id, label: nameIn(t, zone) }))}
        />
        <button type="submit">{t('asset.new.next')}</button>
      </form>
    )}
  </div>
)
