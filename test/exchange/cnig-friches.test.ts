import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FACT_KEYS, FACTS, type FactKey } from '../../src/assets/facts.ts'
import { type MappingOptions, mapRow } from '../../src/exchange/cnig-friches.ts'
import { type CnigRow, type Column, OPTIONAL_COLUMNS, REQUIRED_COLUMNS } from '../../src/exchange/cnig-values.ts'
import { cnigRow } from './cnig-row.ts'

const OPTIONS: MappingOptions = { decimalComma: false, today: '2026-06-18', zoneNamed: false }
const map = (cells: Partial<CnigRow> = {}, options: Partial<MappingOptions> = {}) =>
  mapRow(cnigRow(cells), { ...OPTIONS, ...options })

function site(cells: Partial<CnigRow> = {}, options: Partial<MappingOptions> = {}) {
  const mapped = map(cells, options)
  if (mapped.kind !== 'site') throw new Error(JSON.stringify(mapped))
  return { ...mapped.record, warnings: mapped.warnings.map(({ field, code, params }) => [field, code, params]) }
}
const content = (cells: Partial<CnigRow>) => site(cells).content
const warnings = (cells: Partial<CnigRow>, options?: Partial<MappingOptions>) => site(cells, options).warnings
function problems(cells: Partial<CnigRow>, options?: Partial<MappingOptions>) {
  const mapped = map(cells, options)
  return mapped.kind === 'refused' ? mapped.problems.map(({ field, code, params }) => [field, code, params]) : 'kept'
}

