import type { PropsWithChildren } from 'hono/jsx'
import type { Translator } from '../../src/i18n/translator.ts'

/** What the marks mean, with the marks themselves. */
export const MapLegend = ({ t, own, baseMap }: { t: Translator; own: boolean; baseMap: boolean }) => (
  <details class="map-legend">
    <summary>{t('map.legend')}</summary>
    <ul class="map-key small">
      <Sign kind="map-mark map-one map-published" says={own ? t('word.published') : t('map.legend.one')} />
      {own &&
        (['draft', 'withdrawn', 'activated'] as const).map((status) => (
          <Sign kind={`map-mark map-one map-${status}`} says={t(`word.${status}`)} />
        ))}
      <Sign kind="map-mark map-many map-published" says={t('map.legend.many')}>
        12
      </Sign>
      {own && (
        <Sign kind="map-mark map-many map-mixed" says={t('map.legend.mixed')}>
          12
        </Sign>
      )}
      <li>
        <span class="map-sign" aria-hidden="true">
          <svg viewBox="0 0 32 24" aria-hidden="true" focusable="false">
            <path class="map-unsure" d="M16 2a10 10 0 0 1 0 20a10 10 0 0 1 0-20z" />
          </svg>
        </span>
        {t('map.legend.unsure')}
      </li>
      {own && (
        <li>
          <span class="map-sign" aria-hidden="true">
            <svg viewBox="0 0 32 24" aria-hidden="true" focusable="false">
              <path class="map-parcel" d="M6 6l18-3 3 14-19 4z" />
            </svg>
          </span>
          {t('map.legend.parcel')}
        </li>
      )}
      <Place kind="zone" says={t('map.legend.zone')} />
      {!baseMap && (
        <>
          <Place kind="logistics-node" says={t('map.legend.node')} />
          <Place kind="airport" says={t('map.legend.place')} />
        </>
      )}
    </ul>
    {own && (
      <p>
        <label class="choice">
          <input type="checkbox" name="own" checked /> {t('map.own')}
        </label>
      </p>
    )}
  </details>
)

const Sign = ({ kind, says, children }: PropsWithChildren<{ kind: string; says: string }>) => (
  <li>
    <span class="map-sign" aria-hidden="true">
      <span class={kind}>
        <span>{children}</span>
      </span>
    </span>
    {says}
  </li>
)

const Place = ({ kind, says }: { kind: string; says: string }) => (
  <li>
    <span class="map-sign" aria-hidden="true">
      <span class={`map-place map-${kind}`}></span>
    </span>
    {says}
  </li>
)
