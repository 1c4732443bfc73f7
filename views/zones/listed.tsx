import type { Translator } from '../../src/i18n/translator.ts'
import type { ListedAsset } from '../../src/zones/listed.ts'
import { langOf, nameIn } from './name.ts'

/** Rows of published assets: name, kind, areas. An area that is unknown says so where the kind has one. */
export const ListedRows = ({
  t,
  assets,
  zoneName,
}: {
  t: Translator
  assets: readonly (ListedAsset & { zone?: { name: string; nameEn: string | null } })[]
  zoneName?: boolean
}) => (
  <ul class="rows">
    {assets.map((asset) => (
      <li>
        <a class="row-title" href={`/assets/${asset.id}`} lang={langOf(t, asset)}>
          {nameIn(t, asset)}
        </a>
        <dl class="row-figures">
          {zoneName && asset.zone && (
            <div>
              <dt class="visually-hidden">{t('zones.title')}</dt>
              <dd lang={langOf(t, asset.zone)}>{nameIn(t, asset.zone)}</dd>
            </div>
          )}
          <div>
            <dt class="visually-hidden">{t('listed.kind')}</dt>
            <dd>{t(`listed.kind.${asset.kind}`)}</dd>
          </div>
          {asset.kind !== 'building' && <Area t={t} label={t('listed.land')} m2={asset.landAreaM2} />}
          {asset.kind !== 'land' && <Area t={t} label={t('listed.floor')} m2={asset.floorAreaM2} />}
        </dl>
      </li>
    ))}
  </ul>
)

const Area = ({ t, label, m2 }: { t: Translator; label: string; m2: number | null }) => (
  <div>
    <dt>{label}</dt>
    <dd>{m2 === null ? <span class="unknown">{t('word.unknown')}</span> : t.format.area(m2)}</dd>
  </div>
)
