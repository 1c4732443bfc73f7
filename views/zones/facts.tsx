import type { Child } from 'hono/jsx'
import type { PlausibilityWarning } from '../../src/geometry/plausibility.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import type { Industry } from '../../src/zones/industry.ts'
import type { Zone, ZoneOffer } from '../../src/zones/zone.ts'
import { FactRow } from '../parts/fact-row.tsx'
import { Unknown } from '../parts/tags.tsx'
import { IndustryName } from './industry-name.tsx'
import { Prefecture } from './prefecture.tsx'

const OFFER = [
  ['electricity', 'electricityFenKwh'],
  ['water', 'waterFenT'],
  ['gas', 'gasFenM3'],
  ['steam', 'steamFenGj'],
] as const satisfies readonly (readonly [string, keyof ZoneOffer])[]

export interface ZoneFactsProps {
  t: Translator
  zone: Zone
  /** Names of the codes of its industries. */
  names: ReadonlyMap<string, Industry>
  warnings: readonly PlausibilityWarning[]
}

/** What is known of a zone; what is not says so. */
export const ZoneFacts = ({ t, zone, names, warnings }: ZoneFactsProps) => {
  const known = (value: Child | null) => (value === null ? <Unknown t={t} /> : value)
  return (
    <>
      <h2>{t('zone.facts')}</h2>
      <dl class="facts">
        <FactRow term={t('zone.code')}>{zone.code}</FactRow>
        <FactRow term={t('zone.prefecture')}>
          {known(zone.prefecture === null ? null : <Prefecture t={t} name={zone.prefecture} />)}
        </FactRow>
        <FactRow term={t('zone.areaHa')}>
          {known(zone.areaHa === null ? null : `${t.format.number(zone.areaHa)} ${t('zone.ha')}`)}
        </FactRow>
        <FactRow term={t('zone.approvedYear')}>
          {known(zone.approvedYear === null ? null : String(zone.approvedYear))}
        </FactRow>
        {zone.leadingIndustriesText !== null && (
          <FactRow term={t('zone.leadingIndustriesText')}>
            <span lang="zh-CN">{zone.leadingIndustriesText}</span>
          </FactRow>
        )}
        <FactRow term={t('zone.leadingIndustries')}>
          <Codes t={t} codes={zone.leadingIndustries} names={names} />
        </FactRow>
        <FactRow term={t('zone.admittedIndustries')}>
          <Codes t={t} codes={zone.admittedIndustries} names={names} />
        </FactRow>
        {OFFER.map(([word, key]) => {
          const fen = zone.offer[key]
          return (
            <FactRow term={t(`zone.offer.${word}`)}>
              {known(fen === null ? null : `${t.format.number(fen / 100, 4)} ${t(`zone.unit.${word}`)}`)}
            </FactRow>
          )
        })}
        <FactRow term={t('zone.offer.heatSource')}>{known(zone.offer.heatSource)}</FactRow>
        <FactRow term={t('zone.position')}>
          {known(
            zone.position === null ? null : (
              <>
                {t.format.number(zone.position[1], 4)}° N, {t.format.number(zone.position[0], 4)}° E
              </>
            ),
          )}
          {zone.positionNote !== null && (
            <span class="source" lang="zh-CN">
              <br />
              {zone.positionNote}
            </span>
          )}
          {warnings.map((warning) => (
            <p class="warn small">{t.dynamic(`geometry.${warning.code}`, warning.params)}</p>
          ))}
        </FactRow>
      </dl>
    </>
  )
}

/** Codes of industries with their names; unknown where nobody has said. */
export const Codes = ({
  t,
  codes,
  names,
}: {
  t: Translator
  codes: readonly string[] | null
  names: ReadonlyMap<string, Industry>
}) =>
  codes === null ? (
    <Unknown t={t} />
  ) : (
    <ul class="plain-list codes">
      {codes.map((code) => (
        <li>
          <span class="num muted">{code}</span> <IndustryName t={t} industry={names.get(code)} />
        </li>
      ))}
    </ul>
  )
