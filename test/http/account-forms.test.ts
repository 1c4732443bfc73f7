import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { userById } from '../../src/accounts/queries.ts'
import { users } from '../../src/accounts/tables.ts'
import { events } from '../../src/events/tables.ts'
import { emailOf, makeWorld, PASSWORD, type World } from '../world.ts'

// Passwords take long on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

let world: World
beforeEach(async () => {
  world = await makeWorld()
})
afterEach(() => world.close())

const LONG = 'x'.repeat(129)
const zhao = { name: 'Zhao', email: 'zhao@panhuo.test', password: 'a long enough one' }
const everything = async () => [await world.deps.db.select().from(events), await world.deps.db.select().from(users)]

/** Field → what stands beside it. */
function problemsOf(html: string): Record<string, string> {
  const found = html.matchAll(/<p class="problem" id="f-(\w+)-problem">([^<]*)<\/p>/g)
  return Object.fromEntries([...found].map(([, field, text]) => [field!, text!]))
}
const summaryOf = (html: string): string[] =>
  [...(/<div class="error-summary".*?<\/div>/s.exec(html)?.[0] ?? '').matchAll(/<a href="#f-\w+">([^<]*)<\/a>/g)].map(
    ([, text]) => text!,
  )
const cookieFrom = (response: Response) => response.headers.getSetCookie()[0]!.split(';')[0]!

describe('registering', () => {
  it('makes an investor, signs them in and goes on', async () => {
    const form = { ...zhao, email: ' Zhao@Panhuo.TEST ', consent: 'yes', next: '/my/projects/new' }
    const response = await world.as().post('/sign-up', form)
    expect([response.status, response.headers.get('Location')]).toEqual([303, '/my/projects/new'])
    const account = await (await world.holding(cookieFrom(response)).get('/account')).text()
    expect(account).toContain('zhao@panhuo.test')
    expect(account).toContain('Investor')
    const { data, kind } = (await world.deps.db.select().from(events)).at(-1)!
    expect({ data, kind }).toEqual({
      kind: 'user.registered',
      data: { role: 'investor', zoneIds: [], consent: '2026-06' },
    })
  })
  it('cannot make anything but an investor', async () => {
    const response = await world.as().post('/sign-up', { ...zhao, consent: 'yes', role: 'admin', zoneIds: 'hongzui' })
    expect((await world.holding(cookieFrom(response)).get('/admin/users')).status).toBe(404)
  })
  it.each([
    [
      {},
      {
        name: 'Enter a value',
        email: 'Enter a value',
        password: 'Enter a value',
        consent: 'Registering needs your consent',
      },
    ],
    [{ ...zhao }, { consent: 'Registering needs your consent' }],
    [{ ...zhao, consent: 'no' }, { consent: 'Registering needs your consent' }],
    [
      { ...zhao, name: '长'.repeat(81), email: 'zhao@', password: 'short', consent: 'yes' },
      {
        name: 'At most 80 characters',
        email: 'Enter a valid e-mail address, for example name@example.com',
        password: 'The password needs at least 10 characters',
      },
    ],
    [{ ...zhao, password: LONG, consent: 'yes' }, { password: 'At most 128 characters' }],
    [
      { ...zhao, password: 'aaaaaaaaaaaa', consent: 'yes' },
      { password: 'This password is too easy to guess; choose another one' },
    ],
    [
      { ...zhao, password: 'Zhao@panhuo.test', consent: 'yes' },
      { password: 'This password is too easy to guess; choose another one' },
    ],
    [{ ...zhao, email: emailOf('anna'), consent: 'yes' }, { email: 'Already in use' }],
  ] as [Record<string, string>, Record<string, string>][])('refuses %j', async (fields, problems) => {
    const before = await everything()
    const response = await world.as().post('/sign-up', fields)
    expect(response.status).toBe(422)
    const html = await response.text()
    expect(problemsOf(html)).toEqual(problems)
    expect(summaryOf(html)).toHaveLength(Object.keys(problems).length)
    expect(await everything()).toEqual(before)
  })
  it('keeps what was typed, but never the password, and speaks the page’s language', async () => {
    const fields = {
      ...zhao,
      name: '赵 "<b>',
      email: 'zhao@',
      password: 'my secret words',
      consent: 'yes',
      next: '/assets',
    }
    const html = await (await world.as().post('/sign-up', fields, { 'Accept-Language': 'zh-CN' })).text()
    expect(html).toContain('<html lang="zh-CN">')
    expect(problemsOf(html)).toEqual({ email: '请填写有效的电子邮箱，例如 name@example.com' })
    expect(summaryOf(html)).toEqual(['电子邮箱：请填写有效的电子邮箱，例如 name@example.com'])
    expect(html).toContain('value="赵 &quot;&lt;b&gt;"')
    expect(html).toContain('value="zhao@"')
    expect(html).toContain('name="next" value="/assets"')
    expect(html).toMatch(/name="consent" value="yes" checked/)
    expect(html).not.toContain('my secret words')
  })
})

