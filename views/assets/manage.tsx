import type { PropsWithChildren } from 'hono/jsx'
import type { MissingForPublication } from '../../src/assets/publish.ts'
import { MISSING_AT } from '../listing/tasks.tsx'
import { Done } from '../parts/done.tsx'
import type { AssetPageProps } from './show.tsx'

/** What whoever speaks for the zone may do with an asset next. */
export const Actions = ({ t, asset, internal }: AssetPageProps) => (
  <div class="actions">
    <a class="button quiet" href={`/assets/${asset.id}/tasks`}>
      {t('listing.tasks.open')}
    </a>
    <a class="button quiet" href={`/assets/${asset.id}/edit`}>
      {t('word.edit')}
    </a>
    <a class="button quiet" href={`/assets/${asset.id}/photos`}>
      {t('photo.title')}
    </a>
    {(asset.status === 'published' || asset.status === 'withdrawn') && (
      <Step action={`/assets/${asset.id}/activation`} quiet title={t('asset.activate.help')}>
        {t('asset.activate')}
      </Step>
    )}
    {asset.status === 'published' ? (
      <form method="post" action={`/assets/${asset.id}/withdrawal`}>
        <button class="danger" type="submit">
          {t('asset.withdraw')}
        </button>
      </form>
    ) : (
      internal?.missing.length === 0 && (
        <a class="button" href={`/assets/${asset.id}/check`}>
          {t('asset.publish')}
        </a>
      )
    )}
  </div>
)

const Step = ({
  action,
  quiet,
  title,
  children,
}: PropsWithChildren<{ action: string; quiet?: boolean; title?: string }>) => (
  <form method="post" action={action}>
    <button class={quiet ? 'quiet' : undefined} type="submit" title={title}>
      {children}
    </button>
  </form>
)

/** What was just done, what publication still asks for, what looks unusual. */
export const Notices = ({
  t,
  id,
  status,
  done,
  missing,
  warnings,
}: Pick<AssetPageProps, 't' | 'done'> & {
  id: string
  status: AssetPageProps['asset']['status']
  missing: readonly MissingForPublication[]
  warnings: readonly string[]
}) => (
  <>
    {done === 'saved' && <Done t={t} done={{ text: t('asset.done.saved') }} />}
    {/* An old link must not tell, or offer to undo, what is no longer so */}
    {done === status && (
      <Done
        t={t}
        done={{ text: t(`asset.done.${done}`) }}
        undo={{ action: `/assets/${id}/${done === 'published' ? 'withdrawal' : 'publication'}` }}
      />
    )}
    {missing.length > 0 && (
      <div class="notice warning">
        <p>{t('asset.missing')}</p>
        <ul>
          {missing.map((code) => (
            <li>
              <a href={`/assets/${id}/edit/${MISSING_AT[code]}`}>{t(`asset.missing.${code}`)}</a>
            </li>
          ))}
        </ul>
      </div>
    )}
    {warnings.length > 0 && (
      <div class="notice warning">
        <h2>{t('asset.warnings')}</h2>
        <p>{t('asset.warnings.help')}</p>
        <ul>
          {warnings.map((text) => (
            <li>{text}</li>
          ))}
        </ul>
      </div>
    )}
  </>
)
