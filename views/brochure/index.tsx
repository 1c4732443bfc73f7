import type { QrCode } from '../../src/brochure/qr.ts'
import type { BrochureSheet } from '../../src/brochure/sheet.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import type { Match } from '../../src/matching/types.ts'
import { langOf, langOfText, nameIn } from '../zones/name.ts'
import { SiteSheet } from './sheet.tsx'

interface SiteBrochureProps {
  t: Translator
  sheet: BrochureSheet
  /** Where the code leads. */
  address: string
  qr: QrCode
  today: string
}

/** What is on the screen only: the way back, and how to print. */
const Bar = ({ t, back, backName }: { t: Translator; back: string; backName: string }) => (
  <div class="brochure-bar">
    <a href={back}>{backName}</a>
    <button type="button" hidden data-print>
      {t('brochure.print')}
    </button>
    <p class="small muted">{t('brochure.print.help')}</p>
  </div>
)

const Foot = ({ t, today, address }: { t: Translator; today: string; address?: string }) => (
  <p class="small leaf-foot">
    {t('brochure.printed', { day: t.format.day(today) })} {t('brochure.indicative')}
    {address && (
      <>
        {' '}
        <span class="break">{address}</span>
      </>
    )}
  </p>
)

/** A site on paper. */
export const SiteBrochure = ({ t, sheet, address, qr, today }: SiteBrochureProps) => (
  <>
    <Bar t={t} back={`/assets/${sheet.asset.id}`} backName={t('brochure.back.site')} />
    <SiteSheet t={t} sheet={sheet} qr={qr} level={1} />
    <Foot t={t} today={today} address={address} />
  </>
)

interface BrochureSite {
  item: { assetId: string; name: string; nameEn: string | null; note: string | null }
  match: Match | null
  /** Null where it is no longer on offer. */
  sheet: BrochureSheet | null
  qr: QrCode | null
}

interface ShortlistBrochureProps {
  t: Translator
  list: { name: string }
  project: { name: string } | null
  back: string
  sites: readonly BrochureSite[]
  today: string
}

const TAG = { eligible: 'pass', 'to-confirm': 'warn', excluded: 'fail' } as const

/** A list on paper: a leaf with all of it, then a leaf a site. */
export const ShortlistBrochure = ({ t, list, project, back, sites, today }: ShortlistBrochureProps) => (
  <>
    <Bar t={t} back={back} backName={t('brochure.back.list')} />
    <article class="leaf">
      <p class="eyebrow">{t('shortlist.sites', { n: sites.length })}</p>
      <h1>{list.name}</h1>
      {project && (
        <p>
          {t('shortlist.for')} {project.name}
        </p>
      )}
      {sites.length === 0 && <p>{t('brochure.empty')}</p>}
      <ol class="leaf-list">
        {sites.map(({ item, match, sheet }) => (
          <li>
            <b lang={langOf(t, item)}>{nameIn(t, item)}</b>
            {sheet === null ? (
              <span class="muted"> – {t('shortlist.gone')}</span>
            ) : (
              <span class="muted" lang={langOf(t, sheet.zone)}>
                {' '}
                {nameIn(t, sheet.zone)}
              </span>
            )}
            {match && (
              <span class="num">
                {' '}
                {t.format.score(match.low)}
                {match.high > match.low && `–${t.format.score(match.high)}`}{' '}
                <span class={TAG[match.standing]}>{t(`match.standing.${match.standing}`)}</span>
              </span>
            )}
            {item.note !== null && <Note t={t} note={item.note} />}
          </li>
        ))}
      </ol>
      <Foot t={t} today={today} />
    </article>
    {sites.map(
      ({ item, sheet, qr }) =>
        sheet &&
        qr && (
          <SiteSheet t={t} sheet={sheet} qr={qr} level={2}>
            {item.note !== null && <Note t={t} note={item.note} />}
          </SiteSheet>
        ),
    )}
  </>
)

const Note = ({ t, note }: { t: Translator; note: string }) => (
  <p class="prose" lang={langOfText(note)}>
    <b>{t('shortlist.note')}</b> {note}
  </p>
)
