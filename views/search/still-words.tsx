import type { PropsWithChildren } from 'hono/jsx'
import { langOf, nameIn } from '../zones/name.ts'
import { Prefecture } from '../zones/prefecture.tsx'
import type { StillProps } from './still-map.tsx'
import { StillShape } from './still-shape.tsx'

/** What goes with the picture where no map follows it: how to use it, what its signs mean, and the same in words. */
export const StillWords = ({ t, map, href, conditions, ownKept }: StillProps & { ownKept: boolean }) => (
  <div class="without-script small">
    <p>
      {t('map.still.help')} {map.own > 0 && t('map.still.own', { n: map.own })}{' '}
      {map.leftOut > 0 && t('map.still.leftOut', { n: map.leftOut })}
    </p>
    <Legend t={t} map={map} own={ownKept} />
    <p class="muted">{t('map.source.none')}</p>
    {map.rows.length > 0 && (
      <table>
        <caption>{t('map.still.words')}</caption>
        <thead>
          <tr>
            <th scope="col">{t(`asset.filter.${map.rows[0]!.key}`)}</th>
            <th scope="col" class="num">
              {t('home.map.assets')}
            </th>
          </tr>
        </thead>
        <tbody>
          {map.rows.map(({ key, value, name, n }) => (
            <tr>
              <th scope="row">
                {value === null ? (
                  <span class="unknown">{t('word.unknown')}</span>
                ) : (
                  <a href={href({ ...conditions, [key]: [value] })} lang={name ? langOf(t, name) : undefined}>
                    {name ? nameIn(t, name) : <Prefecture t={t} name={value} />}
                  </a>
                )}
              </th>
              <td class="num">{t.format.number(n)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </div>
)

const Legend = ({ t, map, own }: Pick<StillProps, 't' | 'map'> & { own: boolean }) => {
  const kinds = new Set(map.things.map(({ kind }) => kind))
  const one = (status: 'published' | 'draft' | 'withdrawn' | 'activated') => (
    <StillShape status={status} n={1} text="" x={16} y={12} r={8} />
  )
  return (
    <ul class="still-key">
      <Sign says={own ? t('word.published') : t('map.legend.one')}>{one('published')}</Sign>
      {own &&
        (['draft', 'withdrawn', 'activated'] as const).map((status) => (
          <Sign says={t(`word.${status}`)}>{one(status)}</Sign>
        ))}
      <Sign says={t('map.legend.many')}>
        <StillShape status="published" n={12} text="12" x={16} y={12} r={11} />
      </Sign>
      {own && (
        <Sign says={t('map.legend.mixed')}>
          <StillShape status="mixed" n={12} text="12" x={16} y={12} r={8} />
        </Sign>
      )}
      {map.unsure.length > 0 && (
        <Sign says={t('map.legend.unsure')}>
          <circle class="still-unsure" cx={16} cy={12} r={10} />
        </Sign>
      )}
      {kinds.has('zone') && (
        <Sign says={t('map.legend.zone')}>
          <path class="still-zone" d="M13 9h6v6h-6z" />
        </Sign>
      )}
      {(kinds.has('logistics-node') || kinds.has('city')) && (
        <Sign says={t('map.legend.node')}>
          <circle class="still-city" cx={16} cy={12} r={3} />
        </Sign>
      )}
      {(kinds.has('airport') || kinds.has('port') || kinds.has('rail-station')) && (
        <Sign says={t('map.legend.place')}>
          <path class="still-city" d="M16 8l4 4l-4 4l-4-4z" />
        </Sign>
      )}
    </ul>
  )
}

const Sign = ({ says, children }: PropsWithChildren<{ says: string }>) => (
  <li>
    <svg viewBox="0 0 32 24" aria-hidden="true" focusable="false">
      {children}
    </svg>
    {says}
  </li>
)
