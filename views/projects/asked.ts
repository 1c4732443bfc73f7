import type { Translator } from '../../src/i18n/translator.ts'
import type { NeedKey, Needs, Requirement } from '../../src/projects/requirement.ts'

type Say<K extends NeedKey> = (t: Translator, want: Needs[K]) => string

const list = (t: Translator, parts: readonly string[]) => parts.join(t.locale === 'en' ? ', ' : '、')
const options = (t: Translator, fact: string, keys: readonly string[]) =>
  list(
    t,
    keys.map((key) => t.dynamic(`fact.${fact}.${key}`)),
  )
const atLeast =
  (unit: string) =>
  (t: Translator, { min }: { min: number }) =>
    t('asked.atLeast', { figure: `${t.format.number(min)} ${unit}` })
const area = (t: Translator, { min, ideal, max }: { min: number; ideal: number; max: number }) =>
  t('asked.area', { min: t.format.number(min, 0), ideal: t.format.number(ideal, 0), max: t.format.m2(max) })
const within = (t: Translator, { withinKm }: { withinKm: number }) => t('asked.within', { km: t.format.km(withinKm) })

const WORDS: { [K in NeedKey]: Say<K> } = {
  dealMode: (t, { modes }) => options(t, 'dealModes', modes),
  kind: (t, { kinds }) =>
    list(
      t,
      kinds.map((kind) => t(`asked.kind.${kind}`)),
    ),
  landArea: area,
  floorArea: area,
  clearHeight: atLeast('m'),
  floorLoad: atLeast('kN/m²'),
  crane: atLeast('t'),
  power: atLeast('kVA'),
  utilities: (t, { wanted }) => options(t, 'utilities', wanted),
  heat: (t) => t('asked.heat'),
  price: (t, { rentFenM2Month: rent, priceFen: price, equityValueFen: equity }) =>
    list(t, [
      ...(rent === undefined ? [] : [t('asked.rent', { money: t.format.unitPrice(rent) })]),
      ...(price === undefined ? [] : [t('asked.price', { money: t.format.money(price) })]),
      ...(equity === undefined ? [] : [t('asked.equity', { money: t.format.money(equity) })]),
    ]),
  remainingTerm: (t, { years }) => t('asked.years', { n: years }),
  availability: (t, { by }) => t('asked.by', { day: t.format.day(by) }),
  admission: (_, { industry }) => industry,
  zoneIndustry: (t, { industries }) => list(t, industries),
  places: (t, { places, radiusKm }) =>
    t('asked.places', {
      places: list(
        t,
        places.map(({ name }) => name),
      ),
      km: t.format.km(radiusKm),
    }),
  logistics: within,
  rail: within,
  title: (t) => t('asked.title'),
  encumbrance: (t) => t('asked.encumbrance'),
  environment: (t) => t('asked.environment'),
  condition: (t) => t('asked.condition'),
  fireClass: (t, want) => t.dynamic(`fact.fireClass.${want.class}`),
  freshness: (t, { years }) => t('asked.fresh', { n: years }),
  footprint: (t, { lengthM, widthM, count, setbackM }) =>
    t('asked.footprint', {
      n: count,
      length: t.format.number(lengthM),
      width: t.format.number(widthM),
      setback: t.format.number(setbackM),
    }),
}

/** What a need asks for, in a few words with figures and units. */
export function askedOf<K extends NeedKey>(t: Translator, key: K, needs: Requirement['needs']): string {
  const want = needs[key] as Needs[K] | undefined
  return want ? WORDS[key](t, want) : ''
}