describe('a row of the inventory', () => {
  it('becomes a site with every fact that it tells, dated and sourced', () => {
    const known = <V>(value: V) => ({ value, source: 'register', asOf: '2023-05-04' })
    const row = cnigRow({
      site_adresse: '3 rue des\n Tisserands',
      site_occupation: 'totalement inoccupé',
      site_surface: '12000.5',
      unite_fonciere_surface: '13000',
      activite_libelle: 'Filature|Teinture',
      activite_fin_annee: '1998',
      bati_nombre: '3',
      bati_surface: '8400',
      bati_pollution: 'plomb|amiante',
      bati_etat: 'dégradation moyenne',
      sol_pollution_existe: 'pollution supposée',
      urba_doc_type: 'PLU',
      urba_zone_type: 'U',
      urba_zone_lib: 'UI - Zone industrielle',
      desserte_distance_ferroviaire: '1250',
      source_nom: 'EPF',
    })
    expect(mapRow(row, OPTIONS)).toEqual({
      kind: 'site',
      warnings: [],
      record: {
        externalId: 'cnig-friches:59350_1',
        siteId: '59350_1',
        departement: '59',
        lifecycle: 'listed',
        content: {
          name: 'Filature',
          kind: 'land-and-building',
          address: '3 rue des Tisserands, LILLE (59350)',
          description: [
            'Statut : friche sans projet',
            'Occupation : totalement inoccupé',
            'Activité : Filature | Teinture',
            "Fin d'activité : 1998",
            'Bâtiments : 3',
            'État du bâti : dégradation moyenne',
            'Pollution du bâti : plomb | amiante',
            'Pollution du sol : pollution supposée',
            'Unité foncière (m²) : 13000',
            'Urbanisme : PLU, U, UI - Zone industrielle',
            'Source : EPF, observatoire local',
          ].join('\n'),
          position: [3.0573, 50.6329],
          operatingStatus: 'idle',
          facts: {
            landAreaM2: known(12_000.5),
            floorAreaM2: known(8_400),
            condition: known('major-repair'),
            asbestos: known('present'),
            contamination: known('suspected'),
            railKm: known(1.25),
          },
          factsAsOf: '2023-05-04',
        },
      },
    })
  })

  it('leaves unknown what it does not tell', () => {
    const { facts, kind, operatingStatus } = content({
      bati_etat: 'inconnu',
      bati_pollution: 'autre',
      sol_pollution_existe: 'inconnu',
      site_occupation: 'occupation illicite supposée',
    })
    expect(Object.keys(facts)).toEqual(['landAreaM2'])
    expect({ kind, operatingStatus }).toEqual({ kind: 'land', operatingStatus: null })
  })

  it.each([
    ['pollution inexistante', 'none'],
    ['pollution peu probable', 'unlikely'],
    ['Pollution Avérée', 'confirmed'],
    ['pollution traitée', 'remediated'],
  ])('reads soil: %s', (text, value) => {
    expect(content({ sol_pollution_existe: text }).facts.contamination?.value).toBe(value)
  })

  it('says of an unverified row that nobody verified its facts', () => {
    const unverified = site({ nature: 'MTE non vérifié' })
    expect(unverified.content.facts.landAreaM2?.source).toBe('register-unverified')
    expect(unverified.warnings).toEqual([['nature', 'exchange.unverified', undefined]])
  })

  it('tells a site that is back in use, and one whose state it does not know', () => {
    expect(site({ site_statut: 'friche reconvertie' }).lifecycle).toBe('activated')
    const odd = site({ site_statut: 'constructor' })
    expect(odd.lifecycle).toBe('unclear')
    expect(odd.warnings).toEqual([['site_statut', 'exchange.status-unclear', { value: 'constructor' }]])
  })

  it('makes a name of commune and identifier', () => {
    for (const name of ['', ' ? ', '-', 'Inconnu', 'NR']) {
      const made = site({ site_nom: name })
      expect(made.content.name).toBe('LILLE 59350_1')
      expect(made.warnings).toEqual([['site_nom', 'exchange.name-made', undefined]])
    }
  })

  it('cuts long texts and keeps the whole title in the description', () => {
    const title = 'Ancienne usine '.repeat(10).trim()
    const cut = site({ site_nom: title })
    expect(cut.content.name).toBe(`${title.slice(0, 98)}…`)
    expect(cut.content.description?.startsWith(`${title}\n`)).toBe(true)
    expect(cut.warnings).toEqual([['site_nom', 'exchange.text-cut', { length: 149, max: 100 }]])
    expect(content({ activite_libelle: 'x'.repeat(10_000) }).description!.length).toBeLessThan(800)
  })

  it('takes the site’s own area, and the land unit’s only where there is none', () => {
    expect(site({ site_surface: '1000', unite_fonciere_surface: '2000' }).warnings).toEqual([])
    const apart = site({ site_surface: '1000', unite_fonciere_surface: '2001' })
    expect(apart.content.facts.landAreaM2?.value).toBe(1_000)
    const params = { siteM2: 1_000, unitM2: 2_001, factor: 2 }
    expect(apart.warnings).toEqual([['unite_fonciere_surface', 'exchange.areas-differ', params]])
    const unit = site({ site_surface: '', unite_fonciere_surface: '5000' })
    expect(unit.content.facts.landAreaM2?.value).toBe(5_000)
    expect(unit.warnings).toEqual([['site_surface', 'exchange.area-of-land-unit', { unitM2: 5_000 }]])
  })

  it('counts as built upon where a building is counted or described', () => {
    expect(content({ bati_nombre: '1' }).kind).toBe('land-and-building')
    expect(content({ bati_nombre: '0', bati_etat: 'sans objet' }).kind).toBe('land')
    expect(warnings({ bati_nombre: '' })).toEqual([['bati_nombre', 'exchange.kind-assumed', undefined]])
    const contradiction = site({ bati_nombre: '0', bati_etat: 'dégradation très importante' })
    expect(contradiction.content.kind).toBe('land-and-building')
    expect(contradiction.warnings).toEqual([['bati_nombre', 'exchange.building-contradiction', undefined]])
  })

  it.each<[string, Partial<CnigRow>, unknown[]]>([
    [
      'an area of 0.75 m²',
      { site_surface: '0.75' },
      [
        ['site_surface', 'exchange.out-of-range', { value: 0.75, min: 1, max: 1e8 }],
        ['site_surface', 'exchange.no-area', undefined],
      ],
    ],
    ['42 m²', { site_surface: '42' }, [['site_surface', 'exchange.area-tiny', { value: 42, least: 100 }]]],
    [
      '74 km²',
      { site_surface: '74136046.39' },
      [['site_surface', 'exchange.area-huge', { value: 74_136_046.39, most: 1_000_000 }]],
    ],
    [
      'the year 6000',
      { activite_fin_annee: '6000' },
      [['activite_fin_annee', 'exchange.year-not-credible', { value: '6000', min: '1700', max: '2026' }]],
    ],
    [
      'no year',
      { activite_fin_annee: 'vers 1950' },
      [['activite_fin_annee', 'exchange.not-a-year', { value: 'vers 1950' }]],
    ],
    [
      'a decimal comma in a comma file',
      { site_surface: '1,200' },
      [
        ['site_surface', 'exchange.not-a-number', { value: '1,200' }],
        ['site_surface', 'exchange.no-area', undefined],
      ],
    ],
    [
      'half a building',
      { bati_nombre: '1.5' },
      [
        ['bati_nombre', 'exchange.not-a-number', { value: '1.5' }],
        ['bati_nombre', 'exchange.kind-assumed', undefined],
      ],
    ],
    [
      'mixed decay',
      { bati_etat: 'dégradation hétérogène' },
      [['bati_etat', 'exchange.no-match', { value: 'dégradation hétérogène' }]],
    ],
    [
      'a road distance',
      { desserte_distance_route: '300' },
      [['desserte_distance_route', 'exchange.no-match', { value: '300' }]],
    ],
    [
      'a date to come',
      { site_actu_date: '2199-01-01', site_identif_date: '2020-01-01' },
      [
        ['site_actu_date', 'exchange.day-to-come', { value: '2199-01-01' }],
        ['site_actu_date', 'exchange.dated-by-identification', { value: '2020-01-01' }],
      ],
    ],
    [
      'a point elsewhere in France',
      { lon: '3.9', lat: '43.6' },
      [['lon', 'exchange.far-from-departement', { km: 781, withinKm: 130, departement: 'Nord' }]],
    ],
    [
      'a commune elsewhere',
      { comm_insee: '62041' },
      [['comm_insee', 'exchange.commune-elsewhere', { value: '62041', departement: 'Nord' }]],
    ],
    ['garbled text', { urba_zone_lib: 'activitÃ©' }, [['urba_zone_lib', 'exchange.garbled', { value: 'activitÃ©' }]]],
  ])('is kept with a warning: %s', (_, cells, expected) => {
    expect(warnings(cells)).toEqual(expected)
  })

  it('states no fact that it cannot date', () => {
    const undated = site({ site_actu_date: 'hier', bati_etat: 'dégradation moyenne' })
    expect(undated.content.facts).toEqual({})
    expect(undated.content.factsAsOf).toBeNull()
    expect(undated.warnings.map(([, code]) => code)).toEqual([
      'exchange.not-a-day',
      'exchange.undated',
      'exchange.no-area',
    ])
  })

  it('reads a decimal comma where the delimiter is a semicolon', () => {
    expect(site({ site_surface: '1200,5', lon: '3,05', lat: '50,6' }, { decimalComma: true }).content).toMatchObject({
      position: [3.05, 50.6],
      facts: { landAreaM2: { value: 1_200.5 } },
    })
  })

  it.each<[string, Partial<CnigRow>, unknown[]]>([
    ['no identifier', { site_id: ' ' }, [['site_id', 'exchange.required', undefined]]],
    ['an identifier that no address can carry', { site_id: 'a b' }, [['site_id', 'exchange.bad-id', { value: 'a b' }]]],
    [
      'no position',
      { lon: '', lat: 'inconnu' },
      [
        ['lon', 'exchange.required', undefined],
        ['lat', 'exchange.required', undefined],
      ],
    ],
    [
      'a position on no map',
      { lon: '200.5', lat: 'nord' },
      [
        ['lon', 'exchange.out-of-range', { value: 200.5, min: -180, max: 180 }],
        ['lat', 'exchange.not-a-number', { value: 'nord' }],
      ],
    ],
    ['0, 0', { lon: '0', lat: '0.0' }, [['lon', 'exchange.null-island', undefined]]],
    ['no such département', { dep: '99' }, [['dep', 'exchange.no-departement', { value: '99' }]]],
    ['no département at all', { dep: '', comm_insee: '' }, [['dep', 'exchange.required', undefined]]],
  ])('is refused: %s', (_, cells, expected) => {
    expect(problems(cells)).toEqual(expected)
  })

  it('finds the département by the commune, overseas too, and needs none where a zone is named', () => {
    expect(site({ dep: '' }).departement).toBe('59')
    expect(site({ dep: '', comm_insee: '97411' }).departement).toBe('974')
    expect(site({ dep: '2a', comm_insee: '2A004' }).departement).toBe('2A')
    expect(site({ dep: '99' }, { zoneNamed: true }).departement).toBeNull()
  })
})

