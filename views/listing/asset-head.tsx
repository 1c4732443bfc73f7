import type { Asset } from '../../src/assets/asset.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import { langOf, nameIn } from '../zones/name.ts'

interface AssetHeadProps {
  t: Translator
  asset: Pick<Asset, 'id' | 'name' | 'nameEn'>
  zone: { name: string; nameEn: string | null }
}

/** Above a page about one asset of a manager's: the way back to its tasks, and its zone. */
export const AssetHead = ({ t, asset, zone }: AssetHeadProps) => (
  <>
    <p class="crumbs">
      <a href="/my/assets">{t('asset.mine')}</a>
      {' › '}
      <a href={`/assets/${asset.id}/tasks`} lang={langOf(t, asset)}>
        {nameIn(t, asset)}
      </a>
    </p>
    <p class="eyebrow" lang={langOf(t, zone)}>
      {nameIn(t, zone)}
    </p>
  </>
)
