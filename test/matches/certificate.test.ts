import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assets } from '../../src/assets/tables.ts'
import { commit, recordEvent } from '../../src/events/commands.ts'
import type { LedgerEvent } from '../../src/events/event.ts'
import { certificateText, hashOf } from '../../src/matching/certificate/certificate.ts'
import { makeWorld, type Name, NOW, ORIGIN, type World } from '../world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const CERTIFICATE = '/projects/anna-draft/certificate'
const download = async (search = '', who: Name = 'anna') => {
  const response = await world.as(who).get(`${CERTIFICATE}.json${search}`)
  return { response, text: await response.text() }
}
const check = async (text: string, headers: Record<string, string> = {}) => {
  const response = await world.as().post('/certificates', { text }, headers)
  return { status: response.status, html: await response.text() }
}
const happened = (subjectType: LedgerEvent['subjectType'], subjectId: string, seq: number) =>
  recordEvent(world.deps.db, {
    subjectType,
    subjectId,
    seq,
    kind: `${subjectType}.edited`,
    actorId: null,
    at: NOW.toISOString(),
    data: {},
  })
const verdict = (html: string) => html.match(/role="status">(.*?)<\/div>/s)?.[1] ?? ''

describe('the certificate of a match', () => {
  it('says the ranking in words, and leads to the same as a file', async () => {
    const html = await (await world.as('anna').get(`${CERTIFICATE}?optimism=hopeful`)).text()
    const { response, text } = await download('?optimism=hopeful')
    expect(response.headers.get('Content-Type')).toContain('application/json')
    expect(response.headers.get('Content-Disposition')).toMatch(
      /^attachment; filename="panhuo-match-2026-06-18-[0-9a-f]{8}\.json"$/,
    )
    expect(response.headers.get('Cache-Control')).toContain('no-store')
    const { match, sha256 } = JSON.parse(text)
    expect(sha256).toBe(await hashOf(match))
    expect(html).toContain(sha256)
    expect(html).toContain('href="/projects/anna-draft/certificate.json?optimism=hopeful"')
    expect(match).toMatchObject({ mood: 'hopeful', sites: 2, requirement: { asOf: '2026-06-18' } })
    expect(match.eligible.rows.map(({ id }: { id: string }) => id)).toEqual(['hongzui-published', 'yanji-published'])
    expect(html).toContain('Siping Hongzui published plant')
    // Of the project and whose it is the file says nothing
    expect(text).not.toMatch(/anna/i)
  })

  it('stands below the matches, under the weights on trial', async () => {
    const html = await (await world.as('anna').get('/projects/anna-draft/matches?optimism=hopeful')).text()
    expect(html).toContain('href="/projects/anna-draft/certificate?optimism=hopeful"')
  })
})

describe('checking a certificate', () => {
  it('ranks again, for somebody without an account, and finds the same', async () => {
    const { status, html } = await check((await download()).text)
    expect(status).toBe(200)
    expect(verdict(html)).toContain('The checksum is right')
    expect(verdict(html)).toContain('the very same state')
    expect(verdict(html)).toContain('exactly the one of the certificate')
    const zh = await check((await download()).text, { 'Accept-Language': 'zh-CN' })
    expect(verdict(zh.html)).toContain('重新排名的结果与证明完全相同')
  })

  it('takes a file as well', async () => {
    const body = new FormData()
    body.set('text', ' ')
    body.set('file', new File([(await download()).text], 'certificate.json', { type: 'application/json' }))
    const answer = await world.as().request('/certificates', { method: 'POST', body, headers: { Origin: ORIGIN } })
    expect(verdict(await answer.text())).toContain('exactly the one of the certificate')
  })

  it('sees that something was changed after the checksum was made', async () => {
    const { text } = await download()
    const { status, html } = await check(text.replace('"total":2', '"total":3'))
    expect(status).toBe(200)
    expect(verdict(html)).toContain('The checksum is wrong')
  })

  it('says where bad input is wrong and keeps what was pasted', async () => {
    const { status, html } = await check('{"match": <b>}')
    expect(status).toBe(422)
    expect(html).toContain('Line 1, character 11: this does not belong here.')
    expect(html).toContain('>{&quot;match&quot;: &lt;b&gt;}</textarea>')
    const large = await check('x'.repeat(150_000))
    expect([large.status, large.html.includes('at most 100,000 characters')]).toEqual([422, true])
  })

  it('says nothing of a site that is not public, whatever it is', async () => {
    const { match } = JSON.parse((await download()).text)
    const row = { score: 1, low: 1, high: 1 }
    const rows = ['hongzui-draft', 'no-such-site'].map((id) => ({ id, ...row }))
    const forged = { ...match, eligible: { total: 2, rows } }
    const { html } = await check(certificateText({ match: forged, sha256: await hashOf(forged) }))
    expect(html).toContain('does not come from a ranking of this site')
    const said = (id: string) => html.split(`<code>${id}</code>`)[1]?.slice(0, 80)
    expect(said('hongzui-draft')).toContain('not in the public catalogue now')
    expect(said('hongzui-draft')).toBe(said('no-such-site'))
    expect(html).not.toContain('Siping Hongzui draft plant')
  })

  it('tells a catalogue that has changed from one that has not', async () => {
    const { db } = world.deps
    const { text } = await download()
    await commit(db, [happened('project', 'anna-draft', 2)])
    expect(verdict((await check(text)).html)).toContain('the very same state')
    await commit(db, [
      db.update(assets).set({ status: 'withdrawn' }).where(eq(assets.id, 'yanji-published')),
      happened('asset', 'yanji-published', 2),
    ])
    const { html } = await check(text)
    expect(verdict(html)).toContain('The catalogue has changed since')
    expect(verdict(html)).toContain('In today’s catalogue the result is another one')
    expect(html).toMatch(/Sites compared<\/th><td class="num">2<\/td><td class="num">1<\/td>/)
    expect(html).toMatch(
      /yanji-published<\/code>.*?<td class="num">place 2, score [\d.]+<\/td><td class="num">not listed/s,
    )
    const foreign = { ...JSON.parse(text).match, catalogueVersion: '999999' }
    const other = await check(certificateText({ match: foreign, sha256: await hashOf(foreign) }))
    expect(verdict(other.html)).toContain('never had the version')
  })
})
