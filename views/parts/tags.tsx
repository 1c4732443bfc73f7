import type { Translator } from '../../src/i18n/translator.ts'

/** The state of a record, in words and colour. */
export const StatusTag = ({
  t,
  status,
}: {
  t: Translator
  status: 'draft' | 'published' | 'withdrawn' | 'activated'
}) => <span class={`tag ${status}`}>{t(`word.${status}`)}</span>

export const Unknown = ({ t }: { t: Translator }) => <span class="unknown">{t('word.unknown')}</span>
