import type { Failed } from './error.tsx'

/**
 * A failure while only a part of a page was asked for: a note at the foot of the window. The page stays as it is, and so does the focus;
 * whoever listens is told.
 */
export const Trouble = ({ t, title, detail, ways }: Omit<Failed, 'status'>) => {
  const [best] = ways
  return (
    <div class="trouble" role="alert">
      <p>
        <strong>{title}</strong> {detail}
      </p>
      <div class="actions">
        {best && <a href={best.href}>{t.dynamic(best.label)}</a>}
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