/** The cells that a fact may come from. */
const FROM: Partial<Record<FactKey, readonly Column[]>> = {
  landAreaM2: ['site_surface', 'unite_fonciere_surface'],
  floorAreaM2: ['bati_surface'],
  condition: ['bati_etat'],
  asbestos: ['bati_pollution'],
  contamination: ['sol_pollution_existe'],
  railKm: ['desserte_distance_ferroviaire'],
}
const CELLS = [
  '',
  'inconnu',
  'NA',
  '0',
  '-3',
  '1',
  '1250.5',
  '74136046',
  '1e9',
  '2020-01-01',
  'amiante|plomb',
  'aucun',
  'sans objet',
  '__proto__',
  'dégradation moyenne',
  'pollution avérée',
  'friche reconvertie',
  'constructor',
  '59',
  '  ',
  '\n',
  'é'.repeat(400),
]
const anyCell = fc.oneof(fc.constantFrom(...CELLS), fc.string(), fc.string({ unit: 'binary' }))
const anyRow = fc.record(
  Object.fromEntries([...REQUIRED_COLUMNS, ...OPTIONAL_COLUMNS].map((column) => [column, anyCell])) as Record<
    Column,
    typeof anyCell
  >,
)

describe('whatever stands in the cells', () => {
  it('never throws: each row is a site or names what is wrong', () => {
    fc.assert(
      fc.property(anyRow, fc.boolean(), fc.boolean(), (row, decimalComma, zoneNamed) => {
        const mapped = mapRow(row, { ...OPTIONS, decimalComma, zoneNamed })
        if (mapped.kind === 'refused') expect(mapped.problems.length).toBeGreaterThan(0)
        else expect(mapped.record.content.name).not.toBe('')
      }),
    )
  })

  it('never makes up a fact: each is dated, in range, and comes from a cell that says something', () => {
    fc.assert(
      fc.property(anyRow, (cells) => {
        const row = { ...cells, site_id: 'x_1', lon: '3', lat: '50', dep: '59', site_actu_date: '2020-01-01' }
        const mapped = mapRow(row, OPTIONS)
        if (mapped.kind === 'refused') throw new Error('a row with an identity and a place is kept')
        for (const key of FACT_KEYS) {
          const fact = mapped.record.content.facts[key]
          if (!fact) continue
          expect(
            (FROM[key] ?? []).some((column) => !['', 'inconnu', 'na'].includes(row[column].trim().toLowerCase())),
          ).toBe(true)
          expect(fact.asOf).toBe('2020-01-01')
          const range = FACTS[key]
          if (range.kind !== 'number') continue
          expect(Number(fact.value)).toBeGreaterThanOrEqual(range.min)
          expect(Number(fact.value)).toBeLessThanOrEqual(range.max)
        }
      }),
      { numRuns: 300 },
    )
  })
})
