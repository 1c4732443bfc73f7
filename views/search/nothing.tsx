import type { ConditionKey } from '../../src/search/conditions.ts'
import { conditionText } from './condition-text.ts'
import type { CatalogueProps } from './index.tsx'
import { swap } from './swap.ts'

/** Nothing was found: which condition to loosen and what that would bring. */
export const Nothing = (props: CatalogueProps) => {
  const { t, conditions, loosening, without, href } = props
  const asked = Object.keys(conditions).length > 0
  const text = (key: ConditionKey, of = conditions) => conditionText(t, of, key, props)
  const { single, together } = loosening ?? { single: [], together: null }
  return (
    <div class="empty">
      <div role="status">
        <h2>{asked ? t('asset.nothing') : t('asset.nothing.at-all')}</h2>
      </div>
      {asked && single.length > 0 && (
        <>
          <p>{t('search.loosen')}</p>
          <ul class="plain-list">
            {single.flatMap(({ key, n, to }) => [
              to && (
                <li>
                  <a {...swap(href(to.conditions))}>
                    {t('search.loosen.to', { condition: text(key, to.conditions), n: to.n })}
                  </a>
                </li>
              ),
              <li>
                <a {...swap(href(without(conditions, key)))}>{t('search.loosen.drop', { condition: text(key), n })}</a>
              </li>,
            ])}
          </ul>
        </>
      )}
      {asked && together && (
        <>
          <p>{t('search.loosen.together', { n: together.n })}</p>
          <ul class="plain-list">
            {together.keys.map((key) => (
              <li>{text(key)}</li>
            ))}
          </ul>
          <p>
            <a {...swap(href(together.keys.reduce((rest, key) => without(rest, key), conditions)))}>
              {t('search.loosen.all')}
            </a>
          </p>
        </>
      )}
      {asked && single.length === 0 && !together && (
        <p>
          {t('search.loosen.none')} <a href="/assets">{t('word.clear')}</a>
        </p>
      )}
    </div>
  )
}
