import type { Translator } from '../../src/i18n/translator.ts'
import type { Requirement } from '../../src/projects/requirement.ts'
import { askedOf } from './asked.ts'
import { NEED_ORDER } from './need-order.ts'

interface MustLineProps {
  t: Translator
  needs: Requirement['needs']
  /** The musts alone, where many lines stand together or every need is listed beside it. */
  mustsOnly?: boolean
}

/** What is asked of a site, in one line: the musts with their figures, then the names of what is preferred. */
export const MustLine = ({ t, needs, mustsOnly }: MustLineProps) => {
  const at = (level: 'must' | 'prefer') => NEED_ORDER.filter((key) => needs[key]?.level === level)
  const preferred = mustsOnly ? [] : at('prefer').map((key) => t.dynamic(`criterion.${key}`))
  return (
    <p class="asked">
      {at('must').map((key, i) => (
        <>
          {i > 0 && ' · '}
          {t.dynamic(`criterion.${key}`)} <strong>{askedOf(t, key, needs)}</strong>
        </>
      ))}
      {preferred.length > 0 && (
        <span class="muted">
          {' · '}
          {t('project.level.prefer')}
          {t.locale === 'en' ? ': ' : '：'}
          {preferred.join(t.locale === 'en' ? ', ' : '、')}
        </span>
      )}
    </p>
  )
}
