import type { Photo } from '../../src/assets/photos/photo.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import { langOfText } from '../zones/name.ts'

export type ShownPhoto = Pick<Photo, 'id' | 'assetId' | 'widthPx' | 'heightPx' | 'caption' | 'captionEn'>

const captionIn = (t: Translator, { caption, captionEn }: Pick<Photo, 'caption' | 'captionEn'>) =>
  t.locale === 'en' ? (captionEn ?? caption) : (caption ?? captionEn)

/** Said instead of the picture: its caption, else which of how many it is. */
const altOf = (t: Translator, photo: ShownPhoto, index: number, of: number) =>
  captionIn(t, photo) ?? t('photo.alt', { n: index + 1, of })

export const Picture = ({
  t,
  photo,
  index,
  of,
  eager,
}: {
  t: Translator
  photo: ShownPhoto
  index: number
  of: number
  eager?: boolean
}) => (
  <img
    src={`/assets/${photo.assetId}/photos/${photo.id}`}
    width={photo.widthPx}
    height={photo.heightPx}
    loading={eager ? 'eager' : 'lazy'}
    decoding="async"
    alt={altOf(t, photo, index, of)}
  />
)

/** The photos of an asset as everybody sees them; nothing where there are none. */
export const PhotoGallery = ({ t, photos }: { t: Translator; photos: readonly ShownPhoto[] }) =>
  photos.length === 0 ? null : (
    <section aria-labelledby="photos">
      <h2 id="photos">{t('photo.title')}</h2>
      <ul class="photos">
        {photos.map((photo, index) => {
          const caption = captionIn(t, photo)
          return (
            <li>
              <figure>
                <a href={`/assets/${photo.assetId}/photos/${photo.id}`}>
                  <Picture t={t} photo={photo} index={index} of={photos.length} />
                </a>
                {caption !== null && (
                  <figcaption class="small" lang={langOfText(caption)}>
                    {caption}
                  </figcaption>
                )}
              </figure>
            </li>
          )
        })}
      </ul>
    </section>
  )
