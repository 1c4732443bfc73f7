import type { Translator } from '../../src/i18n/translator.ts'
import type { Certificate, CertifiedGroup } from '../../src/matching/certificate/certificate.ts'
import type { SiteRecord } from '../../src/matching/types.ts'
import { TableWrap } from '../parts/table-wrap.tsx'
import { askedOf } from '../projects/asked.ts'
import { NEED_ORDER } from '../projects/need-order.ts'
import { langOf, nameIn } from '../zones/name.ts'

/** Those on offer, by id. */
export type OfferedSites = ReadonlyMap<string, SiteRecord>

interface SheetProps {
  t: Translator
  certificate: Certificate
  sites: OfferedSites
}

/** What a certificate says, in words. */
export const CertificateSheet = ({ t, certificate: { match, sha256 }, sites }: SheetProps) => (
  <>
    <dl class="facts">
      <Line name={t('certificate.day')}>{t.format.day(match.requirement.asOf)}</Line>
      <Line name={t('match.mood')}>{t(`match.mood.${match.mood}`)}</Line>
      <Line name={t('certificate.sites')}>{t.format.number(match.sites)}</Line>
      <Line name={t('certificate.catalogue')}>{match.catalogueVersion}</Line>
      <Line name={t('certificate.engine')}>{match.engineVersion}</Line>
    </dl>
    <p>
      {t('certificate.hash')} <code class="hash">{sha256}</code>
    </p>
    <h2>{t('certificate.result')}</h2>
    <ul class="figures counts">
      <li class="pass">
        <strong>{t.format.number(match.eligible.total)}</strong> {t('match.eligible')}
      </li>
      <li class="warn">
        <strong>{t.format.number(match.toConfirm.total)}</strong> {t('match.toConfirm')}
      </li>
      <li class="muted">
        <strong>{t.format.number(match.excluded)}</strong> {t('match.excluded')}
      </li>
    </ul>
    <Group t={t} label={t('match.ranking.eligible')} group={match.eligible} sites={sites} />
    <Group t={t} label={t('match.ranking.to-confirm')} group={match.toConfirm} sites={sites} />
    <h2>{t('project.requirement')}</h2>
    <Asked t={t} match={match} />
  </>
)

const Line = ({ name, children }: { name: string; children: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

/** By its name where it is on offer; else by its identifier, whatever became of it. */
export const CertifiedSite = ({ t, id, sites }: { t: Translator; id: string; sites: OfferedSites }) => {
  const site = sites.get(id)
  return site ? (
    <a href={`/assets/${id}`} lang={langOf(t, site)}>
      {nameIn(t, site)}
    </a>
  ) : (
    <>
      <code>{id}</code> <span class="muted small">{t('certificate.notOffered')}</span>
    </>
  )
}

interface GroupProps {
  t: Translator
  label: string
  group: CertifiedGroup
  sites: OfferedSites
}

const Group = ({ t, label, group, sites }: GroupProps) => {
  if (group.rows.length === 0) return null
  return (
    <>
      <h3>{label}</h3>
      <TableWrap label={label}>
        <table>
          <thead>
            <tr>
              <th scope="col" class="num">
                {t('certificate.place')}
              </th>
              <th scope="col">{t('match.sure.site')}</th>
              <th scope="col" class="num">
                {t('match.score')}
              </th>
            </tr>
          </thead>
          <tbody>
            {group.rows.map((row, i) => (
              <tr>
                <td class="num">{i + 1}</td>
                <th scope="row">
                  <CertifiedSite t={t} id={row.id} sites={sites} />
                </th>
                <td class="num nowrap">
                  {t.format.score(row.score)}
                  {row.low < row.high && (
                    <span class="muted small">
                      {' '}
                      {t('match.score.range', { low: t.format.score(row.low), high: t.format.score(row.high) })}
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableWrap>
      {group.total > group.rows.length && (
        <p class="small muted">{t('certificate.more', { n: group.total - group.rows.length })}</p>
      )}
    </>
  )
}

const Asked = ({ t, match: { requirement, weights, excludedBy } }: { t: Translator; match: Certificate['match'] }) => {
  const { needs } = requirement
  const asked = NEED_ORDER.filter((key) => needs[key] && needs[key].level !== 'indifferent')
  return (
    <TableWrap label={t('project.requirement')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('project.need')}</th>
            <th scope="col">{t('project.asked')}</th>
            <th scope="col">{t('project.level')}</th>
            <th scope="col" class="num">
              {t('certificate.weight')}
            </th>
            <th scope="col" class="num">
              {t('certificate.leftOut')}
            </th>
          </tr>
        </thead>
        <tbody>
          {asked.map((key) => {
            const [weight, out] = [weights[key], excludedBy[key]]
            return (
              <tr>
                <th scope="row">{t.dynamic(`criterion.${key}`)}</th>
                <td>{askedOf(t, key, needs)}</td>
                <td>{t.dynamic(`project.level.${needs[key]?.level}`)}</td>
                <td class="num">{weight === undefined ? '–' : t.format.percent(weight)}</td>
                <td class="num">{out === undefined ? '–' : t.format.number(out)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </TableWrap>
  )
}
