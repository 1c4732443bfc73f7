import { Unknown } from '../parts/tags.tsx'
import type { AssetPageProps } from './show.tsx'

/** What everybody asks first, large. */
export const LeadFigures = ({ t, asset }: Pick<AssetPageProps, 't' | 'asset'>) => {
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
