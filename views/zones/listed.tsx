import type { Translator } from '../../src/i18n/translator.ts'
import type { ListedAsset } from '../../src/zones/listed.ts'
import { Unknown } from '../parts/tags.tsx'
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
          {asset.kind !== 'building' && (
            <Area
              t={t}
              label={t('listed.land')}
              area={asset.landAreaM2 === null ? null : t.format.area(asset.landAreaM2)}
            />
          )}
          {asset.kind !== 'land' && (
            <Area
              t={t}
              label={t('listed.floor')}
              area={asset.floorAreaM2 === null ? null : t.format.m2(asset.floorAreaM2)}
            />
          )}
        </dl>
      </li>
    ))}
  </ul>
)

const Area = ({ t, label, area }: { t: Translator; label: string; area: string | null }) => (
  <div>
    <dt>{label}</dt>
    <dd>{area ?? <Unknown t={t} />}</dd>
  </div>
)
