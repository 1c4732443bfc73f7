import { modesText } from '../parts/modes.ts'
import { TableWrap } from '../parts/table-wrap.tsx'
import { Unknown } from '../parts/tags.tsx'
import { langOf, nameIn } from '../zones/name.ts'
import type { AssetPageProps } from './show.tsx'

/** What else is on offer near by. */
export const Neighbours = ({ t, zone, place, othersInZone }: AssetPageProps) => (
  <section>
    <h2 id="neighbours">{t('around.neighbours')}</h2>
    {place === null || place.neighbours.length === 0 ? (
      <p class="muted">{t('around.neighbours.none')}</p>
    ) : (
      <TableWrap label={t('around.neighbours')}>
        <table class="stack">
          <thead>
            <tr>
              <th scope="col">{t('around.site')}</th>
              <th scope="col" class="num">
                {t('around.distance')}
              </th>
              <th scope="col" class="num">
                {t('around.area')}
              </th>
              <th scope="col">{t('around.modes')}</th>
            </tr>
          </thead>
          <tbody>
            {place.neighbours.map((other) => {
              const area = other.kind === 'land' ? other.landAreaM2 : other.floorAreaM2
              return (
                <tr>
                  <th scope="row">
                    <a href={`/assets/${other.id}`} lang={langOf(t, other)}>
                      {nameIn(t, other)}
                    </a>{' '}
                    <span class="muted small">
                      {other.zone.id === zone.id ? (
                        t('around.sameZone')
                      ) : (
                        <span lang={langOf(t, other.zone)}>{nameIn(t, other.zone)}</span>
                      )}
                    </span>
                  </th>
                  <td class="num">
                    {other.km < 1 ? t('around.under') : t('around.about', { km: t.format.km(other.km) })}
                  </td>
                  <td class="num">{area === null ? <Unknown t={t} /> : t.format.m2(area)}</td>
                  <td>{modesText(t, other.dealModes) ?? <Unknown t={t} />}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </TableWrap>
    )}
    {othersInZone > 0 && (
      <p>
        <a href={`/assets?zone=${zone.id}`}>{t('around.othersInZone', { n: othersInZone })}</a>
      </p>
    )}
  </section>
)
