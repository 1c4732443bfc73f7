import type { Failed } from './error.tsx'

/**
 * A failure while only a part of a page was asked for: a note at the foot of the window. The page stays as it is, and so does the focus;
 * whoever listens is told. The way on opens beside it (`aside`) where what is typed on the page would be lost.
 */
export const Trouble = ({ t, title, detail, ways, aside = false }: Omit<Failed, 'status'> & { aside?: boolean }) => {
  const [best] = ways
  return (
    <div class="trouble" role="alert">
      <p>
        <strong>{title}</strong> {detail}
      </p>
      <div class="actions">
        {best && (
          <a href={best.href} {...(aside && { target: '_blank', rel: 'noopener' })}>
            {t.dynamic(best.label)}
          </a>
        )}
        <button class="quiet" type="button" data-again hidden>
          {t('trouble.again')}
        </button>
        <button class="quiet" type="button" data-close>
          {t('trouble.close')}
        </button>
      </div>
    </div>
  )
}
