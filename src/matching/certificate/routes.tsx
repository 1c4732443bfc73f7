import { Hono } from 'hono'
import { CheckPage } from '../../../views/certificates/check.tsx'
import { CertificatePage } from '../../../views/certificates/show.tsx'
import { can } from '../../accounts/can.ts'
import { newestEvent } from '../../events/queries.ts'
import type { Ctx, Env } from '../../http/env.ts'
import { EMPTY_FORM } from '../../http/form.ts'
import { page } from '../../http/render.tsx'
import { signedIn } from '../../http/session.ts'
import { today } from '../../kernel/clock.ts'
import { notFound } from '../../kernel/errors.ts'
import { projectRow } from '../../projects/queries.ts'
import type { Catalogue } from '../catalogue.ts'
import { readMatchQuery, searchOf, weighted } from '../match-query.ts'
import { type Certificate, certificateOf, certificateText, certifiedMatch } from './certificate.ts'
import { happenedSince } from './queries.ts'
import { MAX_CHARACTERS, readCertificate } from './read.ts'
import { eventOf, stateOf, verify } from './verify.ts'

/** The certificate of the matches that the address asks for, for whoever may see them; else a 404. */
async function certificateFor(c: Ctx) {
  const actor = signedIn(c)
  const { db, catalogue, clock } = c.var.deps
  const [[project], [newest]] = await db.batch([projectRow(db, c.req.param('id') ?? ''), newestEvent(db)])
  if (!project || !can(actor, 'project.match', project)) throw notFound()
  const { query } = readMatchQuery(new URL(c.req.url).searchParams, project.requirement.needs)
  const requirement = weighted({ ...project.requirement, asOf: today(clock) }, query)
  const now = await catalogue.current(db, newest?.id ?? undefined)
  const certificate = await certificateOf(certifiedMatch(now, requirement, query.mood))
  return { project, certificate, catalogue: now, search: searchOf({ ...query, group: 'eligible', page: 1 }) }
}

/** Names of the sites that a certificate lists and that are on offer; of the others nothing is said, whatever they are. */
const offered = ({ match }: Certificate, catalogue: Catalogue, more: readonly string[] = []) =>
  new Map(
    [...match.eligible.rows, ...match.toConfirm.rows]
      .map(({ id }) => id)
      .concat(more)
      .flatMap((id) => {
        const row = catalogue.rowOf(id)
        return row === undefined ? [] : [[id, catalogue.sites[row]!] as const]
      }),
  )

/** What was pasted or, where nothing was, the file. Read as it is: a text put into another form would have another hash. */
async function brought(c: Ctx): Promise<string> {
  const sent = await c.req.formData().catch(() => new FormData())
  const [text, file] = [sent.get('text'), sent.get('file')]
  if (typeof text === 'string' && text.trim() !== '') return text
  return file instanceof File ? file.text() : ''
}

export const certificateRoutes = new Hono<Env>()
  .get('/projects/:id/certificate', async (c) => {
    const { t } = c.var
    const { project, certificate, catalogue, search } = await certificateFor(c)
    return page(
      c,
      t('certificate.title.of', { project: project.name }),
      <CertificatePage
        t={t}
        project={project}
        certificate={certificate}
        sites={offered(certificate, catalogue)}
        search={search}
      />,
    )
  })
  .get('/projects/:id/certificate.json', async (c) => {
    const { certificate } = await certificateFor(c)
    const name = `panhuo-match-${certificate.match.requirement.asOf}-${certificate.sha256.slice(0, 8)}.json`
    return c.body(certificateText(certificate), 200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
    })
  })
  .get('/certificates', (c) => {
    const { t } = c.var
    return page(c, t('certificate.check'), <CheckPage t={t} form={EMPTY_FORM} checked={null} max={MAX_CHARACTERS} />)
  })
  .post('/certificates', async (c) => {
    const { t, deps } = c.var
    const text = await brought(c)
    const read = readCertificate(text)
    // More than any certificate has is not sent back: nobody would correct it by hand
    const values = { text: [text.slice(0, MAX_CHARACTERS)] }
    const title = t('certificate.check')
    if ('problems' in read) {
      const form = { values, problems: read.problems }
      return page(c, title, <CheckPage t={t} form={form} checked={null} max={MAX_CHARACTERS} />, 422)
    }
    const { certificate } = read
    const version = certificate.match.catalogueVersion
    const happened = await happenedSince(deps.db, eventOf(version) ?? 0)
    const catalogue = await deps.catalogue.current(deps.db, happened.newest ?? undefined)
    const state = stateOf(version, { ...happened, catalogue: catalogue.version })
    const verdict = await verify(certificate, catalogue, state)
    const moved =
      verdict.kind === 'ranked' && verdict.differences !== null
        ? [...verdict.differences.eligible, ...verdict.differences.toConfirm].map(({ id }) => id)
        : []
    const checked = { certificate, verdict, sites: offered(certificate, catalogue, moved) }
    return page(c, title, <CheckPage t={t} form={{ values, problems: [] }} checked={checked} max={MAX_CHARACTERS} />)
  })
