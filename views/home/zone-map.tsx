import type { DotMap, PrefectureRow } from '../../src/home/dot-map.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import { TableWrap } from '../parts/table-wrap.tsx'
import { nameIn } from '../zones/name.ts'
import { Prefecture } from '../zones/prefecture.tsx'

export interface MapZoneName {
  id: string
  name: string
  nameEn: string | null
}

interface ZoneMapProps {
  t: Translator
  map: DotMap
  zones: readonly MapZoneName[]
}

/**
 * Zones as dots on a sheet with a grid of degrees; each dot leads to the sites of its zone. The dots are passed over by the tab key:
 * the table of prefectures and the list of zones lead to the same sites without sixty stops.
 */
export const ZoneMap = ({ t, map, zones }: ZoneMapProps) => {
  const names = new Map(zones.map((zone) => [zone.id, zone]))
  return (
    <figure class="zone-map">
      <svg viewBox={`0 0 ${map.width} ${map.height}`} aria-labelledby="zone-map-title zone-map-desc">
        <title id="zone-map-title">{t('home.map.title')}</title>
        <desc id="zone-map-desc">{t('home.map.desc', { zones: map.dots.length })}</desc>
        <g class="grid">
          {map.meridians.map(({ at, degree }) => (
            <>
              <path d={`M${at} 0V${map.height}`} />
              <text x={at + 4} y={map.height - 6}>
                {`${degree}° E`}
              </text>
            </>
          ))}
          {map.parallels.map(({ at, degree }) => (
            <>
              <path d={`M0 ${at}H${map.width}`} />
              <text x={4} y={at - 4}>
                {`${degree}° N`}
              </text>
            </>
          ))}
        </g>
        {map.dots.map((dot) => (
          <Dot t={t} dot={dot} zone={names.get(dot.id)} />
        ))}
        <g class="names">
          {map.labels.map((label) => (
            <text
              class={label.minor ? 'minor' : undefined}
              x={label.x}
              y={label.y + 4}
              text-anchor={label.side === 'left' ? 'end' : undefined}
            >
              {label.text}
            </text>
          ))}
        </g>
      </svg>
      <figcaption>
        <p class="small muted">
          {t('home.map.caption')} {map.leftOut > 0 && t('home.map.leftOut', { n: map.leftOut })}
        </p>
      </figcaption>
    </figure>
  )
}

const Dot = ({ t, dot, zone }: { t: Translator; dot: DotMap['dots'][number]; zone: MapZoneName | undefined }) => {
  const name = t('home.map.dot', { zone: zone ? nameIn(t, zone) : '', n: dot.assets })
  return (
    <a href={dot.assets === 0 ? `/zones/${dot.id}` : `/assets?zone=${dot.id}`} tabindex={-1} aria-label={name}>
      <circle class={dot.assets === 0 ? 'ring' : 'dot'} cx={dot.x} cy={dot.y} r={dot.r}>
        <title>{name}</title>
      </circle>
    </a>
  )
}

/** The map in words; a name leads to the sites of its prefecture. */
export const PrefectureTable = ({ t, rows }: { t: Translator; rows: readonly PrefectureRow[] }) => {
  const sum = (key: 'zones' | 'assets') => rows.reduce((total, row) => total + row[key], 0)
  return (
    <TableWrap label={t('home.map.prefecture')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('home.map.prefecture')}</th>
            <th scope="col" class="num">
              {t('home.map.zones')}
            </th>
            <th scope="col" class="num">
              {t('home.map.assets')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">
                {row.prefecture === null ? (
                  <span class="unknown">{t('word.unknown')}</span>
                ) : (
                  <a href={`/${row.assets > 0 ? 'assets' : 'zones'}?prefecture=${encodeURIComponent(row.prefecture)}`}>
                    <Prefecture t={t} name={row.prefecture} />
                  </a>
                )}
              </th>
              <td class="num">{t.format.number(row.zones)}</td>
              <td class="num">{t.format.number(row.assets)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('home.map.total')}</th>
            <td class="num">{t.format.number(sum('zones'))}</td>
            <td class="num">{t.format.number(sum('assets'))}</td>
          </tr>
        </tfoot>
      </table>
    </TableWrap>
  )
}
