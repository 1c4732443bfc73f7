import { Hono } from 'hono'
import { FieldAnswerText } from '../../../views/listing/field-answer.tsx'
import { can } from '../../accounts/can.ts'
import { typedCodes } from '../../assets/fact-form.ts'
import { warningText } from '../../assets/fact-words.ts'
import { unknownIndustries } from '../../assets/queries.ts'
import type { Env } from '../../http/env.ts'
import { FormReader, readForm } from '../../http/form.ts'
import { signedIn } from '../../http/session.ts'
import { today } from '../../kernel/clock.ts'
import { notFound } from '../../kernel/errors.ts'
import { nameTaken, zoneAround } from '../queries.ts'
import { fieldAnswer, isField } from '../validation.ts'

/** One field of a listing, asked about as soon as it is left. Reads, and writes nothing; the whole form is read again when it is submitted. */
export const validationRoutes = new Hono<Env>()

validationRoutes.post('/assets/validation', async (c) => {
  const actor = signedIn(c)
  const { deps, t } = c.var
  const form = new FormReader(await readForm(c))
  const zoneId = form.raw('zoneId') ?? ''
  const field = c.req.query('field') ?? ''
  if (!can(actor, 'asset.create') || !can(actor, 'asset.createIn', { zoneId }) || !isField(field)) throw notFound()
  const name = field === 'name' ? form.raw('name') : null
  const codes = field === 'admittedIndustries' ? typedCodes(form, field) : []
  const [zone, taken, unknownCodes] = await Promise.all([
    zoneAround(deps.db, zoneId),
    name === null ? false : nameTaken(deps.db, zoneId, name, form.raw('assetId')),
    unknownIndustries(deps.db, codes),
  ])
  if (zone === null) throw notFound()
  const { problem, warnings } = fieldAnswer(form.values, field, {
    around: { zone, today: today(deps.clock) },
    unknownCodes,
  })
  const said = [
    ...warnings.map((warning) => warningText(t, warning)),
    ...(taken ? [t('listing.warning.name-taken', { name: name ?? '' })] : []),
  ]
  return c.html(<FieldAnswerText t={t} field={field} problem={problem} warnings={said} />)
})
