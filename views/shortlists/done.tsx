import { Done } from '../parts/done.tsx'
import { nameIn } from '../zones/name.ts'
import type { ShortlistPageProps } from './show.tsx'

/** What was just done to a list, and the way back. */
export const ListDone = ({ t, list, sites, done, backTo, removed }: ShortlistPageProps) => {
  if (done === null || done.code === 'shared') return null
  const item = removed ?? sites.find(({ item: { assetId } }) => assetId === done.of)?.item
  // An address may say what is not so
  if (done.of !== null && !item) return null
  const text = t.dynamic(`shortlist.done.${done.code}`, item ? { site: nameIn(t, item) } : {})
  const undo = done.code === 'site-removed' &&
    removed && { action: `/shortlists/${list.id}/items/${removed.assetId}/restoration`, part: '#kept' }
  return (
    <>
      <Done t={t} done={{ text }} undo={undo || null} />
      {backTo !== null && (
        <p>
          <a href={backTo}>{t('keep.back')}</a>
        </p>
      )}
    </>
  )
}
