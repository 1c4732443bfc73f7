import { afterAll, describe, expect, it } from 'vitest'
import { LOCALES } from '../../src/i18n/locale.ts'
import { translatorFor } from '../../src/i18n/translator.ts'
import zhCN from '../../src/i18n/zh-CN/matching.ts'
import { fenOfYuan } from '../../src/kernel/money.ts'
import { rank } from '../../src/matching/rank.ts'
import type { GateState, Reason, SiteRecord } from '../../src/matching/types.ts'
import type { NeedKey, Needs } from '../../src/projects/requirement.ts'
import { reasonText, repairText } from '../../views/parts/reason.ts'
import { CHANGCHUN, catalogue, flags, must, requirement, SIPING, site, type Values, zoneOf } from './sites.ts'

type Wanted = { [K in NeedKey]: Omit<Needs[K], 'level' | 'importance'> & { key: K } }[NeedKey]
interface Expected {
  low: number
  high?: number
  gate: GateState
  reason: [code: string, params?: Reason['params'], labels?: Reason['labels']]
  repair?: [code: string, params?: Reason['params'], labels?: Reason['labels']]
}
const reason = ([code, params = {}, labels = {}]: Expected['reason']): Reason => ({ code, params, labels })

const rent = flags('dealModes', ['rent'], 'rest')
const sale = flags('dealModes', ['purchase'], 'rest')
const clear = flags('encumbrances', [], 'rest')
const modes = (...names: string[]) => ({ modes: names.map((name) => `fact.dealModes.${name}`) })
const utility = (...names: string[]) => names.map((name) => `fact.utilities.${name}`)
const burden = (...names: string[]) => names.map((name) => `fact.encumbrances.${name}`)
const fire = (name: string) => [`fact.fireClass.${name}`]

const landArea = { key: 'landArea', min: 10_000, ideal: 12_000, max: 20_000 } as const
const landFigures = { minM2: 10_000, idealM2: 12_000, maxM2: 20_000 }
const floorArea = { key: 'floorArea', min: 4_000, ideal: 5_000, max: 6_000 } as const
const floorFigures = { minM2: 4_000, idealM2: 5_000, maxM2: 6_000 }
const price = {
  key: 'price',
  rentFenM2Month: fenOfYuan(10),
  priceFen: fenOfYuan(8_000_000),
  equityValueFen: fenOfYuan(6_000_000),
} as const
const places = {
  key: 'places',
  places: [
    { name: 'Changchun', lon: CHANGCHUN[0], lat: CHANGCHUN[1] },
    { name: 'Siping', lon: SIPING[0], lat: SIPING[1] },
  ],
  radiusKm: 100,
} as const
/** One degree of latitude on Turf's sphere, km. */
const DEGREE = (Math.PI / 180) * 6371.0088
/** North of Changchun by so many degrees. */
const north = (degrees: number): Partial<SiteRecord> => ({ position: [CHANGCHUN[0], CHANGCHUN[1] + degrees] })
const zone = (over: Partial<SiteRecord['zone']>): Partial<SiteRecord> => ({
  zone: zoneOf(over),
})
const bare: Partial<SiteRecord> = { kind: 'land' }

