import type { FormState } from '../../src/http/form.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import type { Kept } from '../../src/kept/queries.ts'
import type { SiteRecord } from '../../src/matching/types.ts'
import type { Sort } from '../../src/search/address.ts'
import type { ConditionKey, Conditions } from '../../src/search/conditions.ts'
import type { Facet } from '../../src/search/facets.ts'
import type { ReplacedArea } from '../../src/search/former.ts'
import type { Located } from '../../src/search/locate.ts'
import type { Loosening } from '../../src/search/loosen.ts'
import type { StillMap } from '../../src/search/map/still.ts'
import type { LeftOut } from '../../src/search/select.ts'
import { ConditionsForm } from './conditions.tsx'
import { MapPanel, type MapPanelProps } from './map-panel.tsx'
import { Results } from './results.tsx'

export interface CatalogueProps {
  t: Translator
  form: FormState
  conditions: Conditions
  /** What the typed place was taken for; null where none was typed or nobody knows it. */
  place: Located | null
  /** Places that an unknown one may have meant. */
  suggestions: readonly { name: string; nameEn: string | null }[]
  /** The radius where none is typed, km. */
  usualKm: number
  /** The fields that ask for a figure. */
  figures: readonly ConditionKey[]
  facets: readonly Facet[]
  leftOut: ReadonlyMap<ConditionKey, LeftOut>
  total: number
  /** Sites of the whole catalogue. */
  all: number
  rows: readonly SiteRecord[]
  sort: Sort
  sorts: readonly Sort[]
  page: number
  pages: number
  /** The query of the address: the same for whatever goes with this search. */
  query: string
  /** The address of other conditions, or of a page, in this order. */
  href(conditions: Conditions, page?: number): string
  /** The conditions without one of them, or without one entry of a list. */
  without(conditions: Conditions, key: ConditionKey, entry?: string): Conditions
  /** Whether the reader may save the search at once. */
  signedIn: boolean
  /** The area whose place the one now asked for took. */
  replaced: ReplacedArea | null
  /** Sites that are on one of the reader's lists. */
  kept: Kept
  /** Where nothing was found. */
  loosening: Loosening | null
  map: Omit<MapPanelProps, 't' | 'still'>
  /** The map as a picture; null in a part of the page, which has no map. */
  still: StillMap | null
}

/** The catalogue: conditions beside the list. */
export const CataloguePage = (props: CatalogueProps) => {
  const { t, map } = props
  return (
    <>
      <div class="page-head">
        <div>
          <h1>{t('asset.title')}</h1>
          <p class="muted">{t('asset.lead')}</p>
        </div>
        <a class="map-link" href="#map">
          {t('map.open')}
        </a>
      </div>
      <div class="with-map">
        <div id="catalogue" class="columns filters-first">
          <Catalogue {...props} />
        </div>
        <MapPanel t={t} {...map} still={props.still && { ...props, map: props.still }} />
      </div>
    </>
  )
}

/** What a change of the conditions swaps: the form, whose figures follow, and what was found. */
export const Catalogue = (props: CatalogueProps) => (
  <>
    <ConditionsForm {...props} />
    <Results {...props} />
  </>
)
