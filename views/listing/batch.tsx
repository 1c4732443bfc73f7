import type { Asset } from '../../src/assets/asset.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import type { Batch } from '../../src/listing/changes/batch.ts'
import { Done } from '../parts/done.tsx'
import { langOf, nameIn } from '../zones/name.ts'

interface BatchProps {
  t: Translator
  batch: Batch
  /** By id; those that one may no longer see are missing. */
  assets: ReadonlyMap<string, Asset>
  /** Assets that nobody has written since. */
  undoable: number
  /** What was done, in words. */
  done: string
}

/** What came of a change of many, and the way back. */
export const BatchPage = ({ t, batch, assets, undoable, done }: BatchProps) => {
  const { changed, refused, reversed } = batch
  const text = reversed
    ? t('listing.batch.reversed', { n: reversed.restored, left: reversed.left })
    : t('listing.batch.done', { n: changed.length, what: done })
  const undo = undoable > 0 ? { action: `/my/assets/changes/${batch.id}/reversal` } : null
  return (
    <div class="narrow">
      <p class="crumbs">
        <a href="/my/assets">{t('asset.mine')}</a>
      </p>
      <h1>{t('listing.batch.title')}</h1>
      <Done t={t} done={{ text }} undo={undo} />
      {!reversed && undoable < changed.length && (
        <p class="muted small">{t('listing.batch.written-since', { n: changed.length - undoable })}</p>
      )}
      <h2>{t('listing.batch.changed', { n: changed.length })}</h2>
      <ul class="plain-list">
        {changed.map(({ id }) => (
          <li>
            <Site t={t} asset={assets.get(id)} />
          </li>
        ))}
      </ul>
      {refused.length > 0 && (
        <>
          <h2>{t('listing.batch.refused', { n: refused.length })}</h2>
          <ul class="plain-list">
            {refused.map(({ id, because }) => (
              <li>
                <Site t={t} asset={assets.get(id)} />
                <span class="task-note">{t(`listing.refused.${because}`)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a class="button quiet" href="/my/assets">
          {t('listing.batch.back')}
        </a>
      </p>
    </div>
  )
}

const Site = ({ t, asset }: { t: Translator; asset: Asset | undefined }) =>
  asset === undefined ? (
    <span class="muted">{t('listing.batch.gone')}</span>
  ) : (
    <a href={`/assets/${asset.id}`} lang={langOf(t, asset)}>
      {nameIn(t, asset)}
    </a>
  )
