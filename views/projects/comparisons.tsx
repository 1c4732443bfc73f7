import type { Translator } from '../../src/i18n/translator.ts'
import type { Comparisons, Pair, Weighed } from '../../src/matching/comparisons/comparisons.ts'
import type { Project } from '../../src/projects/project.ts'
import type { NeedKey } from '../../src/projects/requirement.ts'
import { TableWrap } from '../parts/table-wrap.tsx'

/** How the form says a ratio: a over b, equal, b over a. */
const SAID = [9, 8, 7, 6, 5, 4, 3, 2, 1, -2, -3, -4, -5, -6, -7, -8, -9] as const
/** Saaty's limit. */
const CONSISTENT = 0.1

interface ComparisonsProps {
  t: Translator
  project: Project
  comparisons: Comparisons
  /** The same with the least consistent pair repaired. */
  repairHref: string | null
}

const criterion = (t: Translator, key: NeedKey) => t.dynamic(`criterion.${key}`)

/** Which of two needs matters more, and how much: a second way to set the importances. Works by its button; with scripts the result follows. */
export const ComparisonsPage = (props: ComparisonsProps) => {
  const { t, project, comparisons } = props
  const { asked, compared, pairs, tooMany } = comparisons
  const path = `/projects/${project.id}/comparisons`
  return (
    <>
      <p class="crumbs">
        <a href={`/projects/${project.id}`}>{project.name}</a> /{' '}
        <a href={`/projects/${project.id}/matches`}>{t('match.title')}</a>
      </p>
      <h1>{t('pairs.title')}</h1>
      {asked.length < 2 ? (
        <div class="empty">
          <p>{t('pairs.few')}</p>
          <p>
            <a href={`/projects/${project.id}/edit`}>{t('match.relax.edit')}</a>
          </p>
        </div>
      ) : (
        <>
          <p>{t('pairs.lead')}</p>
          <div class="columns">
            <form method="get" action={path} id="pairs">
              {tooMany && (
                <p class="notice warning" role="alert">
                  {t('pairs.tooMany', { n: compared.length })}
                </p>
              )}
              {asked.length > 2 && (
                <details class="field" open={tooMany}>
                  <summary>{t('pairs.choose', { n: compared.length, of: asked.length })}</summary>
                  <p class="help">{t('pairs.choose.help')}</p>
                  <div class="choices">
                    {asked.map((key) => (
                      <label>
                        <input type="checkbox" name="need" value={key} checked={compared.includes(key)} />
                        {criterion(t, key)}
                      </label>
                    ))}
                  </div>
                  <button class="quiet" type="submit">
                    {t('pairs.choose.apply')}
                  </button>
                </details>
              )}
              <fieldset
                class="field pairs"
                hx-get={path}
                hx-trigger="change"
                hx-include="#pairs"
                hx-target="#weighed"
                hx-swap="innerMorph"
                hx-sync="this:replace"
              >
                <legend>{t('pairs.which')}</legend>
                {pairs.map((pair) => (
                  <PairField t={t} pair={pair} />
                ))}
              </fieldset>
              <button type="submit">{t('pairs.work-out')}</button>
            </form>
            <div id="weighed" aria-live="polite">
              <WeighedPanel {...props} />
            </div>
          </div>
        </>
      )}
    </>
  )
}

const saidText = (t: Translator, { a, b }: Pick<Pair, 'a' | 'b'>, said: number): string =>
  said === 1 ? t('pairs.equal') : t.dynamic(`pairs.more.${Math.abs(said)}`, { need: criterion(t, said > 0 ? a : b) })

const PairField = ({ t, pair }: { t: Translator; pair: Pair }) => (
  <label class="pair-row">
    <span>{t('pairs.pair', { a: criterion(t, pair.a), b: criterion(t, pair.b) })}</span>
    <select name={`p.${pair.a}.${pair.b}`}>
      <option value="">{t('pairs.unsaid')}</option>
      {SAID.map((said) => (
        <option value={said} selected={said === pair.said}>
          {saidText(t, pair, said)}
        </option>
      ))}
    </select>
  </label>
)

/** What the comparisons come to: shares, sliders, and whether the judgements agree. */
export const WeighedPanel = (props: ComparisonsProps) => {
  const { t, project, comparisons } = props
  const { weighed, answered, pairs } = comparisons
  return (
    <section>
      <h2>{t('pairs.result')}</h2>
      <p class="muted">{t('pairs.answered', { n: answered, of: pairs.length })}</p>
      {weighed === null ? (
        <p>{t('pairs.unlinked')}</p>
      ) : (
        <>
          <Consistency {...props} weighed={weighed} />
          <Shares t={t} project={project} weighed={weighed} />
          <form method="post" action={`/projects/${project.id}/weights`}>
            <input type="hidden" name="seq" value={project.seq} />
            {Object.entries(weighed.importances).map(([key, importance]) => (
              <input type="hidden" name={`w.${key}`} value={importance} />
            ))}
            <button type="submit">{t('match.tried.keep')}</button>
          </form>
        </>
      )}
    </section>
  )
}

const Consistency = ({ t, weighed: { consistency }, repairHref }: ComparisonsProps & { weighed: Weighed }) => {
  if (!consistency) return <p class="muted">{t('pairs.ratio.open')}</p>
  const { ratio, worst } = consistency
  const said = t.format.number(ratio, 2)
  const enough = ratio <= CONSISTENT
  return (
    <>
      <p class={enough ? 'pass' : 'warn'}>{t(enough ? 'pairs.ratio.enough' : 'pairs.ratio.over', { ratio: said })}</p>
      {worst && !enough && (
        <p>
          {t('pairs.worst', {
            a: criterion(t, worst.a),
            b: criterion(t, worst.b),
            said: saidText(t, worst, worst.said ?? 1),
            better: saidText(t, worst, worst.repaired),
            ratio: t.format.number(worst.ratio, 2),
          })}{' '}
          {repairHref && <a href={repairHref}>{t('pairs.worst.use')}</a>}
        </p>
      )}
    </>
  )
}

const Shares = ({ t, project, weighed }: { t: Translator; project: Project; weighed: Weighed }) => {
  const shares = new Map(weighed.shares.map(({ key, share }) => [key, share]))
  const { needs } = project.requirement
  const keys = Object.keys(weighed.importances) as NeedKey[]
  const ordered = [...keys].sort((a, b) => weighed.importances[b]! - weighed.importances[a]!)
  return (
    <TableWrap label={t('pairs.result')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('project.need')}</th>
            <th scope="col" class="num">
              {t('pairs.share')}
            </th>
            <th scope="col" class="num">
              {t('pairs.now')}
            </th>
            <th scope="col" class="num">
              {t('pairs.then')}
            </th>
          </tr>
        </thead>
        <tbody>
          {ordered.map((key) => (
            <tr class={shares.has(key) ? undefined : 'muted'}>
              <th scope="row">{criterion(t, key)}</th>
              <td class="num">{shares.has(key) ? t.format.percent(shares.get(key)!, 0) : '–'}</td>
              <td class="num">{t.format.number(needs[key]!.importance)}</td>
              <td class="num">{t.format.number(weighed.importances[key]!)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableWrap>
  )
}
