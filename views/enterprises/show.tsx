import type { Enterprise, EnterpriseFigures } from '../../src/enterprises/enterprise.ts'
import type { Flag } from '../../src/enterprises/flags.ts'
import type { HeldAsset } from '../../src/enterprises/surroundings.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import type { Industry } from '../../src/zones/industry.ts'
import type { ZoneOption } from '../../src/zones/zone.ts'
import { FactRow } from '../parts/fact-row.tsx'
import { StatusTag, Unknown } from '../parts/tags.tsx'
import { IndustryName } from '../zones/industry-name.tsx'
import { langOf, nameIn } from '../zones/name.ts'
import { FlagsTable } from './flags.tsx'

export interface EnterprisePageProps {
  t: Translator
  enterprise: Enterprise
  zone: ZoneOption
  industry: Industry | undefined
  flags: readonly Flag[]
  held: readonly HeldAsset[]
}

export const EnterprisePage = ({ t, enterprise, zone, industry, flags, held }: EnterprisePageProps) => (
  <>
    <p class="crumbs">
      <a href="/enterprises">{t('enterprises.title')}</a>
    </p>
    <div class="page-head">
      <div>
        <p class="eyebrow">
          {t('enterprises.internal')} {enterprise.sample && <span class="tag sample">{t('enterprise.sample')}</span>}
        </p>
        <h1 lang="zh-CN">{enterprise.name}</h1>
      </div>
      <div class="actions">
        <a class="button quiet" href={`/enterprises/${enterprise.id}/edit`}>
          {t('enterprise.edit')}
        </a>
      </div>
    </div>
    <div class="columns wide-aside">
      <div>
        <h2 class="first">{t('flags.title')}</h2>
        <p class="muted small">{t('flags.lead')}</p>
        <FlagsTable t={t} flags={flags} />
        <h2>{t('enterprise.figures')}</h2>
        {enterprise.figures === null ? (
          <p class="muted">{t('enterprise.figures.none')}</p>
        ) : (
          <Figures t={t} figures={enterprise.figures} />
        )}
      </div>
      <aside>
        <h2 class="first">{t('enterprise.group.identity')}</h2>
        <dl class="facts">
          <FactRow term={t('enterprise.zoneId')}>
            <a href={`/zones/${zone.id}`} lang={langOf(t, zone)}>
              {nameIn(t, zone)}
            </a>
          </FactRow>
          <FactRow term={t('enterprise.creditCode')}>{enterprise.creditCode ?? <Unknown t={t} />}</FactRow>
          <FactRow term={t('enterprise.industry')}>
            {enterprise.industry === null ? (
              <Unknown t={t} />
            ) : (
              <>
                <span class="muted">{enterprise.industry}</span> <IndustryName t={t} industry={industry} />
              </>
            )}
          </FactRow>
          <FactRow term={t('enterprise.status')}>
            {enterprise.status === null ? <Unknown t={t} /> : t(`enterprise.status.${enterprise.status}`)}
          </FactRow>
          {enterprise.note !== null && <FactRow term={t('enterprise.note')}>{enterprise.note}</FactRow>}
        </dl>
        <h2>{t('enterprise.held')}</h2>
        {held.length === 0 ? (
          <p class="muted">{t('enterprise.held.none')}</p>
        ) : (
          <ul class="plain-list">
            {held.map((asset) => (
              <li>
                <a href={`/assets/${asset.id}`} lang={langOf(t, asset)}>
                  {nameIn(t, asset)}
                </a>{' '}
                <StatusTag t={t} status={asset.status} />
              </li>
            ))}
          </ul>
        )}
      </aside>
    </div>
  </>
)

const MONEY = [
  ['revenue', 'revenueFen'],
  ['profit', 'profitFen'],
  ['tax', 'taxFen'],
  ['assets', 'assetsFen'],
  ['debts', 'debtsFen'],
] as const
const COUNTS = [
  ['lossYears', 'years'],
  ['stoppedMonths', 'months'],
] as const
const ANSWERS = ['wageArrears', 'taxArrears', 'livesOnSubsidy'] as const

const Figures = ({ t, figures }: { t: Translator; figures: EnterpriseFigures }) => {
  const unknown = <Unknown t={t} />
  return (
    <dl class="facts">
      <FactRow term={t('enterprise.year')}>{String(figures.year)}</FactRow>
      {MONEY.map(([word, key]) => {
        const fen = figures[key]
        return <FactRow term={t(`enterprise.${word}`)}>{fen === null ? unknown : t.format.money(fen)}</FactRow>
      })}
      {COUNTS.map(([key, unit]) => {
        const n = figures[key]
        return (
          <FactRow term={t(`enterprise.${key}`)}>
            {n === null ? unknown : `${t.format.number(n)} ${t(`enterprise.unit.${unit}`)}`}
          </FactRow>
        )
      })}
      {ANSWERS.map((key) => {
        const answer = figures[key]
        return (
          <FactRow term={t(`enterprise.${key}`)}>
            {answer === null ? unknown : t(answer ? 'word.yes' : 'word.no')}
          </FactRow>
        )
      })}
    </dl>
  )
}
