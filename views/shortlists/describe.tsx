import type { FormState } from '../../src/http/form.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import { SelectField, TextField } from '../parts/fields.tsx'

interface DescribeProps {
  t: Translator
  form: FormState
  projects: readonly { id: string; name: string }[]
  /** The list as it is; absent where one is to be made. */
  list?: { name: string; projectId: string | null }
}

export const labelOf = (t: Translator) => (field: string) =>
  t(field === 'name' ? 'shortlist.name' : field === 'projectId' ? 'shortlist.project' : 'shortlist.share.days')

/** Name and project of a list; what they were when the form was opened goes along. */
export const DescribeFields = ({ t, form, projects, list }: DescribeProps) => (
  <>
    {list && <input type="hidden" name="openedName" value={list.name} />}
    {list && <input type="hidden" name="openedProjectId" value={list.projectId ?? ''} />}
    <TextField t={t} form={form} name="name" label={t('shortlist.name')} value={list?.name ?? ''} />
    <SelectField
      t={t}
      form={form}
      name="projectId"
      label={t('shortlist.project')}
      help={t('shortlist.project.help')}
      empty={t('shortlist.project.none')}
      value={list?.projectId ?? ''}
      options={projects.map(({ id, name }) => ({ value: id, label: name }))}
    />
  </>
)
