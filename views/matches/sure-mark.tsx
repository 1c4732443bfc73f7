import type { Translator } from '../../src/i18n/translator.ts'
import type { Share, Sureness } from '../../src/matching/robustness/sureness.ts'

/** A share with its standard error: “62 % ±1.5 %”. */
export const shareText = (t: Translator, { share, error }: Share): string =>
  t('match.sure.share', { share: t.format.percent(share, 0), error: t.format.percent(error, 1) })

/** Under half a point a share would be said to be 0 %. */
const SAID = 0.005

/** How often a site of the list leads, and whether it can be told apart from the one above. */
export const Sure = ({ t, sure, id }: { t: Translator; sure: Sureness | null; id: string }) => {
  const lead = sure?.leads.get(id)
  const said =
    lead && lead.first.share >= SAID
      ? t('match.sure.first', { share: shareText(t, lead.first) })
      : lead && lead.top.share >= SAID && t('match.sure.top', { share: shareText(t, lead.top) })
  return (
    <>
      {said}
      {said && sure?.together.has(id) && ' · '}
      {sure?.together.has(id) && (
        <>
          <span aria-hidden="true">{t('match.sure.together.mark')}</span>
          <span class="visually-hidden">{t('match.sure.together')}</span>
        </>
      )}
    </>
  )
}

/** The line of a row that says it: there even where it is empty, for what follows. */
export const SureLine = ({ slot, ...props }: Parameters<typeof Sure>[0] & { slot: string }) => (
  <p class="sure" id={`${slot}-s`}>
    <Sure {...props} />
  </p>
)
