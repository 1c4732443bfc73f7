import type { Translator } from '../../src/i18n/translator.ts'
import type { ListedAsset } from '../../src/zones/listed.ts'
import type { Zone } from '../../src/zones/zone.ts'
import { Done } from '../parts/done.tsx'
import { StatusTag } from '../parts/tags.tsx'
import { ZoneFacts, type ZoneFactsProps } from './facts.tsx'
import { ListedRows } from './listed.tsx'
import { langOf, nameIn } from './name.ts'

export interface ZonePageProps extends ZoneFactsProps {
  assets: readonly ListedAsset[]
  assetCount: number
  mayEdit: boolean
  mayPublish: boolean
  /** What was just done with it. */
  done: 'published' | 'withdrawn' | null
}

export const ZonePage = (props: ZonePageProps) => {
  const { t, zone, assets, assetCount, mayEdit, mayPublish, done } = props
  return (
    <>
      <p class="crumbs">
        <a href="/zones">{t('zones.title')}</a>
      </p>
      <div class="page-head">
        <div>
          <p class="eyebrow">
            {t(`zone.level.${zone.level}`)} <StatusTag t={t} status={zone.status} />{' '}
            {zone.sample && <span class="tag sample">{t('zone.sample')}</span>}
          </p>
          <h1 lang={langOf(t, zone)}>{nameIn(t, zone)}</h1>
          {zone.nameEn !== null && (
            <p class="muted" lang={t.locale === 'en' ? 'zh-CN' : 'en'}>
              {t.locale === 'en' ? zone.name : zone.nameEn}
            </p>
          )}
        </div>
        {mayEdit && (
          <div class="actions">
            <a class="button quiet" href={`/zones/${zone.id}/edit`}>
              {t('zone.edit')}
            </a>
            {mayPublish && <Publication t={t} zone={zone} />}
          </div>
        )}
      </div>
      {mayPublish && done === zone.status && (
        <Done
          t={t}
          done={{ text: t(`zone.done.${done}`) }}
          undo={{ action: `/zones/${zone.id}/${done === 'published' ? 'withdrawal' : 'publication'}` }}
        />
      )}
      {zone.status !== 'published' && (
        <div class="notice warning">
          <p>{t('zone.notPublished')}</p>
        </div>
      )}
      <div class="columns wide-aside">
        <section aria-labelledby="zone-assets">
          <h2 id="zone-assets" class="first">
            {t('zone.assets')} <span class="muted num">{t.format.number(assetCount)}</span>
          </h2>
          {assets.length === 0 ? <p class="muted">{t('zone.assets.none')}</p> : <ListedRows t={t} assets={assets} />}
          {assetCount > assets.length && (
            <p>
              <a href={`/assets?zone=${zone.id}`}>{t('zone.assets.all', { n: assetCount })}</a>
            </p>
          )}
        </section>
        <aside>
          {mayEdit && (
            <>
              <h2 class="first">{t('zone.manage')}</h2>
              <ul class="plain-list">
                <li>
                  <a href={`/assets/new?zone=${zone.id}`}>{t('zone.manage.newAsset')}</a>
                </li>
                <li>
                  <a href="/my/assets">{t('zone.manage.assets')}</a>
                </li>
                <li>
                  <a href={`/enterprises?zone=${zone.id}`}>{t('zone.manage.enterprises')}</a>
                </li>
              </ul>
            </>
          )}
          <ZoneFacts {...props} />
        </aside>
      </div>
    </>
  )
}

const Publication = ({ t, zone }: { t: Translator; zone: Zone }) =>
  zone.status === 'published' ? (
    <form method="post" action={`/zones/${zone.id}/withdrawal`}>
      <button class="danger" type="submit">
        {t('word.withdraw')}
      </button>
    </form>
  ) : (
    <form method="post" action={`/zones/${zone.id}/publication`}>
      <button type="submit">{t('word.publish')}</button>
    </form>
  )
