import type { Child } from 'hono/jsx'
import type { Translator } from '../../src/i18n/translator.ts'

/** What a row is of, with a sign where the sites differ. */
export const RowHead = ({
  t,
  label,
  differs,
  markClass,
  children,
}: {
  t: Translator
  label: string
  differs: boolean
  /** Besides, of the sign. */
  markClass?: string | undefined
  children?: Child
}) => (
  <th scope="row">
    {label}
    {differs && (
      <span class={markClass ? `differs ${markClass}` : 'differs'} title={t('compare.differs')}>
        {' '}
        <span aria-hidden="true">≠</span>
        <span class="visually-hidden">{t('compare.differs')}</span>
      </span>
    )}
    {children}
  </th>
)
