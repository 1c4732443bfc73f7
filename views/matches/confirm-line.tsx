import type { Translator } from '../../src/i18n/translator.ts'
import type { Confirm, Match } from '../../src/matching/types.ts'

const CONFIRMS_SHOWN = 4

/** What is not known, the facts that a must hangs on first. */
export const confirmTexts = (t: Translator, confirm: readonly Confirm[]): string[] => {
  const sources = [...confirm].sort((a, b) => Number(b.must) - Number(a.must)).flatMap((one) => one.sources)
  return [...new Set(sources)].map((source) =>
    t.has(`fact.${source}`) ? t.dynamic(`fact.${source}`) : t.dynamic(`match.confirm.${source}`),
  )
}

/** The facts to ask for, those that a must hangs on marked. */
export const ConfirmLine = ({ t, match }: { t: Translator; match: Match }) => {
  const texts = confirmTexts(t, match.confirm)
  if (texts.length === 0) return null
  const musts = new Set(
    confirmTexts(
      t,
      match.confirm.filter(({ must }) => must),
    ),
  )
  const rest = texts.length - CONFIRMS_SHOWN
  const comma = t.locale === 'en' ? ', ' : '、'
  return (
    <p class="confirm">
      <span class="warn">{t('match.confirm')}</span>{' '}
      {texts.slice(0, CONFIRMS_SHOWN).map((text, i) => (
        <>
          {i > 0 && comma}
          {musts.has(text) ? <strong>{text}</strong> : text}
        </>
      ))}
      {rest > 0 && t('match.confirm.more', { n: rest })}
    </p>
  )
}
