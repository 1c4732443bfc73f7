import type { Translator } from '../../src/i18n/translator.ts'

/** Previous and next page of a list; `href` makes the address of a page, so that the URL holds the whole state. */
export const Pager = ({
  t,
  number,
  pages,
  href,
  link = (to) => ({ href: to }),
}: {
  t: Translator
  number: number
  pages: number
  href: (page: number) => string
  /** The attributes of a link to an address, where it is more than a link. */
  link?: (href: string) => { href: string }
}) =>
  pages <= 1 ? null : (
    <nav class="pager" aria-label={t('page.label')}>
      {number > 1 && (
        <a class="button quiet" rel="prev" {...link(href(number - 1))}>
          {t('page.previous')}
        </a>
      )}
      <span class="num">{t('page.position', { page: number, pages })}</span>
      {number < pages && (
        <a class="button quiet" rel="next" {...link(href(number + 1))}>
          {t('page.next')}
        </a>
      )}
    </nav>
  )
