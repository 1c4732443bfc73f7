import type { FormState } from '../../src/http/form.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import type { NeedKey } from '../../src/projects/requirement.ts'
import {
  CheckboxesField,
  NumberField,
  type Option,
  RangeField,
  SelectField,
  TextArea,
  TextField,
} from '../parts/fields.tsx'
import { type FactRule, usualRange } from '../parts/usual.ts'

const LEVELS = ['must', 'prefer', 'indifferent'] as const

export interface NeedRowProps {
  t: Translator
  form: FormState
  /** Options of the fields that choose from a list. */
  options: NeedOptions
}
export interface NeedOptions {
  dealModes: readonly string[]
  kinds: readonly string[]
  utilities: readonly string[]
  fireClasses: readonly string[]
  places: readonly Option[]
  /** The fact that a need asks about, where its figures have a usual range. */
  facts: Partial<Record<NeedKey, FactRule>>
}

export const levelOf = (form: FormState, key: NeedKey): string => form.values[`${key}.level`]?.[0] ?? 'indifferent'

/** The words of a field of the form, for the error summary. */
export const fieldLabel = (t: Translator, field: string): string => {
  const [key, rest] = field.split('.')
  if (rest === undefined) return t.dynamic(`project.${field}`)
  return `${t.dynamic(`criterion.${key}`)} – ${t.dynamic(`project.field.${rest}`)}`
}

/** One need: what is wanted, how much it matters, its share of the score. */
export const NeedRow = ({ t, form, options, need }: NeedRowProps & { need: NeedKey }) => {
  const level = levelOf(form, need)
  const fact = options.facts[need]
  const wrong = form.problems.find((problem) => problem.field === `${need}.level`)
  return (
    <fieldset class="need" id={`f-${need}-level`} tabindex={-1} aria-describedby={`f-${need}-help`}>
      <legend>{t.dynamic(`need.${need}`)}</legend>
      <p class="help" id={`f-${need}-help`}>
        {t.dynamic(`need.${need}.help`, { usual: fact ? (usualRange(t, fact) ?? '') : '' })}
      </p>
      {wrong && <p class="problem">{t.dynamic(wrong.code, wrong.params)}</p>}
      <div class="need-row">
        <div class="need-values">
          <Values t={t} form={form} options={options} need={need} />
        </div>
        <div class="choices" role="radiogroup" aria-label={t('project.level')}>
          {LEVELS.map((value) => (
            <label>
              <input type="radio" name={`${need}.level`} value={value} checked={value === level} />
              {t(`project.level.${value}`)}
            </label>
          ))}
        </div>
        <RangeField t={t} form={form} name={`${need}.importance`} label={t('project.importance')} min={0} max={10} />
      </div>
    </fieldset>
  )
}

const Values = ({ t, form, options, need }: NeedRowProps & { need: NeedKey }) => {
  const field = (name: string) => ({
    t,
    form,
    name: `${need}.${name}`,
    label: t.dynamic(`project.field.${name}`),
  })
  const number = (name: string, unit: string) => <NumberField {...field(name)} unit={unit} />
  const tick = (name: string, keys: readonly string[], word: (key: string) => string) => (
    <CheckboxesField {...field(name)} options={keys.map((value) => ({ value, label: word(value) }))} />
  )
  switch (need) {
    case 'dealMode':
      return tick('modes', options.dealModes, (key) => t.dynamic(`fact.dealModes.${key}`))
    case 'kind':
      return tick('kinds', options.kinds, (key) => t.dynamic(`asked.kind.${key}`))
    case 'utilities':
      return tick('wanted', options.utilities, (key) => t.dynamic(`fact.utilities.${key}`))
    case 'landArea':
    case 'floorArea':
      return (
        <div class="need-area">
          {number('min', '')}
          {number('ideal', '')}
          {number('max', '')}
          <SelectField
            {...field('unit')}
            options={[
              { value: 'm2', label: t('fact.unit.m2') },
              { value: 'mu', label: t('fact.unit.mu') },
            ]}
          />
        </div>
      )
    case 'clearHeight':
      return number('min', t('fact.unit.m'))
    case 'floorLoad':
      return number('min', t('fact.unit.kN/m2'))
    case 'crane':
      return number('min', t('fact.unit.t'))
    case 'power':
      return number('min', t('fact.unit.kVA'))
    case 'footprint':
      return (
        <div class="need-area wide">
          {number('length', t('fact.unit.m'))}
          {number('width', t('fact.unit.m'))}
          {number('count', '')}
          {number('setback', t('fact.unit.m'))}
          {number('gap', t('fact.unit.m'))}
        </div>
      )
    case 'price':
      return (
        <div class="need-area wide">
          {number('rent', t('fact.unit.yuan/m2/month'))}
          {number('price', t('fact.unit.wan'))}
          {number('equity', t('fact.unit.wan'))}
        </div>
      )
    case 'remainingTerm':
    case 'freshness':
      return number('years', '')
    case 'logistics':
    case 'rail':
      return number('withinKm', t('fact.unit.km'))
    case 'availability':
      return <TextField {...field('by')} type="date" />
    case 'zoneIndustry':
      return <TextField {...field('industries')} />
    case 'places':
      return (
        <>
          <CheckboxesField {...field('known')} options={options.places} />
          <TextArea {...field('own')} rows={2} help={t('project.help.places.own')} />
          {number('radiusKm', t('fact.unit.km'))}
        </>
      )
    case 'fireClass':
      return (
        <SelectField
          {...field('class')}
          options={options.fireClasses.map((value) => ({ value, label: t.dynamic(`fact.fireClass.${value}`) }))}
        />
      )
    default:
      return null
  }
}
