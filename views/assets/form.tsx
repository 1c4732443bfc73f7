import type { Child } from 'hono/jsx'
import type { Section } from '../../src/assets/sections.ts'
import { ErrorSummary } from '../parts/fields.tsx'
import { langOf, nameIn } from '../zones/name.ts'
import { type FormBodyProps, labelOf, SectionFields, sectionName } from './form-body.tsx'
import { NameAndKind, Provenance } from './own-fields.tsx'

export interface AssetFormProps extends FormBodyProps {
  /** Somebody saved another version since this one was opened. */
  stale: boolean
  /** The day on which what is shown was typed, where it is not in the asset yet. */
  heldOn: string | null
}

/** One long page: what it is, where it is, what is known of it. Everything but name and kind may stay empty. */
export const AssetFormPage = (props: AssetFormProps & { sections: readonly Section[] }) => {
  const { t, asset, zone, sections } = props
  return (
    <FormFrame {...props} title={t(asset ? 'asset.edit' : 'asset.new')}>
      <p>
        {t('asset.form.intro')}{' '}
        <a href={asset ? `/assets/${asset.id}/tasks` : `/assets/new?zone=${zone.id}`}>{t('listing.in-parts')}</a>
      </p>
      <Submitted {...props} action={asset ? `/assets/${asset.id}` : '/assets'}>
        {sections.map((section) => (
          <>
            {section === props.choices.groups[0] && <Provenance {...props} />}
            <fieldset class="group">
              <legend>{sectionName(t, section)}</legend>
              <SectionFields {...props} section={section} />
            </fieldset>
          </>
        ))}
        <div class="form-foot actions">
          <button type="submit">{t('word.save')}</button>
          <button class="quiet" type="submit" name="after" value="draft">
            {t('listing.save-draft')}
          </button>
          <a href={asset ? `/assets/${asset.id}` : '/my/assets'}>{t('word.cancel')}</a>
        </div>
      </Submitted>
    </FormFrame>
  )
}

export interface SectionPageProps extends AssetFormProps {
  asset: NonNullable<FormBodyProps['asset']>
  section: Section
  /** Its place among the parts, from 1. */
  number: number
  of: number
  /** The part before it. */
  previous: Section | null
  next: Section | null
}

/** One part of the form on a page of its own. */
export const SectionPage = (props: SectionPageProps) => {
  const { t, asset, section, previous, next, choices } = props
  const edit = `/assets/${asset.id}/edit`
  return (
    <FormFrame
      {...props}
      title={sectionName(t, section)}
      eyebrow={`${t('listing.step', { number: props.number, of: props.of })} · ${nameIn(t, asset)}`}
    >
      <Submitted {...props} action={`${edit}/${section}`}>
        <SectionFields {...props} section={section} />
        {choices.groups.some((group) => group === section) && <Provenance {...props} />}
        <div class="form-foot actions">
          <button type="submit" name="after" value="next">
            {t(next === null ? 'listing.save-finish' : 'listing.save-continue')}
          </button>
          <button class="quiet" type="submit" name="after" value="draft">
            {t('listing.save-tasks')}
          </button>
        </div>
        <p class="small">
          {previous !== null && (
            <>
              <a href={`${edit}/${previous}`} rel="prev">
                {t('listing.previous', { section: sectionName(t, previous) })}
              </a>
              {' · '}
            </>
          )}
          {next !== null && (
            <>
              <a href={`${edit}/${next}`} rel="next">
                {t('listing.skip', { section: sectionName(t, next) })}
              </a>
              {' · '}
            </>
          )}
          <a href={edit}>{t('listing.all-on-one')}</a>
        </p>
      </Submitted>
    </FormFrame>
  )
}

/** The first page of a new asset: a name is enough, the rest follows part by part. */
export const NewAssetPage = (props: AssetFormProps) => {
  const { t, zone } = props
  return (
    <FormFrame {...props} title={t('asset.new')}>
      <p>{t('listing.new.lead')}</p>
      <Submitted {...props} action="/assets">
        <input type="hidden" name="part" value="name" />
        <NameAndKind {...props} />
        <div class="form-foot actions">
          <button type="submit">{t('listing.save-continue')}</button>
          <a href={`/assets/new?zone=${zone.id}&all=1`}>{t('listing.all-on-one')}</a>
          <a href="/my/assets">{t('word.cancel')}</a>
        </div>
      </Submitted>
    </FormFrame>
  )
}

/** What stands above every page of the form. */
const FormFrame = (props: AssetFormProps & { title: string; eyebrow?: string; children?: Child }) => {
  const { t, form, asset, zone, stale, heldOn } = props
  return (
    <div class="narrow">
      <p class="crumbs">
        <a href="/my/assets">{t('asset.mine')}</a>
        {asset && (
          <>
            {' › '}
            <a href={`/assets/${asset.id}/tasks`} lang={langOf(t, asset)}>
              {nameIn(t, asset)}
            </a>
          </>
        )}
      </p>
      <p class="eyebrow" lang={props.eyebrow ? undefined : langOf(t, zone)}>
        {props.eyebrow ?? nameIn(t, zone)}
      </p>
      <h1>{props.title}</h1>
      {stale && asset && (
        <div class="error-summary" role="alert" tabindex={-1}>
          <p>{t('form.stale')}</p>
          <p>
            <a href={`/assets/${asset.id}`}>{nameIn(t, asset)}</a>
          </p>
        </div>
      )}
      {heldOn !== null && asset && (
        <div class="notice warning">
          <p>{t('listing.held', { day: t.format.day(heldOn) })}</p>
          <form method="post" action={`/assets/${asset.id}/draft/removal`}>
            <button class="quiet" type="submit">
              {t('listing.held.discard')}
            </button>
          </form>
        </div>
      )}
      <ErrorSummary
        t={t}
        form={form}
        labelOf={(field) => labelOf(t, field)}
        note={asset ? t('listing.problems.kept') : undefined}
      />
      {props.children}
    </div>
  )
}

/** The form itself, with what tells the server which asset and version it is of. */
const Submitted = ({ asset, zone, action, children }: AssetFormProps & { action: string; children?: Child }) => (
  <form method="post" action={action} class="listing" novalidate>
    <input type="hidden" name="zoneId" value={zone.id} />
    {asset && <input type="hidden" name="assetId" value={asset.id} />}
    {asset && <input type="hidden" name="seq" value={asset.seq} />}
    {children}
  </form>
)
