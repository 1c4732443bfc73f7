import type { FormState } from '../../src/http/form.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import { Done } from '../parts/done.tsx'
import { ErrorSummary, TextField } from '../parts/fields.tsx'
import { langOf, nameIn } from '../zones/name.ts'
import { Picture, type ShownPhoto } from './photo-gallery.tsx'

export interface PhotoForms {
  /** What is wrong with the files of an upload. */
  upload: FormState
  /** Captions that could not be kept, as they were typed. */
  captions: { id: string; form: FormState } | null
}

const UNTOUCHED: FormState = { values: {}, problems: [] }

interface PhotosPageProps {
  t: Translator
  asset: { id: string; name: string; nameEn: string | null }
  photos: readonly ShownPhoto[]
  done: 'added' | 'described' | 'removed' | 'restored' | null
  /** The photo that was just taken away, while it still is. */
  removed: ShownPhoto | null
  limits: { photos: number; bytes: number }
  forms: PhotoForms
}

/** Adding, describing, ordering and removing the photos of an asset. */
export const PhotosPage = (props: PhotosPageProps) => {
  const { t, asset, photos, done, removed, forms } = props
  return (
    <>
      <p class="crumbs">
        <a href={`/assets/${asset.id}`} lang={langOf(t, asset)}>
          {nameIn(t, asset)}
        </a>
      </p>
      <h1>{t('photo.title')}</h1>
      {done === 'removed' && removed ? (
        <Done
          t={t}
          done={{ text: t('photo.done.removed') }}
          undo={{ action: `/assets/${asset.id}/photos/${removed.id}/restoration` }}
        />
      ) : (
        done !== null && done !== 'removed' && <Done t={t} done={{ text: t(`photo.done.${done}`) }} />
      )}
      <ErrorSummary
        t={t}
        form={forms.captions?.form ?? forms.upload}
        labelOf={(field) => t.dynamic(`photo.${field.split('-')[0]}`)}
      />
      <Upload {...props} />
      {photos.length === 0 ? (
        <p class="muted">{t('photo.none')}</p>
      ) : (
        <ol class="photos own">
          {photos.map((photo, index) => (
            <OwnPhoto {...props} photo={photo} index={index} />
          ))}
        </ol>
      )}
    </>
  )
}

const Upload = ({ t, asset, photos, limits, forms }: PhotosPageProps) => {
  const problems = forms.upload.problems
  if (photos.length >= limits.photos) return <p class="notice">{t('photo.full', { most: limits.photos })}</p>
  return (
    <form class="photo-upload" method="post" action={`/assets/${asset.id}/photos`} enctype="multipart/form-data">
      <div class={problems.length > 0 ? 'field wrong' : 'field'}>
        <label for="f-photos">{t('photo.photos')}</label>
        <p class="help" id="f-photos-help">
          {t('photo.photos.help', { most: limits.photos, mb: limits.bytes / 1_000_000 })}
        </p>
        {problems.map((problem) => (
          <p class="problem">{t.dynamic(problem.code, problem.params)}</p>
        ))}
        <input
          id="f-photos"
          type="file"
          name="photos"
          accept="image/jpeg,image/png,image/webp"
          multiple
          aria-describedby="f-photos-help"
          aria-invalid={problems.length > 0 ? 'true' : undefined}
          data-working={t('photo.working')}
          data-ready={t('photo.ready', { n: '{n}', kb: '{kb}' })}
        />
        <output class="small" for="f-photos" aria-live="polite" />
      </div>
      <button type="submit">{t('photo.add')}</button>
    </form>
  )
}

const OwnPhoto = ({
  t,
  asset,
  photos,
  forms,
  photo,
  index,
}: PhotosPageProps & { photo: ShownPhoto; index: number }) => {
  const path = `/assets/${asset.id}/photos/${photo.id}`
  const form = forms.captions?.id === photo.id ? forms.captions.form : UNTOUCHED
  const which = t('photo.alt', { n: index + 1, of: photos.length })
  return (
    <li id={`photo-${photo.id}`}>
      <Picture t={t} photo={photo} index={index} of={photos.length} eager={index < 2} />
      <div>
        <form method="post" action={path} aria-label={which}>
          <Caption t={t} form={form} photo={photo} name="caption" />
          <Caption t={t} form={form} photo={photo} name="captionEn" />
          <button class="quiet" type="submit">
            {t('photo.describe')}
          </button>
        </form>
        <div class="actions">
          {index > 0 && <Move t={t} path={path} to="earlier" which={which} />}
          {index < photos.length - 1 && <Move t={t} path={path} to="later" which={which} />}
          <form method="post" action={`${path}/removal`}>
            <button class="danger" type="submit" aria-label={t('photo.remove.of', { which })}>
              {t('photo.remove')}
            </button>
          </form>
        </div>
      </div>
    </li>
  )
}

const Caption = ({
  t,
  form,
  photo,
  name,
}: {
  t: Translator
  form: FormState
  photo: ShownPhoto
  name: 'caption' | 'captionEn'
}) => (
  <TextField
    t={t}
    form={form}
    // The fields of one page are told apart by the photo they are about
    name={`${name}-${photo.id}`}
    label={t(`photo.${name}`)}
    value={photo[name]}
    required={false}
    lang={name === 'caption' ? 'zh-CN' : 'en'}
  />
)

const Move = ({ t, path, to, which }: { t: Translator; path: string; to: 'earlier' | 'later'; which: string }) => (
  <form method="post" action={`${path}/place`}>
    <input type="hidden" name="to" value={to} />
    <button class="quiet" type="submit" aria-label={t(`photo.${to}.of`, { which })}>
      {t(`photo.${to}`)}
    </button>
  </form>
)
