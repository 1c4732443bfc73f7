import type { FormState } from '../../src/http/form.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import type { Requirement } from '../../src/projects/requirement.ts'
import { Done } from '../parts/done.tsx'
import { TextField } from '../parts/fields.tsx'
import { MustLine } from '../projects/must-line.tsx'

export interface SavedItem {
  id: string
  name: string
  /** What it asks, in words. */
  words: string
  /** Of a project: its needs. */
  needs: Requirement['needs'] | null
  /** Null where its project can no longer be seen. */
  news: { total: number; fresh: number } | null
  seenAt: string
  seenOn: string
}

export type SavedNotice = 'kept' | 'already' | 'renamed' | 'seen' | 'removed' | 'restored'

export interface SavedProps {
  t: Translator
  items: readonly SavedItem[]
  most: number
  /** The moment that the page was read: what is marked as seen is what was published until then. */
  at: string
  notice: { code: SavedNotice; id: string; name: string } | null
  /** A name that was refused, and whose. */
  refused: { id: string; form: FormState } | null
}

/** What somebody keeps, each with its news. Without scripts as with them. */
export const SavedPage = (props: SavedProps) => {
  const { t, items, most, notice } = props
  return (
    <>
      <div class="page-head">
        <h1>{t('saved.title')}</h1>
        {items.length > 0 && <p class="muted num">{t('saved.count', { n: items.length, most })}</p>}
      </div>
      {notice && <Notice t={t} notice={notice} />}
      <p>{t('saved.lead')}</p>
      {items.length === 0 ? (
        <div class="empty">
          <p>
            <strong>{t('saved.none')}</strong>
          </p>
          <p>{t('saved.none.how')}</p>
          <p class="actions center">
            <a class="button" href="/assets">
              {t('saved.none.search')}
            </a>
            <a href="/my/projects">{t('saved.none.projects')}</a>
          </p>
        </div>
      ) : (
        <>
          <ul class="rows">
            {items.map((item) => (
              <SavedRow {...props} item={item} />
            ))}
          </ul>
          <p class="small muted">{t('saved.new.means')}</p>
        </>
      )}
    </>
  )
}

const Notice = ({ t, notice: { code, id, name } }: { t: Translator; notice: NonNullable<SavedProps['notice']> }) => {
  const text = code === 'already' ? t('saved.already', { name }) : t(`saved.done.${code}`, { name })
  const undo = { action: `/my/searches/${id}/restoration`, label: t('saved.undo.of', { name }) }
  return <Done t={t} done={{ text }} undo={code === 'removed' ? undo : null} />
}

const SavedRow = ({ t, item, at, refused }: SavedProps & { item: SavedItem }) => {
  const { id, name, news } = item
  const wrong = refused?.id === id ? refused.form : null
  return (
    <li class="saved-row" id={`saved-${id}`}>
      <div>
        <h2>{name}</h2>
        {item.words !== name && <p class="muted">{item.words}</p>}
        {item.needs && <MustLine t={t} needs={item.needs} mustsOnly />}
        {news === null ? <p class="warn">{t('saved.gone')}</p> : <News t={t} item={item} news={news} />}
      </div>
      <div class="actions">
        {news !== null && <OpenSaved t={t} saved={item} fresh={news.fresh} />}
        {news !== null && news.fresh > 0 && (
          <form method="post" action={`/my/searches/${id}/visits`}>
            <input type="hidden" name="at" value={at} />
            <button class="quiet" type="submit" aria-label={t('saved.seen.of', { name })}>
              {t('saved.seen')}
            </button>
          </form>
        )}
        <form method="post" action={`/my/searches/${id}/removal`}>
          <button class="plain" type="submit" aria-label={t('saved.remove.of', { name })}>
            {t('saved.remove')}
          </button>
        </form>
        <details open={wrong !== null}>
          <summary aria-label={t('saved.rename.of', { name })}>{t('saved.rename')}</summary>
          <form class="save-fields" method="post" action={`/my/searches/${id}`} novalidate>
            <TextField
              t={t}
              form={wrong ?? { values: {}, problems: [] }}
              name={`name-${id}`}
              label={t('saved.name')}
              value={name}
              autocomplete="off"
            />
            <button type="submit">{t('word.save')}</button>
          </form>
        </details>
      </div>
    </li>
  )
}

const News = ({ t, item, news }: { t: Translator; item: SavedItem; news: NonNullable<SavedItem['news']> }) => (
  <p class="num">
    {t('saved.total', { n: news.total })}
    {' · '}
    {news.fresh > 0 ? <strong class="fresh">{t('saved.fresh', { n: news.fresh })}</strong> : t('saved.fresh.none')}
    <span class="muted">
      {' · '}
      {t('saved.since', { day: t.format.day(item.seenOn) })}
    </span>
  </p>
)

/**
 * Opens the results with what is new marked, and marks it as seen: a form, since reading an address never writes. It carries
 * the moment that the figure beside it counts from, so that pressing twice shows the same.
 */
export const OpenSaved = ({
  t,
  saved: { id, name, seenAt },
  fresh,
}: {
  t: Translator
  saved: { id: string; name: string; seenAt: string }
  fresh: number
}) => (
  <form method="post" action={`/my/searches/${id}/visits`}>
    <input type="hidden" name="open" value={fresh > 0 ? seenAt : 'all'} />
    <button
      class={fresh > 0 ? undefined : 'quiet'}
      type="submit"
      aria-label={fresh > 0 ? t('saved.open.fresh.of', { n: fresh, name }) : t('saved.open.of', { name })}
    >
      {fresh > 0 ? t('saved.open.fresh', { n: fresh }) : t('saved.open')}
    </button>
  </form>
)
