import type { AreaSums } from '../../src/home/figures.ts'
import type { Translator } from '../../src/i18n/translator.ts'

/** Sums say what they leave out. */
export const LeftOut = ({ t, areas }: { t: Translator; areas: AreaSums }) => {
  const parts = [
    areas.landUnknown > 0 && t('home.unknown.land', { n: areas.landUnknown }),
    areas.floorUnknown > 0 && t('home.unknown.floor', { n: areas.floorUnknown }),
  ].filter((part) => part !== false)
  const list = parts.length === 0 ? t('home.unknown.none') : parts.join(t.locale === 'en' ? '; ' : '；')
  return <p class="small muted">{t('home.unknown', { list })}</p>
}
