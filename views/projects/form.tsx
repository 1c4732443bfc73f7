import type { FormState } from '../../src/http/form.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import type { Project } from '../../src/projects/project.ts'
import type { NeedKey } from '../../src/projects/requirement.ts'
import { ErrorSummary, NumberField, TextArea, TextField } from '../parts/fields.tsx'
import { fieldLabel, levelOf, type NeedOptions, NeedRow } from './need-row.tsx'

/** The essentials stand open; the rest waits behind one line each. */
const ESSENTIAL: readonly NeedKey[] = ['dealMode', 'kind', 'floorArea', 'landArea', 'price', 'clearHeight', 'power']
const GROUPS: readonly { key: 'building' | 'utilities' | 'location' | 'legal'; needs: readonly NeedKey[] }[] = [
  { key: 'building', needs: ['footprint', 'floorLoad', 'crane', 'condition', 'fireClass'] },
  { key: 'utilities', needs: ['utilities', 'heat'] },
  { key: 'location', needs: ['zoneIndustry', 'places', 'logistics', 'rail'] },
  {
    key: 'legal',
    needs: ['admission', 'title', 'encumbrance', 'remainingTerm', 'availability', 'environment', 'freshness'],
  },
]

interface ProjectFormProps {
  t: Translator
  form: FormState
  options: NeedOptions
  presets: readonly string[]
  /** The project that is edited; null for a new one. */
  project: Project | null
  stale?: boolean
}

export const ProjectForm = ({ t, form, options, presets, project, stale }: ProjectFormProps) => {
  const field = (name: string) => ({ t, form, name, label: t.dynamic(`project.${name}`) })
  const helped = (name: string) => ({ ...field(name), help: t.dynamic(`project.${name}.help`) })
  const preset = presets.find((name) => name === form.values.preset?.[0]) ?? 'balanced'
  const needs = (keys: readonly NeedKey[]) =>
    keys.map((need) => <NeedRow t={t} form={form} options={options} need={need} />)
  return (
    <>
      <p class="crumbs">
        <a href={project ? `/projects/${project.id}` : '/my/projects'}>{project ? project.name : t('project.mine')}</a>
      </p>
      <h1>{project ? t('project.edit') : t('project.new')}</h1>
      {stale && project && (
        <div class="notice warning" role="alert">
          <p>
            {t('form.stale')} <a href={`/projects/${project.id}`}>{t('project.edit.newest')}</a>
          </p>
        </div>
      )}
      <ErrorSummary t={t} form={form} labelOf={(name) => fieldLabel(t, name)} />
      {project === null && (
        <nav class="presets" aria-label={t('project.preset')}>
          <h2>{t('project.preset')}</h2>
          <p class="help">{t('project.preset.help')}</p>
          <ul>
            {presets.map((name) => (
              <li>
                <a href={`/projects/new?preset=${name}`} aria-current={name === preset ? 'true' : undefined}>
                  {t.dynamic(`project.preset.${name}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <form method="post" action={project ? `/projects/${project.id}` : '/projects'} novalidate>
        {project && <input type="hidden" name="seq" value={form.values.seq?.[0] ?? String(project.seq)} />}
        <input type="hidden" name="preset" value={preset} />
        <fieldset class="group">
          <legend>{t('project.about')}</legend>
          <div class="pair">
            <TextField {...helped('name')} />
            <TextField
              {...helped('industry')}
              autocomplete="off"
              attributes={{
                list: 'industries',
                'hx-get': '/industries',
                'hx-trigger': 'input changed delay:250ms',
                'hx-target': '#industries',
              }}
            />
            <datalist id="industries"></datalist>
          </div>
          <details open={['summary', 'investment', 'jobs'].some((name) => form.values[name]?.[0])}>
            <summary>
              {t('project.summary')}, {t('project.investment')}, {t('project.jobs')}{' '}
              <span class="muted">({t('word.optional')})</span>
            </summary>
            <TextArea {...helped('summary')} required={false} rows={3} />
            <div class="pair">
              <NumberField {...helped('investment')} required={false} unit={t('fact.unit.wan')} />
              <NumberField {...helped('jobs')} required={false} />
            </div>
          </details>
        </fieldset>
        <fieldset class="group needs">
          <legend>{t('project.needs')}</legend>
          <p class="help">{t('project.needs.help')}</p>
          <p class="help">{t('project.needs.usual')}</p>
          {needs(ESSENTIAL)}
          {GROUPS.map((group) => (
            <details open={form.problems.some(({ field }) => group.needs.includes(field.split('.')[0] as NeedKey))}>
              <summary>
                <strong>{t(`project.group.${group.key}`)}</strong> <Asked t={t} form={form} needs={group.needs} />
              </summary>
              {needs(group.needs)}
            </details>
          ))}
        </fieldset>
        <div class="form-foot actions">
          <button type="submit">{t('project.save')}</button>
          <a href={project ? `/projects/${project.id}` : '/my/projects'}>{t('word.cancel')}</a>
        </div>
      </form>
    </>
  )
}

/** What a closed group asks for, in one line. */
const Asked = ({ t, form, needs }: { t: Translator; form: FormState; needs: readonly NeedKey[] }) => {
  const named = (level: 'must' | 'prefer') => {
    const keys = needs.filter((key) => levelOf(form, key) === level)
    const names = keys.map((key) => t.dynamic(`criterion.${key}`)).join(t.locale === 'en' ? ', ' : '、')
    return names && `${t(`project.level.${level}`)}${t.locale === 'en' ? ': ' : '：'}${names}`
  }
  const line = [named('must'), named('prefer')].filter((text) => text !== '').join(' · ')
  return <span class="muted small">{line || t('project.group.none')}</span>
}
