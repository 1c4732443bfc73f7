import type { FormState } from '../../src/http/form.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import type { Asked } from '../../src/saved/saved-search.ts'
import { ErrorSummary } from '../parts/fields.tsx'
import { SaveFields } from './save-form.tsx'

interface NewSearchProps {
  t: Translator
  asked: Asked
  words: string
  proposed: string
  form: FormState
  /** The results that it was asked from. */
  resultsHref: string
}

/** The form by itself: after signing in, and where a name was refused. */
export const NewSearchPage = ({ t, asked, words, proposed, form, resultsHref }: NewSearchProps) => (
  <section class="narrow">
    <h1>{t(asked.projectId === null ? 'saved.form.title' : 'saved.form.project')}</h1>
    <ErrorSummary t={t} form={form} labelOf={() => t('saved.name')} />
    <dl class="facts">
      <dt>{t('saved.conditions')}</dt>
      <dd>{words}</dd>
    </dl>
    <SaveFields t={t} asked={asked} proposed={proposed} form={form} />
    <p>
      <a href={resultsHref}>{t('saved.form.back')}</a>
    </p>
  </section>
)
