import type { Locator } from '../../src/assets/locator.ts'
import type { Translator } from '../../src/i18n/translator.ts'

const SHAPES = {
  zone: 'M-4 -4H4V4H-4Z',
  'logistics-node': 'M0 -5L5 4H-5Z',
  airport: 'M0 -5L5 0L0 5L-5 0Z',
  'rail-station': 'M-5 -2H5V2H-5Z',
  port: 'M-2 -5H2V-2H5V2H2V5H-2V2H-5V-2H-2Z',
} as const

/** The sheet around a site: what lies how far in which direction. No border, no base map. */
export const LocatorSheet = ({ t, sheet, id = 'locator' }: { t: Translator; sheet: Locator; id?: string }) => {
  const kinds = [...new Set(sheet.marks.map(({ kind }) => kind))]
  const place = (x: number, y: number) => `translate(${x.toFixed(1)} ${y.toFixed(1)})`
  const barY = sheet.height - 16
  const arrowX = sheet.width - 24
  return (
    <figure class="site-plan">
      <svg class="plan" viewBox={`0 0 ${sheet.width} ${sheet.height}`} role="img" aria-labelledby={`${id}-title`}>
        <title id={`${id}-title`}>{t('around.sheet')}</title>
        {sheet.marks.map(
          ({ x, y, line }) =>
            line && <path class="way" d={`M${sheet.site.x} ${sheet.site.y}L${x.toFixed(1)} ${y.toFixed(1)}`} />,
        )}
        <circle class="here" cx={sheet.site.x} cy={sheet.site.y} r={sheet.site.r.toFixed(1)} />
        {sheet.marks.map(({ kind, x, y }) => (
          <path class="mark-of" d={SHAPES[kind]} transform={place(x, y)} />
        ))}
        {sheet.labels.map(({ x, y, text, anchor }) => (
          <text x={x.toFixed(1)} y={y.toFixed(1)} text-anchor={anchor} dominant-baseline="middle">
            {text}
          </text>
        ))}
        <path class="ink" d={`M16 ${barY - 5}V${barY}H${(16 + sheet.scaleBar.units).toFixed(1)}V${barY - 5}`} />
        <text x="16" y={barY - 9}>
          {t.format.km(sheet.scaleBar.lengthKm)}
        </text>
        <path class="ink" d={`M${arrowX} 12L${arrowX + 6} 34L${arrowX} 29L${arrowX - 6} 34Z`} />
        <text x={arrowX} y="48" text-anchor="middle">
          {t('plan.north')}
        </text>
      </svg>
      <figcaption>
        <ul class="legend">
          <li>
            <svg class="swatch" viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true">
              <circle class="here" r="6" />
            </svg>{' '}
            {t('around.here')}
          </li>
          {kinds.map((kind) => (
            <li>
              <svg class="swatch" viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true">
                <path class="mark-of" d={SHAPES[kind]} />
              </svg>{' '}
              {t(`around.mark.${kind}`)}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  )
}
