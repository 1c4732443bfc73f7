import type { Asset } from '../../src/assets/asset.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import type { Zone } from '../../src/zones/zone.ts'
import { nameIn } from '../zones/name.ts'
import { prefectureIn } from '../zones/prefecture.tsx'
import { modesOf } from './modes.ts'

/** What a list of search results shows of a page before it cuts. */
const MOST_LETTERS = 155

/** As many of the sentences, from the first, as a search result has room for; the first is cut where it alone is too long. */
export function description(t: Translator, sentences: readonly string[]): string {
  const between = t.locale === 'en' ? ' ' : ''
  const [first = '', ...rest] = sentences.map((sentence) => sentence.replaceAll('\u00a0', ' '))
  let text = first.length > MOST_LETTERS ? `${first.slice(0, MOST_LETTERS - 1).trimEnd()}…` : first
  for (const sentence of rest) {
    const longer = `${text}${between}${sentence}`
    if (longer.length > MOST_LETTERS) break
    text = longer
  }
  return text
}

type DescribedZone = Pick<Zone, 'name' | 'nameEn' | 'prefecture'>

/** Where a zone lies, as `Siping Hongzui (Siping)`; the name alone where the prefecture is not known. */
const zoneIn = (t: Translator, zone: DescribedZone) =>
  zone.prefecture === null
    ? nameIn(t, zone)
    : t('zone.described.in', { zone: nameIn(t, zone), prefecture: prefectureIn(t, zone.prefecture) })

/** What a site is, where, how large and how it is offered; what is unknown is left out. */
export function siteSentences(
  t: Translator,
  asset: Pick<Asset, 'name' | 'nameEn' | 'kind' | 'facts'>,
  zone: DescribedZone,
): string[] {
  const { landAreaM2, floorAreaM2 } = asset.facts
  const modes = modesOf(asset.facts.dealModes?.value)?.map((mode) => t(`fact.dealModes.${mode}`)) ?? []
  const kind = t(`asset.kind.${asset.kind}`)
  return [
    t('asset.described', { name: nameIn(t, asset), kind, zone: zoneIn(t, zone) }),
    ...(landAreaM2 ? [t('asset.described.land', { area: t.format.area(landAreaM2.value) })] : []),
    ...(floorAreaM2 ? [t('asset.described.floor', { area: t.format.m2(floorAreaM2.value) })] : []),
    ...(modes.length > 0 ? [t('asset.described.modes', { list: modes.join(t.locale === 'en' ? ', ' : '、') })] : []),
  ]
}

/** What a zone is, how large, what is on offer there and what it leads with. */
export function zoneSentences(
  t: Translator,
  zone: DescribedZone & Pick<Zone, 'level' | 'areaHa'>,
  { assets, industries }: { assets: number; industries: readonly string[] },
): string[] {
  return [
    t(`zone.described.${zone.level}`, { zone: zoneIn(t, zone) }),
    ...(assets > 0 ? [t('zone.described.assets', { n: assets })] : []),
    ...(zone.areaHa === null ? [] : [t('zone.described.area', { ha: zone.areaHa })]),
    ...(industries.length > 0
      ? [t('zone.described.industries', { list: industries.join(t.locale === 'en' ? ', ' : '、') })]
      : []),
  ]
}
