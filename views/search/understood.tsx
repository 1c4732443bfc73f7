import { langOf, nameIn } from '../zones/name.ts'
import type { CatalogueProps } from './index.tsx'
import { swap } from './swap.ts'

/** Which place a typed one was taken for, or which ones it may have meant. */
export const Understood = ({ t, form, place, conditions, suggestions, usualKm, href }: CatalogueProps) => {
  if (place?.kind === 'position') {
    const [lon, lat] = place.position
    return (
      <p class="understood small muted">
        {t('search.place.position', { lat: t.format.number(lat, 4), lon: t.format.number(lon, 4) })}
      </p>
    )
  }
  if (place?.kind === 'place') {
    return (
      <p class="understood small muted">
        {t('search.place.understood', { kind: t(`search.place.${place.of}`), name: nameIn(t, place) })}
      </p>
    )
  }
  if (suggestions.length === 0) return null
  const km = Number(form.values.km?.[0]) || usualKm
  return (
    <p class="understood small">
      {t('search.place.like')}{' '}
      {suggestions.map((one) => (
        <>
          <a lang={langOf(t, one)} {...swap(href({ ...conditions, near: { place: one.name, km } }))}>
            {nameIn(t, one)}
          </a>{' '}
        </>
      ))}
    </p>
  )
}
