import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAsset, typedAsset } from '../../src/assets/asset-form.ts'
import { FACTS } from '../../src/assets/facts.ts'
import { entriesOfSection, fieldsOfSection, SECTIONS, sectionOf } from '../../src/assets/sections.ts'
import { FormReader } from '../../src/http/form.ts'
import {
  differing,
  draftProblems,
  heldEntries,
  keepWhatIsRight,
  nextDraft,
  withDraft,
} from '../../src/listing/draft.ts'
import { stateOf, tasksOf } from '../../src/listing/tasks.ts'
import { draft as asset } from '../assets/draft.ts'

const TODAY = '2026-06-18'
const known = { earlier: asset, enterpriseIds: [], today: TODAY }
const asTyped = (fields: Record<string, string>) =>
  Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, [text]]))
const form = (change: Record<string, string>) => asTyped({ boundary: '', ...typedAsset(asset, TODAY), ...change })

describe('the parts of the form', () => {
  it('have every field in one part', () => {
    const all = SECTIONS.flatMap((section) => fieldsOfSection(section).map((field) => [field, section]))
    expect(all.filter(([field, section]) => sectionOf(field!) !== section)).toEqual([])
    expect(new Set(all.map(([field]) => field)).size).toBe(all.length)
    expect(SECTIONS.flatMap(entriesOfSection).filter((entry) => entry in FACTS).length).toBe(Object.keys(FACTS).length)
  })

  it('read one by one are the same as read together', () => {
    const change = {
      name: '新名称',
      address: '工业路 1 号',
      powerKva: '630',
      'utilities.gas': 'yes',
      parcelCode: '220303001001GB00001',
    }
    const together = readAsset(new FormReader(form(change)), known)
    let oneByOne = asset
    for (const section of SECTIONS) {
      const fields = new Set([...fieldsOfSection(section), 'source', 'asOf'])
      const sent = Object.fromEntries(Object.entries(form(change)).filter(([field]) => fields.has(field)))
      const read = readAsset(new FormReader(sent), { ...known, earlier: oneByOne, sections: [section] })
      oneByOne = { ...oneByOne, ...read }
    }
    expect(oneByOne).toEqual({ ...asset, ...together })
  })
})

describe('what cannot be kept', () => {
  it('stays as it was typed, and all the rest is taken over', () => {
    const typed = form({ clearHeightM: '900', storeys: '2', lat: 'north', lon: '125', address: '工业路 1 号' })
    const { content, left } = keepWhatIsRight(typed, known)
    expect(content).toMatchObject({ address: '工业路 1 号', position: [124.32, 43.17] })
    expect(content?.facts.storeys).toEqual({ value: 2, source: 'declared', asOf: TODAY })
    expect(content?.facts.clearHeightM).toBeUndefined()
    expect(left).toEqual({
      clearHeightM: ['900'],
      lon: ['125'],
      lat: ['north'],
      datum: ['wgs84'],
      source: ['declared'],
      asOf: [TODAY],
    })
  })

  it('is all that was typed with a day that cannot be', () => {
    const { content, left } = keepWhatIsRight(form({ storeys: '2', asOf: '2027-01-01' }), known)
    expect(content?.facts).toEqual(asset.facts)
    expect(left).toMatchObject({ storeys: ['2'], asOf: ['2027-01-01'] })
  })

  it('is everything where not even a name is there', () => {
    const nothing = { ...known, earlier: null }
    expect(keepWhatIsRight(asTyped({ name: '', kind: 'land', boundary: '' }), nothing).content).toBeNull()
    expect(keepWhatIsRight(asTyped({ name: 'x', kind: 'land', boundary: '1 2' }), nothing)).toMatchObject({
      content: { name: 'x', boundary: null },
      left: { boundary: ['1 2'] },
    })
  })

  it('of a published asset never takes away what publication asks for', () => {
    const published = { ...asset, status: 'published' as const }
    const typed = form({ lon: '', lat: '', landAreaM2: '', floorAreaM2: '', storeys: '3' })
    const { content, left } = keepWhatIsRight(typed, { ...known, earlier: published })
    expect(content).toMatchObject({ position: asset.position })
    expect(content?.facts.landAreaM2).toEqual(asset.facts.landAreaM2)
    expect(content?.facts.storeys?.value).toBe(3)
    expect(left).toMatchObject({ lon: [''], lat: [''], landAreaM2: [''] })
  })

  it('comes back with the same problems, whatever was typed', () => {
    const fields = fc.constantFrom(
      'clearHeightM',
      'storeys',
      'lat',
      'parcelCode',
      'landAreaM2',
      'availableFrom',
      'dealModes.rent',
    )
    const texts = fc.constantFrom('', '12', '900', 'abc', '2026-01-01', 'yes', '-1')
    fc.assert(
      fc.property(fc.dictionary(fields, texts), (change) => {
        const typed = form(change as Record<string, string>)
        const { content, left } = keepWhatIsRight(typed, known)
        const kept = { ...asset, ...content! }
        const first = new FormReader(typed)
        readAsset(first, known)
        const again = draftProblems(nextDraft({}, SECTIONS, left), { ...known, earlier: kept })
        const sorted = (some: readonly { field: string; code: string }[]) =>
          some.map(({ field, code }) => `${field} ${code}`).sort()
        expect(sorted(again)).toEqual(sorted(first.problems))
        // And nothing that was typed is lost: asset and draft together show it
        const shown = withDraft(kept, nextDraft({}, SECTIONS, left), TODAY)
        for (const [field, text] of Object.entries(change)) {
          const number = Number(text)
          const same = shown[field]?.[0] ?? ''
          expect(text !== '' && !Number.isNaN(number) ? Number(same) : same).toBe(
            text !== '' && !Number.isNaN(number) ? number : text,
          )
        }
      }),
    )
  })
})

describe('a draft', () => {
  it('finds nothing wrong with an empty boundary beside what it holds', () => {
    const sections = ['boundary'] as const
    expect(draftProblems({ titleNumber: ['吉(2021)'] }, { ...known, sections })).toEqual([])
  })

  it('keeps of a stale form just what differs, and of other parts what it held', () => {
    const typed = form({ powerKva: '500', name: 'typed by the second' })
    const left = differing(asset, typed, ['identity', 'utilities'], TODAY)
    expect(Object.keys(left).sort()).toEqual(['asOf', 'name', 'powerKva', 'source'])
    const next = nextDraft({ lat: ['north'], powerKva: ['1'] }, ['identity', 'utilities'], left)
    expect(next).toMatchObject({ lat: ['north'], powerKva: ['500'], name: ['typed by the second'] })
    expect(nextDraft(next, [...SECTIONS], {})).toEqual({})
  })

  it('shows in the task list what is to be corrected', () => {
    const [tasks] = [tasksOf(asset, { clearHeightM: ['900'], source: ['survey'] }, known, [])]
    const building = tasks.find(({ section }) => section === 'building')!
    expect([stateOf(building), building.held, building.problems.map(({ field }) => field)]).toEqual([
      'attention',
      1,
      ['clearHeightM'],
    ])
    expect(heldEntries({ 'utilities.gas': ['yes'], 'utilities.steam': ['no'], source: ['survey'] }, 'utilities')).toBe(
      1,
    )
    expect(tasksOf({ ...asset, kind: 'land' }, {}, known, []).map(({ section }) => section)).not.toContain('building')
    const land = tasks.find(({ section }) => section === 'land')!
    expect([land.known, land.of, stateOf(land)]).toEqual([1, 4, 'partial'])
  })
})
