import type { Translator } from '../../src/i18n/translator.ts'

interface KeepProps {
  t: Translator
  /** The asset. */
  id: string
  /** Keeps it on a list for this project. */
  project?: string | undefined
}

/**
 * Keeps a site: with scripts on the list last used, without leaving the page; else it leads to a page that lets one choose. Who is
 * not signed in is led there after signing in. The paragraph stays and says what became of it.
 */
export const KeepButton = ({ t, id, project }: KeepProps) => {
  const href = `/keep?asset=${id}${project === undefined ? '' : `&project=${project}`}`
  return (
    <p class="keep" aria-live="polite">
      <a href={href} hx-post={href} hx-target="closest p">
        {t('keep.keep')}
      </a>
    </p>
  )
}

/** What then stands in its place: the list, with the focus, and the way to another one. */
export const Kept = ({ t, asset, list }: { t: Translator; asset: string; list: { id: string; name: string } }) => (
  <>
    <a href={`/shortlists/${list.id}`} autofocus>
      {t('keep.kept', { list: list.name })}
    </a>{' '}
    <a href={`/keep?asset=${asset}`}>{t('keep.other')}</a>
  </>
)