// The match is made on 2026-11-23; every worth is worked out by hand
const CASES: [what: string, Wanted, Values, Partial<SiteRecord>, Expected][] = [
  [
    'rent offered',
    { key: 'dealMode', modes: ['rent', 'purchase'] },
    { dealModes: rent },
    {},
    { low: 1, gate: 'pass', reason: ['deal-mode-open', {}, modes('rent')] },
  ],
  [
    'a sale, nothing in its way',
    { key: 'dealMode', modes: ['purchase'] },
    { dealModes: sale, encumbrances: clear },
    {},
    { low: 1, gate: 'pass', reason: ['deal-mode-open', {}, modes('purchase')] },
  ],
  [
    'a sale of what is seized',
    { key: 'dealMode', modes: ['purchase', 'equity'] },
    { dealModes: sale, encumbrances: flags('encumbrances', ['seizure']) },
    {},
    { low: 0, gate: 'fail', reason: ['deal-mode-barred', {}, modes('purchase')] },
  ],
  [
    'rent of what is seized',
    { key: 'dealMode', modes: ['rent'] },
    { dealModes: rent, encumbrances: flags('encumbrances', ['seizure', 'dispute']) },
    {},
    { low: 1, gate: 'pass', reason: ['deal-mode-open', {}, modes('rent')] },
  ],
  [
    'a sale where seizure is unknown',
    { key: 'dealMode', modes: ['purchase'] },
    { dealModes: sale },
    {},
    { low: 0, high: 1, gate: 'unknown', reason: ['deal-mode-bars-unknown', {}, modes('purchase')] },
  ],
  [
    'modes unknown',
    { key: 'dealMode', modes: ['rent'] },
    {},
    {},
    { low: 0, high: 1, gate: 'unknown', reason: ['deal-mode-unknown', {}, modes('rent')] },
  ],
  [
    'a mode not offered',
    { key: 'dealMode', modes: ['rent'] },
    { dealModes: sale },
    {},
    { low: 0, gate: 'fail', reason: ['deal-mode-not-offered', {}, modes('rent')] },
  ],
  [
    'a sale of allocated land',
    { key: 'dealMode', modes: ['purchase'] },
    { dealModes: sale, encumbrances: clear, landRight: 'allocated' },
    {},
    { low: 1, gate: 'pass', reason: ['deal-mode-approval', {}, modes('purchase')] },
  ],

  [
    'a wanted kind',
    { key: 'kind', kinds: ['land', 'land-and-building'] },
    {},
    {},
    { low: 1, gate: 'pass', reason: ['kind-land-and-building'] },
  ],
  ['another kind', { key: 'kind', kinds: ['building'] }, {}, bare, { low: 0, gate: 'fail', reason: ['kind-land'] }],

  // The tent's feet: 5 000 and 30 000. (9 000 − 5 000) / (12 000 − 5 000) = 4/7
  [
    'land a little short',
    landArea,
    { landAreaM2: 9_000 },
    {},
    {
      low: 4 / 7,
      gate: 'fail',
      reason: ['land-area-short', { haveM2: 9_000, ...landFigures }],
      repair: ['land-area-short', { moreM2: 1_000 }],
    },
  ],
  [
    'land at the ideal',
    landArea,
    { landAreaM2: 12_000 },
    {},
    { low: 1, gate: 'pass', reason: ['land-area-fits', { haveM2: 12_000, ...landFigures }] },
  ],
  // (30 000 − 21 000) / (30 000 − 12 000) = 1/2
  [
    'land a little over',
    landArea,
    { landAreaM2: 21_000 },
    {},
    {
      low: 0.5,
      gate: 'fail',
      reason: ['land-area-over', { haveM2: 21_000, ...landFigures }],
      repair: ['land-area-over', { overM2: 1_000 }],
    },
  ],
  ['land unknown', landArea, {}, {}, { low: 0, high: 1, gate: 'unknown', reason: ['land-area-unknown', landFigures] }],

  // Feet 2 000 and 9 000: (3 500 − 2 000) / 3 000 = 1/2
  [
    'a floor a little short',
    floorArea,
    { floorAreaM2: 3_500 },
    {},
    {
      low: 0.5,
      gate: 'fail',
      reason: ['floor-area-short', { haveM2: 3_500, ...floorFigures }],
      repair: ['floor-area-short', { moreM2: 500 }],
    },
  ],
  // (9 000 − 6 000) / 4 000 = 3/4
  [
    'a floor at its most',
    floorArea,
    { floorAreaM2: 6_000 },
    {},
    { low: 0.75, gate: 'pass', reason: ['floor-area-fits', { haveM2: 6_000, ...floorFigures }] },
  ],
  [
    'a floor a little over',
    floorArea,
    { floorAreaM2: 7_000 },
    {},
    {
      low: 0.5,
      gate: 'fail',
      reason: ['floor-area-over', { haveM2: 7_000, ...floorFigures }],
      repair: ['floor-area-over', { overM2: 1_000 }],
    },
  ],
  [
    'a large plant that is let in parts',
    floorArea,
    { floorAreaM2: 50_000, divisible: 'yes', smallestLetM2: 2_000 },
    {},
    {
      low: 0,
      gate: 'fail',
      reason: ['floor-area-over', { haveM2: 50_000, ...floorFigures }],
      repair: ['part-let', { letM2: 5_000 }],
    },
  ],
  [
    'a large plant in parts over the ideal',
    floorArea,
    { floorAreaM2: 50_000, divisible: 'yes', smallestLetM2: 5_500 },
    {},
    {
      low: 0,
      gate: 'fail',
      reason: ['floor-area-over', { haveM2: 50_000, ...floorFigures }],
      repair: ['part-let', { letM2: 5_500 }],
    },
  ],
  [
    'a large plant in one piece',
    floorArea,
    { floorAreaM2: 50_000, divisible: 'no', smallestLetM2: 50_000 },
    {},
    { low: 0, gate: 'fail', reason: ['floor-area-over', { haveM2: 50_000, ...floorFigures }] },
  ],
  [
    'bare land',
    floorArea,
    {},
    bare,
    { low: 0, gate: 'fail', reason: ['floor-area-short', { haveM2: 0, ...floorFigures }] },
  ],
  [
    'a floor unknown',
    floorArea,
    {},
    {},
    { low: 0, high: 1, gate: 'unknown', reason: ['floor-area-unknown', floorFigures] },
  ],

  // From 4 m (nothing) to 8 m (all)
  [
    'height enough',
    { key: 'clearHeight', min: 8 },
    { clearHeightM: 8 },
    {},
    { low: 1, gate: 'pass', reason: ['clear-height-met', { haveM: 8, needM: 8 }] },
  ],
  [
    'height short',
    { key: 'clearHeight', min: 8 },
    { clearHeightM: 7 },
    {},
    {
      low: 0.75,
      gate: 'fail',
      reason: ['clear-height-short', { haveM: 7, needM: 8 }],
      repair: ['clear-height', { moreM: 1 }],
    },
  ],
  [
    'height unknown',
    { key: 'clearHeight', min: 8 },
    {},
    {},
    { low: 0, high: 1, gate: 'unknown', reason: ['clear-height-unknown', { needM: 8 }] },
  ],
  [
    'load short',
    { key: 'floorLoad', min: 20 },
    { floorLoadKnM2: 16 },
    {},
    {
      low: 0.6,
      gate: 'fail',
      reason: ['floor-load-short', { haveKnM2: 16, needKnM2: 20 }],
      repair: ['floor-load', { moreKnM2: 4 }],
    },
  ],
  [
    'load enough',
    { key: 'floorLoad', min: 20 },
    { floorLoadKnM2: 25 },
    {},
    { low: 1, gate: 'pass', reason: ['floor-load-met', { haveKnM2: 25, needKnM2: 20 }] },
  ],
  [
    'a crane too small',
    { key: 'crane', min: 20 },
    { craneT: 16 },
    {},
    { low: 0.6, gate: 'fail', reason: ['crane-short', { haveT: 16, needT: 20 }], repair: ['crane', { moreT: 4 }] },
  ],
  [
    'no crane, known from bare land',
    { key: 'crane', min: 20 },
    {},
    bare,
    { low: 0, gate: 'fail', reason: ['crane-short', { haveT: 0, needT: 20 }] },
  ],
  // From 400 kVA (nothing) to 1 000 kVA (with slack): (800 − 400) / 600 = 2/3
  [
    'power enough, without slack',
    { key: 'power', min: 800 },
    { powerKva: 800 },
    {},
    { low: 2 / 3, gate: 'pass', reason: ['power-met-tight', { haveKva: 800, needKva: 800, fullKva: 1_000 }] },
  ],
  [
    'power short',
    { key: 'power', min: 800 },
    { powerKva: 630 },
    {},
    {
      low: 23 / 60,
      gate: 'fail',
      reason: ['power-short', { haveKva: 630, needKva: 800 }],
      repair: ['power', { moreKva: 170 }],
    },
  ],

  [
    'a more dangerous class',
    { key: 'fireClass', class: 'D' },
    { fireClass: 'C' },
    {},
    { low: 1, gate: 'pass', reason: ['fire-class-met', {}, { have: fire('C'), need: fire('D') }] },
  ],
  [
    'a class short',
    { key: 'fireClass', class: 'C' },
    { fireClass: 'D' },
    {},
    {
      low: 0,
      gate: 'fail',
      reason: ['fire-class-short', {}, { have: fire('D'), need: fire('C') }],
      repair: ['fire-class', {}, { need: fire('C') }],
    },
  ],
  [
    'two classes short',
    { key: 'fireClass', class: 'C' },
    { fireClass: 'E' },
    {},
    { low: 0, gate: 'fail', reason: ['fire-class-short', {}, { have: fire('E'), need: fire('C') }] },
  ],
  [
    'no building to classify',
    { key: 'fireClass', class: 'C' },
    {},
    bare,
    { low: 0, gate: 'fail', reason: ['fire-class-no-building', {}, { need: fire('C') }] },
  ],
  [
    'class unknown',
    { key: 'fireClass', class: 'C' },
    {},
    {},
    { low: 0, high: 1, gate: 'unknown', reason: ['fire-class-unknown', {}, { need: fire('C') }] },
  ],

  ['ready', { key: 'condition' }, { condition: 'ready' }, {}, { low: 1, gate: 'pass', reason: ['condition-ready'] }],
  [
    'light repair',
    { key: 'condition' },
    { condition: 'light-repair' },
    {},
    { low: 0.7, gate: 'pass', reason: ['condition-light-repair'] },
  ],
  [
    'major repair',
    { key: 'condition' },
    { condition: 'major-repair' },
    {},
    { low: 0.3, gate: 'fail', reason: ['condition-major-repair'], repair: ['condition'] },
  ],
  ['a ruin', { key: 'condition' }, { condition: 'ruin' }, {}, { low: 0, gate: 'fail', reason: ['condition-ruin'] }],
  ['no building', { key: 'condition' }, {}, bare, { low: 0, gate: 'fail', reason: ['condition-no-building'] }],

  [
    'two of three utilities',
    { key: 'utilities', wanted: ['water', 'gas', 'fibre'] },
    { utilities: flags('utilities', ['water', 'gas'], 'rest') },
    {},
    {
      low: 2 / 3,
      gate: 'fail',
      reason: ['utilities-missing', { n: 3 }, { missing: utility('fibre') }],
      repair: ['utilities', {}, { missing: utility('fibre') }],
    },
  ],
  [
    'one there, one unknown',
    { key: 'utilities', wanted: ['water', 'gas'] },
    { utilities: flags('utilities', ['water']) },
    {},
    { low: 0.5, high: 1, gate: 'unknown', reason: ['utilities-unknown', { n: 2 }, { unknown: utility('gas') }] },
  ],
  [
    'one missing, one unknown',
    { key: 'utilities', wanted: ['water', 'gas'] },
    { utilities: flags('utilities', [], ['water']) },
    {},
    {
      low: 0,
      high: 0.5,
      gate: 'fail',
      reason: ['utilities-missing-and-unknown', { n: 2 }, { missing: utility('water'), unknown: utility('gas') }],
    },
  ],
  [
    'all utilities',
    { key: 'utilities', wanted: ['water'] },
    { utilities: flags('utilities', ['water']) },
    {},
    { low: 1, gate: 'pass', reason: ['utilities-all', { n: 1 }] },
  ],

  [
    'steam',
    { key: 'heat' },
    { utilities: flags('utilities', ['steam'], ['central-heating']) },
    {},
    { low: 1, gate: 'pass', reason: ['heat-there', {}, { there: utility('steam') }] },
  ],
  [
    'heat half known',
    { key: 'heat' },
    { utilities: flags('utilities', [], ['steam']) },
    {},
    { low: 0, high: 1, gate: 'unknown', reason: ['heat-unknown'] },
  ],
  [
    'no heat',
    { key: 'heat' },
    { utilities: flags('utilities', [], 'rest') },
    {},
    { low: 0, gate: 'fail', reason: ['heat-none'] },
  ],

  // Ceiling 10 yuan: all at 5, none at 15. (15 − 8) / 10 = 0.7
  [
    'rent within the ceiling',
    price,
    { dealModes: rent, rentFenM2Month: 800 },
    {},
    { low: 0.7, gate: 'pass', reason: ['price-rent-met', { haveFenM2Month: 800, needFenM2Month: 1_000 }] },
  ],
  [
    'rent a little over',
    price,
    { dealModes: rent, rentFenM2Month: 1_200 },
    {},
    {
      low: 0.3,
      gate: 'fail',
      reason: ['price-rent-over', { haveFenM2Month: 1_200, needFenM2Month: 1_000 }],
      repair: ['price-rent', { lessFenM2Month: 200 }],
    },
  ],
  // (12 − 4) / 8 = 1 for the sale beats 0.3 for the rent
  [
    'the better of two modes',
    price,
    { dealModes: flags('dealModes', ['rent', 'purchase'], 'rest'), rentFenM2Month: 1_200, priceFen: 400_000_000 },
    {},
    { low: 1, gate: 'pass', reason: ['price-purchase-met', { haveFen: 400_000_000, needFen: 800_000_000 }] },
  ],
  // (12 − 9) / 8 = 0.375
  [
    'a price a little over',
    price,
    { dealModes: sale, priceFen: 900_000_000 },
    {},
    {
      low: 0.375,
      gate: 'fail',
      reason: ['price-purchase-over', { haveFen: 900_000_000, needFen: 800_000_000 }],
      repair: ['price-purchase', { lessFen: 100_000_000 }],
    },
  ],
  // (9 − 7.5) / 6 = 0.25
  [
    'a share a little over',
    price,
    { dealModes: flags('dealModes', ['equity'], 'rest'), equityValueFen: 750_000_000 },
    {},
    {
      low: 0.25,
      gate: 'fail',
      reason: ['price-equity-over', { haveFen: 750_000_000, needFen: 600_000_000 }],
      repair: ['price-equity', { lessFen: 150_000_000 }],
    },
  ],
  [
    'a price that is not said',
    price,
    { dealModes: rent },
    {},
    { low: 0, high: 1, gate: 'unknown', reason: ['price-unknown', {}, modes('rent')] },
  ],
  // Nobody says that it is for rent, but if so, it is worth 0.7
  [
    'a price of a mode that is not confirmed',
    { key: 'price', rentFenM2Month: fenOfYuan(10) },
    { rentFenM2Month: 800 },
    {},
    { low: 0, high: 0.7, gate: 'unknown', reason: ['price-unknown', {}, modes('rent')] },
  ],
  [
    'a mode that is not offered has no price',
    { key: 'price', rentFenM2Month: fenOfYuan(10) },
    { dealModes: sale, rentFenM2Month: 800 },
    {},
    { low: 0, gate: 'fail', reason: ['price-not-offered', {}, modes('rent')] },
  ],

  // Nothing at 2036-11-23 (3 653 days), all at 2046-11-23 (7 305 days)
  [
    'a term on its last day',
    { key: 'remainingTerm', years: 20 },
    { landUseUntil: '2046-11-23' },
    {},
    { low: 1, gate: 'pass', reason: ['remaining-term-met', { haveYears: 20, needYears: 20, untilDay: '2046-11-23' }] },
  ],
  [
    'a term a day short',
    { key: 'remainingTerm', years: 20 },
    { landUseUntil: '2046-11-22' },
    {},
    {
      low: 3651 / 3652,
      gate: 'fail',
      reason: ['remaining-term-short', { haveYears: 19.9, needYears: 20, untilDay: '2046-11-22' }],
      repair: ['remaining-term', { moreYears: 0.1 }],
    },
  ],
  [
    'a term expired',
    { key: 'remainingTerm', years: 20 },
    { landUseUntil: '2020-01-01' },
    {},
    { low: 0, gate: 'fail', reason: ['remaining-term-expired', { untilDay: '2020-01-01', needYears: 20 }] },
  ],

  [
    'available in time',
    { key: 'availability', by: '2027-03-01' },
    { availableFrom: '2027-03-01' },
    {},
    { low: 1, gate: 'pass', reason: ['availability-met', { fromDay: '2027-03-01', byDay: '2027-03-01' }] },
  ],
  // 61 of 183 days late
  [
    'available two months late',
    { key: 'availability', by: '2027-03-01' },
    { availableFrom: '2027-05-01' },
    {},
    {
      low: 2 / 3,
      gate: 'fail',
      reason: ['availability-late', { fromDay: '2027-05-01', byDay: '2027-03-01', lateDays: 61 }],
      repair: ['availability', { lateDays: 61 }],
    },
  ],

  [
    'the asset admits the division',
    { key: 'admission', industry: '3670' },
    { admittedIndustries: ['36'] },
    {},
    { low: 1, gate: 'pass', reason: ['admission-asset', { industry: '3670' }] },
  ],
  [
    'the zone admits the section',
    { key: 'admission', industry: '36' },
    { admittedIndustries: ['13'] },
    zone({ admittedIndustries: ['C'] }),
    { low: 1, gate: 'pass', reason: ['admission-zone', { industry: '36' }] },
  ],
  [
    'only a class of it is admitted',
    { key: 'admission', industry: '36' },
    { admittedIndustries: ['3670'] },
    {},
    { low: 0, high: 1, gate: 'unknown', reason: ['admission-part', { industry: '36' }] },
  ],
  [
    'neither admits it',
    { key: 'admission', industry: '26' },
    { admittedIndustries: ['36', 'A'] },
    zone({ admittedIndustries: ['13'] }),
    { low: 0, gate: 'fail', reason: ['admission-no', { industry: '26' }] },
  ],
  [
    'the zone does not and the asset does not say',
    { key: 'admission', industry: '26' },
    {},
    zone({ admittedIndustries: ['13'] }),
    { low: 0, high: 1, gate: 'unknown', reason: ['admission-unknown', { industry: '26' }] },
  ],

  [
    'one of two industries around',
    { key: 'zoneIndustry', industries: ['36', '97'] },
    {},
    zone({ leadingIndustries: ['13', '97'] }),
    { low: 0.5, gate: 'pass', reason: ['zone-industry-shared', { industries: '97', sharedCount: 1, wantedCount: 2 }] },
  ],
  [
    'none of them around',
    { key: 'zoneIndustry', industries: ['36'] },
    {},
    zone({ leadingIndustries: ['13'] }),
    { low: 0, gate: 'fail', reason: ['zone-industry-none', { wantedCount: 1 }] },
  ],
  [
    'a zone that does not say',
    { key: 'zoneIndustry', industries: ['36'] },
    {},
    {},
    { low: 0, high: 1, gate: 'unknown', reason: ['zone-industry-unknown'] },
  ],

  // Half a degree of latitude is 55.6 km
  [
    'near the nearer of two places',
    places,
    {},
    north(0.5),
    { low: 1 - DEGREE / 200, gate: 'pass', reason: ['places-near', { place: 'Changchun', haveKm: 55.6, needKm: 100 }] },
  ],
  [
    'just too far',
    places,
    {},
    north(1),
    {
      low: 0,
      gate: 'fail',
      reason: ['places-far', { place: 'Changchun', haveKm: 111.2, needKm: 100 }],
      repair: ['places', { overKm: 11.2 }],
    },
  ],
  [
    'who knows where',
    places,
    {},
    {},
    { low: 0, high: 1, gate: 'unknown', reason: ['places-unknown', { needKm: 100 }] },
  ],
  // All at 0 km, none at 100 km
  [
    'a node near',
    { key: 'logistics', withinKm: 100 },
    {},
    north(0.5),
    { low: 1 - DEGREE / 400, gate: 'pass', reason: ['logistics-near', { haveKm: 55.6, needKm: 100 }] },
  ],
  [
    'a node just too far',
    { key: 'logistics', withinKm: 50 },
    {},
    north(0.5),
    {
      low: 1 - DEGREE / 200,
      gate: 'fail',
      reason: ['logistics-far', { haveKm: 55.6, needKm: 50 }],
      repair: ['logistics', { overKm: 5.6 }],
    },
  ],
  [
    'rail near',
    { key: 'rail', withinKm: 10 },
    { railKm: 5 },
    {},
    { low: 0.75, gate: 'pass', reason: ['rail-near', { haveKm: 5, needKm: 10 }] },
  ],
  [
    'rail just too far',
    { key: 'rail', withinKm: 10 },
    { railKm: 12 },
    {},
    { low: 0.4, gate: 'fail', reason: ['rail-far', { haveKm: 12, needKm: 10 }], repair: ['rail', { overKm: 2 }] },
  ],

  ['full title', { key: 'title' }, { title: 'full' }, {}, { low: 1, gate: 'pass', reason: ['title-full'] }],
  [
    'a title to the land of a plant',
    { key: 'title' },
    { title: 'land-only' },
    {},
    { low: 0.5, gate: 'fail', reason: ['title-land-only'], repair: ['title'] },
  ],
  [
    'a title to bare land',
    { key: 'title' },
    { title: 'land-only' },
    bare,
    { low: 1, gate: 'pass', reason: ['title-full'] },
  ],
  ['no title', { key: 'title' }, { title: 'none' }, {}, { low: 0, gate: 'fail', reason: ['title-none'] }],

  [
    'nothing in the way',
    { key: 'encumbrance' },
    { encumbrances: clear },
    {},
    { low: 1, gate: 'pass', reason: ['encumbrance-none'] },
  ],
  [
    'a mortgage and a lessee',
    { key: 'encumbrance' },
    { encumbrances: flags('encumbrances', ['mortgage', 'sitting-lessee'], 'rest') },
    {},
    { low: 0.3, gate: 'pass', reason: ['encumbrance-found', {}, { found: burden('mortgage', 'sitting-lessee') }] },
  ],
  [
    'a mortgage, the rest unknown',
    { key: 'encumbrance' },
    { encumbrances: flags('encumbrances', ['mortgage'], ['co-owner', 'sitting-lessee']) },
    {},
    {
      low: 0,
      high: 0.6,
      gate: 'unknown',
      reason: [
        'encumbrance-found-and-unknown',
        {},
        { found: burden('mortgage'), unknown: burden('seizure', 'dispute') },
      ],
    },
  ],
  [
    'a dispute',
    { key: 'encumbrance' },
    { encumbrances: flags('encumbrances', ['dispute'], 'rest') },
    {},
    { low: 0, gate: 'fail', reason: ['encumbrance-found', {}, { found: burden('dispute') }] },
  ],

  [
    'clean soil',
    { key: 'environment' },
    { contamination: 'none' },
    {},
    { low: 1, gate: 'pass', reason: ['environment-none'] },
  ],
  [
    'remediated soil',
    { key: 'environment' },
    { contamination: 'remediated' },
    {},
    { low: 0.7, gate: 'pass', reason: ['environment-remediated'] },
  ],
  [
    'suspected soil',
    { key: 'environment' },
    { contamination: 'suspected' },
    {},
    { low: 0.3, gate: 'fail', reason: ['environment-suspected'], repair: ['environment'] },
  ],
  [
    'contaminated soil',
    { key: 'environment' },
    { contamination: 'confirmed' },
    {},
    { low: 0, gate: 'fail', reason: ['environment-confirmed'] },
  ],

  // All on 2026-11-23, none on 2022-11-23 (1 461 days before): 365 days old is 1 096 / 1 461
  [
    'facts of a year ago',
    { key: 'freshness', years: 2 },
    {},
    { factsAsOf: '2025-11-23' },
    {
      low: 1096 / 1461,
      gate: 'pass',
      reason: ['freshness-met', { confirmedDay: '2025-11-23', haveYears: 1, needYears: 2 }],
    },
  ],
  [
    'facts a day too old',
    { key: 'freshness', years: 2 },
    {},
    { factsAsOf: '2024-11-22' },
    {
      low: 730 / 1461,
      gate: 'fail',
      reason: ['freshness-stale', { confirmedDay: '2024-11-22', haveYears: 2.1, needYears: 2 }],
      repair: ['freshness', { confirmedDay: '2024-11-22' }],
    },
  ],
]

