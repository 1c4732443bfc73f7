import type { BaseMap } from '../../src/config.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import type { Box } from '../../src/search/map/box.ts'
import { MapLegend } from './map-legend.tsx'
import { type StillProps, StillSheet } from './still-map.tsx'
import { StillWords } from './still-words.tsx'

export interface MapPanelProps {
  t: Translator
  /** Addresses of the map's script and sheet. */
  script: string
  sheet: string
  baseMap: BaseMap | null
  /** Whether the reader speaks for zones and so has assets that others do not see. */
  own: boolean
  /** Where the map opens while nothing has been found. */
  frame: Box
  still: StillProps | null
}

/** What the script says while the map is used; figures are filled in there. */
const wordsOf = (t: Translator) => ({
  sheet: t('map.sheet'),
  zoomIn: t('map.zoomIn'),
  zoomOut: t('map.zoomOut'),
  close: t('map.close'),
  failed: t('map.failed'),
  found: t('map.found', { n: '{n}', total: '{total}' }),
  more: t('map.more', { n: '{n}' }),
  polygon: t('map.draw.polygon'),
  circle: t('map.draw.circle'),
  points: t('map.draw.points', { n: '{n}' }),
  tooFew: t('map.draw.tooFew', { n: '{n}' }),
  cancelled: t('map.draw.cancelled'),
})

/**
 * The map beside the list: a picture of what the page found, in whose place `static/map.js` puts the map that moves once it is seen. The list tells it what was searched for by
 * `data-query` on `#results`, and where its rows are by `data-at`.
 */
export const MapPanel = ({ t, script, sheet, baseMap, own, frame, still }: MapPanelProps) => (
  <section
    id="map"
    class="map-panel"
    aria-labelledby="map-title"
    data-map=""
    data-script={script}
    data-sheet={sheet}
    data-frame={[frame.west, frame.south, frame.east, frame.north].join()}
    data-words={JSON.stringify(wordsOf(t))}
    data-own={own ? '' : undefined}
    data-tiles={baseMap ? JSON.stringify(baseMap.tiles) : undefined}
    data-datum={baseMap?.datum}
    data-max-zoom={baseMap?.maxZoom}
  >
    <h2 id="map-title" class="visually-hidden">
      {t('map.title')}
    </h2>
    <div class="needs-script map-tools actions">
      <Tools t={t} />
    </div>
    <div class="map-sheet">{still && <StillSheet {...still} />}</div>
    {still && <StillWords {...still} ownKept={own} />}
    <div class="needs-script">
      <p class="map-say small" role="status"></p>
      <p class="small muted">
        {baseMap
          ? t('map.source', { attribution: baseMap.attribution, number: baseMap.reviewNumber })
          : t('map.source.none')}
      </p>
      <MapLegend t={t} own={own} baseMap={baseMap !== null} />
    </div>
  </section>
)

const Tools = ({ t }: { t: Translator }) => (
  <>
    <button type="button" data-do="here" class="map-ready" hidden>
      {t('map.here')}
    </button>
    {(['polygon', 'circle', 'all'] as const).map((tool) => (
      <button type="button" data-do={tool} class="quiet map-ready" disabled>
        {t(`map.${tool}`)}
      </button>
    ))}
    {(['add', 'back', 'finish', 'cancel'] as const).map((tool) => (
      <button type="button" data-do={tool} class={tool === 'finish' ? 'map-while' : 'quiet map-while'} hidden>
        {t(`map.draw.${tool}`)}
      </button>
    ))}
  </>
)
