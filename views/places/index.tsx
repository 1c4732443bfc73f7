import type { Translator } from '../../src/i18n/translator.ts'
import type { Place } from '../../src/places/place.ts'
import { TableWrap } from '../parts/table-wrap.tsx'

/** What matches measure distances to: by kind, with level, position and where it is known from. */
export const PlacesPage = ({ t, places }: { t: Translator; places: readonly Place[] }) => (
  <>
    <div class="page-head">
      <div>
        <h1>{t('places.title')}</h1>
        <p class="muted">{t('places.lead')}</p>
      </div>
      <div class="actions">
        <a class="button" href="/admin/places/new">
          {t('places.new')}
        </a>
      </div>
    </div>
    {places.length === 0 ? (
      <div class="empty">
        <p>{t('places.none')}</p>
        <p>
          <a href="/admin/places/new">{t('places.new')}</a>
        </p>
      </div>
    ) : (
      <TableWrap label={t('nav.places')}>
        <table>
          <caption>{t('page.total', { n: places.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('place.name')}</th>
              <th scope="col">{t('place.kind')}</th>
              <th scope="col">{t('place.level')}</th>
              <th scope="col" class="num">
                {t('place.lat')}
              </th>
              <th scope="col" class="num">
                {t('place.lon')}
              </th>
              <th scope="col">{t('place.source')}</th>
            </tr>
          </thead>
          <tbody>
            {places.map((place) => (
              <tr>
                <th scope="row">
                  <a href={`/admin/places/${place.id}`}>
                    <span lang="zh-CN">{place.name}</span>
                    {place.nameEn !== null && (
                      <>
                        {' '}
                        <span lang="en">{place.nameEn}</span>
                      </>
                    )}
                  </a>
                </th>
                <td>{t(`place.kind.${place.kind}`)}</td>
                <td>
                  {place.kind === 'logistics-node' &&
                    (place.level === null ? (
                      <span class="unknown">{t('word.unknown')}</span>
                    ) : (
                      t('place.level.value', { level: String(place.level) })
                    ))}{' '}
                  {!place.confirmed && <span class="tag warn">{t('place.notConfirmed')}</span>}
                </td>
                <td class="num">{place.position[1].toFixed(4)}</td>
                <td class="num">{place.position[0].toFixed(4)}</td>
                <td class="small">{place.source}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableWrap>
    )}
  </>
)
