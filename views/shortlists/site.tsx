import type { Child } from 'hono/jsx'
import type { Translator } from '../../src/i18n/translator.ts'
import type { DealMode, NeedKey } from '../../src/projects/requirement.ts'
import type { ListedSite } from '../../src/shortlists/listed.ts'
import { figureOf, prices } from '../matches/figures.ts'
import { ScoreFigure } from '../matches/row.tsx'
import { ScoreStrip } from '../matches/score-strip.tsx'
import { Unknown } from '../parts/tags.tsx'
import { langOf, nameIn } from '../zones/name.ts'

export interface SiteProps {
  t: Translator
  listed: ListedSite
  /** Place in the ranking; null where there is none. */
  rank: number | null
  /** The needs whose figures matter most to the project; without one, what everybody asks first. */
  figures: readonly NeedKey[]
  modes: readonly DealMode[]
  /** What may be done with it. */
  children?: Child
}

/** What everybody asks first. */
const USUAL: readonly NeedKey[] = ['landArea', 'floorArea', 'clearHeight', 'power']
const TAG = { eligible: 'pass', 'to-confirm': 'warn', excluded: 'fail' } as const

/** One site of a list: what a row of matches says of it, a place to choose it for the comparison, the note. */
export const ListedRow = ({ t, listed, rank, figures, modes, children }: SiteProps) => {
  const { item, site, match } = listed
  if (site === null) {
    return (
      <li class="match kept gone" id={`s-${item.assetId}`}>
        <span class="rank" aria-hidden="true">
          –
        </span>
        <div class="who">
          <b lang={langOf(t, item)}>{nameIn(t, item)}</b>
          <span class="zone">{t('shortlist.gone')}</span>
        </div>
        <div class="kept-foot">{children}</div>
      </li>
    )
  }
  const { record } = site
  return (
    <li class="match kept" id={`s-${item.assetId}`}>
      <span class="rank">{rank}</span>
      <div class="who">
        <a class="row-title" href={`/assets/${record.id}`} lang={langOf(t, record)}>
          {nameIn(t, record)}
        </a>
        <span class="zone" lang={langOf(t, record.zone)}>
          {nameIn(t, record.zone)}
        </span>
        <label class="pick">
          <input type="checkbox" name="asset" value={record.id} form="compare" />
          {t('compare.choose')}
          <span class="visually-hidden"> {nameIn(t, record)}</span>
        </label>
      </div>
      {match && (
        <div class="why">
          <ScoreStrip t={t} match={match} />
        </div>
      )}
      {match && <ScoreFigure t={t} match={match} />}
      <dl class="row-figures">
        {match && (
          <div>
            <dt class="visually-hidden">{t('match.standing')}</dt>
            <dd>
              <span class={`tag ${TAG[match.standing]}`}>{t(`match.standing.${match.standing}`)}</span>
            </dd>
          </div>
        )}
        {(figures.length > 0 ? figures : USUAL).map((key) => (
          <div>
            <dt>{t.dynamic(`criterion.${key}`)}</dt>
            <dd>{figureOf(t, key, site) ?? <Unknown t={t} />}</dd>
          </div>
        ))}
        {prices(t, record, modes).map(({ label, text }) => (
          <div class="cost">
            <dt>{label}</dt>
            <dd>{text ?? <Unknown t={t} />}</dd>
          </div>
        ))}
      </dl>
      <div class="kept-foot">{children}</div>
    </li>
  )
}

/** The form that the places to choose belong to. */
export const CompareForm = ({ t, action, list }: { t: Translator; action: string; list?: string }) => (
  <form class="actions" id="compare" method="get" action={action}>
    {list !== undefined && <input type="hidden" name="list" value={list} />}
    <button class="quiet" type="submit">
      {t('compare.go')}
    </button>
    <span class="muted small">{t('compare.go.help')}</span>
  </form>
)