describe('worth, gate and reason by hand', () => {
  const said = new Set<string>()
  const tested = new Set<NeedKey>()
  it.each(CASES)('%s', (_, { key, ...rest }, values, over, expected) => {
    const wanted = requirement({ [key]: { ...must, ...rest } })
    const { eligible, toConfirm, nearMisses, excluded } = rank(catalogue([site('a', values, over)]), wanted, {
      k: 1,
      optimism: 0,
    })
    tested.add(key)
    const match = eligible.rows[0] ?? toConfirm.rows[0]
    expect(nearMisses.map(({ failed, repair }) => ({ failed, repair }))).toEqual(
      expected.repair ? [{ failed: key, repair: reason(expected.repair) }] : [],
    )
    expect(match ? 0 : 1).toBe(excluded)
    const shown = match ?? nearMisses[0]
    // What is excluded by far is in no list: it is looked at as a preference
    const seen =
      shown ??
      rank(catalogue([site('a', values, over)]), requirement({ [key]: { ...must, ...rest, level: 'prefer' } }), {
        k: 1,
        optimism: 0,
      }).eligible.rows[0]!
    const part = seen.parts[0]!
    expect(part.low).toBeCloseTo(expected.low, 10)
    expect(part.high).toBeCloseTo(expected.high ?? expected.low, 10)
    expect(part.reason).toEqual(reason(expected.reason))
    expect(shown?.gates ?? [{ key, state: 'fail' }]).toEqual([{ key, state: expected.gate }])
    for (const locale of LOCALES) {
      for (const { repair } of nearMisses) expect(repairText(translatorFor(locale), repair)).not.toMatch(/[{}]/)
    }
    for (const { repair } of nearMisses) said.add(`repair.${repair.code}`)
  })

  afterAll(() => {
    // Where single cases are picked by name, the whole is not there to be counted
    if (tested.size < 24) return
    expect(Object.keys(zhCN).filter((key) => key.startsWith('repair.') && !said.has(key))).toEqual([])
  })

  it('covers every need', () => {
    expect(tested.size).toBe(24)
  })

  it('says a reason with its figures and units in both languages', () => {
    const all = catalogue([
      site('a', { powerKva: 630, landAreaM2: 9_000, floorLoadKnM2: 25, dealModes: rent, rentFenM2Month: 800 }),
    ])
    const texts = (locale: 'zh-CN' | 'en') =>
      rank(
        all,
        requirement({
          landArea: { level: 'prefer', importance: 1, min: 10_000, ideal: 12_000, max: 20_000 },
          floorLoad: { level: 'prefer', importance: 1, min: 20 },
          power: { level: 'prefer', importance: 1, min: 800 },
          price: { level: 'prefer', importance: 1, rentFenM2Month: fenOfYuan(10) },
        }),
        { k: 1, optimism: 0 },
      ).eligible.rows[0]!.parts.map((part) => reasonText(translatorFor(locale), part.reason).replaceAll('\u00a0', ' '))
    expect(texts('zh-CN')).toEqual([
      '土地 9,000 m²，不足 10,000 m²',
      '地面荷载 25 kN/m²，满足 20 kN/m² 的要求',
      '供电容量 630 kVA，低于要求的 800 kVA',
      '月租 8 元/m²，不超过上限 10 元/m²',
    ])
    expect(texts('en')).toEqual([
      'Land of 9,000 m², less than 10,000 m²',
      'Floor load 25 kN/m², meets 20 kN/m²',
      'Power supply 630 kVA, under the 800 kVA needed',
      'Rent CNY 8/m² a month, within CNY 10/m²',
    ])
  })
})
