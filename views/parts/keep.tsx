import type { Translator } from '../../src/i18n/translator.ts'
import type { KeptOn } from '../../src/kept/queries.ts'

interface KeepProps {
  t: Translator
  /** The asset. */
  id: string
  /** Keeps it on a list for this project. */
  project?: string | undefined
  /** The list that it is on already. */
  kept?: KeptOn | undefined
}

/**
 * Keeps a site: with scripts on the list last used, without leaving the page; else it leads to a page that lets one choose. Who is
 * not signed in is led there after signing in. The paragraph stays and says what became of it.
 */
export const KeepButton = ({ t, id, project, kept }: KeepProps) => {
  const href = `/keep?asset=${id}${project === undefined ? '' : `&project=${project}`}`
  return (
    <p class="keep" aria-live="polite">
      {kept ? (
        <OnList t={t} asset={id} list={kept} />
      ) : (
        <a href={href} hx-post={href} hx-target="closest p">
          {t('keep.keep')}
        </a>
      )}
    </p>
  )
}

interface OnListProps {
  t: Translator
  asset: string
  list: KeptOn
  /** Whether it has just come there: the link then has the focus that the button had. */
  fresh?: boolean
}

/** What then stands in its place: the list, and the way to another one. */
export const OnList = ({ t, asset, list, fresh }: OnListProps) => (
  <>
    <a href={`/shortlists/${list.id}`} autofocus={fresh}>
      {t('keep.kept', { list: list.name })}
    </a>{' '}
    <a href={`/keep?asset=${asset}`}>{t('keep.other')}</a>
  </>
)