describe('changing the password', () => {
  it('needs the current one', async () => {
    const before = await everything()
    const html = await (
      await world.as('anna').post('/account', { currentPassword: 'not hers', newPassword: 'quite another one' })
    ).text()
    expect(problemsOf(html)).toEqual({ currentPassword: 'This is not your current password' })
    const empty = await (await world.as('anna').post('/account', { newPassword: 'short' })).text()
    expect(problemsOf(empty)).toEqual({
      currentPassword: 'Enter a value',
      newPassword: 'The password needs at least 10 characters',
    })
    expect(await everything()).toEqual(before)
  })
  it('ends the other sessions and keeps this one', async () => {
    const elsewhere = world.holding(
      cookieFrom(await world.as().post('/sign-in', { email: emailOf('anna'), password: PASSWORD })),
    )
    const fields = { currentPassword: PASSWORD, newPassword: '  quite another one  ' }
    const response = await world.as('anna').post('/account', fields)
    expect([response.status, response.headers.get('Location')]).toEqual([303, '/account?changed=1'])
    expect((await world.as('anna').get('/account?changed=1')).status).toBe(200)
    expect((await elsewhere.get('/account')).status).toBe(303)
    const again = (password: string) => world.as().post('/sign-in', { email: emailOf('anna'), password })
    expect((await again(PASSWORD)).status).toBe(422)
    expect((await again('quite another one')).status).toBe(422)
    expect((await again('  quite another one  ')).status).toBe(303)
  })
})

describe('users, by an administrator', () => {
  const manager = { ...zhao, role: 'manager', zoneIds: ['hongzui', 'yanji'] }

  it('are added and can sign in', async () => {
    const response = await world.as('admin').post('/admin/users', manager)
    expect([response.status, response.headers.get('Location')]).toEqual([303, '/admin/users?added=1'])
    const zhaos = world.holding(cookieFrom(await world.as().post('/sign-in', zhao)))
    const html = await (await zhaos.get('/account')).text()
    expect(html).toContain('Zone manager')
    expect(html).toContain('Siping Hongzui')
    expect(await (await world.as('admin').get('/admin/users')).text()).toContain('Yanji')
  })
  it.each([
    [{ role: 'manager', zoneIds: [] }, { zoneIds: 'Choose at least one zone' }],
    [{ role: 'manager', zoneIds: ['nowhere'] }, { zoneIds: 'Choose one of the options listed' }],
    [{ role: 'emperor', zoneIds: [] }, { role: 'Choose one of the options listed' }],
    [{ email: emailOf('anna') }, { email: 'Already in use' }],
  ] as [Record<string, string | string[]>, Record<string, string>][])(
    'are refused with %j',
    async (change, problems) => {
      const before = await everything()
      const response = await world.as('admin').post('/admin/users', { ...manager, ...change })
      expect(response.status).toBe(422)
      const html = await response.text()
      expect(problemsOf(html)).toEqual(problems)
      expect(html).toContain('value="Zhao"')
      expect(html).not.toContain(zhao.password)
      expect(await everything()).toEqual(before)
    },
  )
  it('get another role and zones, which holds from their next request on', async () => {
    const fields = { seq: '1', role: 'manager', zoneIds: ['yanji'] }
    const response = await world.as('admin').post('/admin/users/wang', fields)
    expect(response.headers.get('Location')).toBe('/admin/users/wang?saved=1')
    expect(await userById(world.deps.db, 'wang')).toMatchObject({ role: 'manager', zoneIds: ['yanji'], seq: 2 })
    await world.as('admin').post('/admin/users/wang', { seq: '2', role: 'admin', zoneIds: ['yanji'] })
    expect(await userById(world.deps.db, 'wang')).toMatchObject({ role: 'admin', zoneIds: [] })
    expect((await world.as('wang').get('/admin/users')).status).toBe(200)
  })
  it('are not changed on an old state, and nobody changes their own role', async () => {
    await world.as('admin').post('/admin/users/wang', { seq: '1', role: 'investor' })
    const late = { seq: '1', role: 'manager', zoneIds: ['yanji'] }
    const response = await world.as('admin').post('/admin/users/wang', late)
    expect(response.status).toBe(409)
    // What was chosen is still there, with the number of the newest state
    const html = await response.text()
    expect(html).toContain('What you typed is still here')
    expect(html).toContain('<a href="/admin/users/wang">See the newest version</a>')
    const boxes = html.match(/<input type="(?:radio|checkbox)"[^>]*checked[^>]*>/g) ?? []
    expect(boxes.map((box) => /value="([^"]*)"/.exec(box)?.[1])).toEqual(['manager', 'yanji'])
    expect(html).toContain('name="seq" value="2"')
    expect(await userById(world.deps.db, 'wang')).toMatchObject({ role: 'investor', seq: 2 })
    expect((await world.as('admin').post('/admin/users/admin', { seq: '1', role: 'investor' })).status).toBe(422)
    expect(await userById(world.deps.db, 'admin')).toMatchObject({ role: 'admin', seq: 1 })
  })
  it('who forgot their password get a new one, and every session of theirs ends', async () => {
    const before = await everything()
    const short = await world.as('admin').post('/admin/users/anna/password', { password: 'short' })
    expect([short.status, problemsOf(await short.text())]).toEqual([
      422,
      { password: 'The password needs at least 10 characters' },
    ])
    expect(await everything()).toEqual(before)
    const response = await world.as('admin').post('/admin/users/anna/password', { password: 'a fresh first one' })
    expect(response.headers.get('Location')).toBe('/admin/users/anna?saved=1')
    expect((await world.as('anna').get('/account')).status).toBe(303)
    const again = (password: string) => world.as().post('/sign-in', { email: emailOf('anna'), password })
    expect((await again(PASSWORD)).status).toBe(422)
    expect((await again('a fresh first one')).status).toBe(303)
  })
})
