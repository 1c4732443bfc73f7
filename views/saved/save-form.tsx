import type { FormState } from '../../src/http/form.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import type { Asked } from '../../src/saved/saved-search.ts'
import { TextField } from '../parts/fields.tsx'

const UNTOUCHED: FormState = { values: {}, problems: [] }

interface SaveSearchProps {
  t: Translator
  asked: Asked
  /** The name that stands there before the reader writes another. */
  proposed: string
  /** Whoever is not signed in is led to sign in and then to this form. */
  signedIn: boolean
}

/** Keeps the search that the page shows, under a name. Beside the results of a search and of a project. */
export const SaveSearchForm = ({ t, asked, proposed, signedIn }: SaveSearchProps) =>
  signedIn ? (
    <details class="save-search">
      <summary>{t(asked.projectId === null ? 'saved.form' : 'saved.form.project')}</summary>
      <SaveFields t={t} asked={asked} proposed={proposed} form={UNTOUCHED} />
    </details>
  ) : (
    <p class="save-search">
      <a href={newSearchHref(asked)} rel="nofollow">
        {t('saved.form.signIn')}
      </a>
    </p>
  )

/** The address of the form by itself. */
const newSearchHref = ({ projectId, query }: Asked) =>
  `/my/searches/new?${new URLSearchParams(projectId === null ? { query } : { project: projectId })}`

export const SaveFields = ({
  t,
  asked,
  proposed,
  form,
}: {
  t: Translator
  asked: Asked
  proposed: string
  form: FormState
}) => (
  <form class="save-fields" method="post" action="/my/searches" novalidate>
    {asked.projectId === null ? (
      <input type="hidden" name="query" value={asked.query} />
    ) : (
      <input type="hidden" name="project" value={asked.projectId} />
    )}
    <TextField t={t} form={form} name="name" label={t('saved.name')} value={proposed} autocomplete="off" />
    <button type="submit">{t('saved.form.submit')}</button>
  </form>
)
