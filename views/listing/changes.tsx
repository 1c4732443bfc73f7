import type { Asset } from '../../src/assets/asset.ts'
import type { FACTS, FactKey, FactSource } from '../../src/assets/facts.ts'
import type { FormState } from '../../src/http/form.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import type { Outcome } from '../../src/listing/changes.ts'
import { FactField } from '../assets/fact-field.tsx'
import { labelOf } from '../assets/form-body.tsx'
import { SourceAndDay } from '../assets/own-fields.tsx'
import { CheckboxesField, ErrorSummary } from '../parts/fields.tsx'
import { TableWrap } from '../parts/table-wrap.tsx'
import { Unknown } from '../parts/tags.tsx'
import { langOf, nameIn } from '../zones/name.ts'

const Crumbs = ({ t }: { t: Translator }) => (
  <p class="crumbs">
    <a href="/my/assets">{t('asset.mine')}</a>
  </p>
)

/** Nothing was selected, or too much. */
interface NothingSelectedProps {
  t: Translator
  selected: number
  most: number
  /** The list as it was narrowed. */
  back: string
}

export const NothingSelectedPage = ({ t, selected, most, back }: NothingSelectedProps) => (
  <div class="narrow">
    <Crumbs t={t} />
    <h1>{t('listing.many')}</h1>
    <div class="error-summary" role="alert" tabindex={-1}>
      <p>{selected === 0 ? t('listing.many.nothing') : t('listing.many.too-many', { selected, most })}</p>
      <p>
        <a href={back}>{t('listing.many.select')}</a>
      </p>
    </div>
  </div>
)

interface AskProps {
  t: Translator
  form: FormState
  fact: FactKey
  rule: (typeof FACTS)[FactKey]
  assets: readonly Asset[]
  units: readonly string[]
  sources: readonly FactSource[]
  initial: Readonly<Record<string, string>>
}

/** One fact for all selected assets: its value, its source, its day. */
export const AskChangePage = (props: AskProps) => {
  const { t, form, fact, assets } = props
  return (
    <div class="narrow">
      <Crumbs t={t} />
      <h1>{t('listing.many.fact', { fact: t(`fact.${fact}`) })}</h1>
      <ErrorSummary t={t} form={form} labelOf={(field) => labelOf(t, field)} />
      <form method="get" action="/my/assets/changes">
        <input type="hidden" name="do" value={fact} />
        <input type="hidden" name="step" value="preview" />
        <FactField {...props} origin={null} alone />
        <div class="pair">
          <SourceAndDay {...props} />
        </div>
        <CheckboxesField
          t={t}
          form={form}
          name="asset"
          label={t('listing.many.sites', { n: assets.length })}
          options={assets.map((asset) => ({ value: asset.id, label: nameIn(t, asset) }))}
          chosen={assets.map(({ id }) => id)}
          stacked
        />
        <div class="form-foot actions">
          <button type="submit">{t('listing.many.preview')}</button>
          <a href="/my/assets">{t('word.cancel')}</a>
        </div>
      </form>
    </div>
  )
}

interface PreviewProps {
  t: Translator
  what: string
  title: string
  rows: readonly {
    asset: Asset
    zone: { name: string; nameEn: string | null } | null
    outcome: Outcome
    before: readonly string[]
    after: readonly string[] | null
  }[]
  /** What was asked: sent on as it stands. */
  form: FormState
  whole: boolean
  /** It was asked for and could not be done. */
  again: boolean
}

/** What will become of each asset, or why it is left as it is; nothing has been written yet. */
export const PreviewPage = (props: PreviewProps) => {
  const { t, rows, again } = props
  const count = (kind: Outcome['kind']) => rows.filter(({ outcome }) => outcome.kind === kind).length
  const changed = count('changed')
  return (
    <>
      <Crumbs t={t} />
      <h1>{props.title}</h1>
      {again && (
        <div class="error-summary" role="alert" tabindex={-1}>
          <p>{t(changed === 0 ? 'listing.many.none-changed' : 'listing.many.not-whole')}</p>
        </div>
      )}
      <p>{t('listing.many.counts', { changed, same: count('same'), refused: count('refused') })}</p>
      <TableWrap label={props.title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('asset.field.name')}</th>
              <th scope="col">{t('listing.many.before')}</th>
              <th scope="col">{t('listing.many.after')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <PreviewRow t={t} row={row} />
            ))}
          </tbody>
        </table>
      </TableWrap>
      <div class="form-foot actions">
        {changed > 0 && <Apply {...props} changed={changed} />}
        <a href="/my/assets">{t('word.cancel')}</a>
      </div>
    </>
  )
}

const PreviewRow = ({ t, row }: { t: Translator; row: PreviewProps['rows'][number] }) => {
  const { asset, zone, outcome, before, after } = row
  const lines = (texts: readonly string[]) =>
    texts.length === 0 ? <Unknown t={t} /> : texts.map((text) => <span class="line">{text}</span>)
  return (
    <tr>
      <th scope="row">
        <a href={`/assets/${asset.id}`} lang={langOf(t, asset)}>
          {nameIn(t, asset)}
        </a>
        {zone && (
          <span class="zone" lang={langOf(t, zone)}>
            {nameIn(t, zone)}
          </span>
        )}
      </th>
      <td>{lines(before)}</td>
      <td>
        {outcome.kind === 'refused' ? (
          <span class="fail">{t(`listing.refused.${outcome.because}`)}</span>
        ) : outcome.kind === 'same' ? (
          <span class="muted">{t('listing.many.same')}</span>
        ) : (
          lines(after ?? [])
        )}
      </td>
    </tr>
  )
}

/** Sends on what was asked, with the version of each asset that was looked at. */
const Apply = ({ t, rows, form, what, whole, changed }: PreviewProps & { changed: number }) => (
  <form method="post" action="/my/assets/changes">
    <input type="hidden" name="do" value={what} />
    {rows.map(({ asset }) => (
      <input type="hidden" name="at" value={`${asset.id}:${asset.seq}`} />
    ))}
    {Object.entries(form.values)
      .filter(([name]) => name === 'source' || name === 'asOf' || name === what || name.startsWith(`${what}.`))
      .flatMap(([name, texts]) => texts.map((text) => <input type="hidden" name={name} value={text} />))}
    {rows.some(({ outcome }) => outcome.kind === 'refused') && (
      <p>
        <label class="choice">
          <input type="checkbox" name="whole" value="yes" checked={whole} /> {t('listing.many.whole')}
        </label>
      </p>
    )}
    <button type="submit">{t('listing.many.apply', { n: changed })}</button>
  </form>
)
