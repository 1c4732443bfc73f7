import { nameIn } from '../zones/name.ts'
import type { CompareProps } from './index.tsx'
import { COMPARE_QUERY } from './query.ts'

/** The two that a narrow screen shows: works by its button; with scripts they follow the choice. Wider screens and paper show all. */
export const Chooser = ({ t, sites, pair, path, fields }: CompareProps) => {
  if (!pair) return null
  return (
    <form
      class="chooser no-paper"
      method="get"
      action={path}
      hx-get={path}
      hx-trigger="change"
      hx-target="#compared"
      hx-select="#compared"
      hx-swap="outerMorph"
      hx-sync="this:replace"
      hx-replace-url="true"
    >
      {fields.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <fieldset>
        <legend>{t('compare.two', { n: sites.length })}</legend>
        {pair.chosen.map((own, place) => (
          <label for={`two-${place}`}>
            <span class="visually-hidden">{t(place === 0 ? 'compare.two.first' : 'compare.two.second')}</span>
            <select id={`two-${place}`} name={COMPARE_QUERY.two}>
              {sites.map((site, i) => (
                <option value={site.id} selected={i === own} disabled={i !== own && pair.shown[i]}>
                  {nameIn(t, site)}
                </option>
              ))}
            </select>
          </label>
        ))}
        <button class="quiet" type="submit">
          {t('compare.two.show')}
        </button>
      </fieldset>
    </form>
  )
}
