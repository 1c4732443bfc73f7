import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cleanImage } from '../../../src/assets/photos/image.ts'
import { MAX_PHOTOS, moved } from '../../../src/assets/photos/photo.ts'
import { assetWithPhotos } from '../../../src/assets/photos/queries.ts'
import { historyOf } from '../../../src/events/queries.ts'
import { makeWorld, NOW, ORIGIN, type Person, type World } from '../../world.ts'

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../../fixtures/photos', name))
const PATH = '/assets/hongzui-draft/photos'

let world: World
let wang: Person
beforeEach(async () => {
  world = await makeWorld()
  wang = world.as('wang')
})
afterEach(() => world.close())

const file = (name: string, bytes: Uint8Array<ArrayBuffer>, type = 'image/jpeg') => new File([bytes], name, { type })
function send(person: Person, files: readonly File[], path = PATH) {
  const body = new FormData()
  for (const one of files) body.append('photos', one)
  return person.request(path, { method: 'POST', body, headers: { Origin: ORIGIN } })
}
const jpegFile = (name = 'gate.jpg') => file(name, new Uint8Array(fixture('plain.jpg')))
const photos = async (asset = 'hongzui-draft') => (await assetWithPhotos(world.deps.db, asset))!.photos
const shown = async () => (await photos()).filter(({ removedAt }) => removedAt === null).map(({ id }) => id)
const lastEvent = async () => (await historyOf(world.deps.db, 'asset', 'hongzui-draft', 1))[0]

describe('an upload', () => {
  it('keeps every photo after those that are there, with one event', async () => {
    const files = [
      jpegFile(),
      file('x', new Uint8Array(fixture('plain.png'))),
      file('y', new Uint8Array(fixture('alpha.webp'))),
    ]
    const answer = await send(wang, files)
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, `${PATH}?done=added`])
    const kept = await photos()
    expect(kept.map(({ mime, rank, widthPx, heightPx }) => [mime, rank, widthPx, heightPx])).toEqual([
      ['image/jpeg', 0, 24, 16],
      ['image/jpeg', 1, 24, 16],
      ['image/png', 2, 24, 16],
      ['image/webp', 3, 24, 16],
    ])
    expect(await lastEvent()).toMatchObject({ kind: 'asset.photos-added', seq: 2, actorId: 'wang' })
    const served = await wang.get(`${PATH}/${kept[1]!.id}`)
    const clean = cleanImage(new Uint8Array(fixture('plain.jpg')))
    expect(new Uint8Array(await served.arrayBuffer())).toEqual(typeof clean === 'string' ? clean : clean.bytes)
    expect(served.headers.get('Content-Type')).toBe('image/jpeg')
    expect(served.headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(served.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
    expect(served.headers.get('Cache-Control')).toBe('private, max-age=3600')
  })

  it.each([
    ['nothing', [], 'Choose photos first.'],
    [
      'a file that is none',
      [file('plan.jpg', new TextEncoder().encode('<svg onload="x">'))],
      '“plan.jpg” is not a JPEG, PNG or WebP photo.',
    ],
    [
      'half a file',
      [file('half.jpg', new Uint8Array(fixture('plain.jpg').subarray(0, 300)))],
      '“half.jpg” cannot be read',
    ],
    ['a large one', [file('large.jpg', new Uint8Array(1_500_001))], '“large.jpg” is larger than 1.5 MB.'],
    [
      'too many',
      Array.from({ length: MAX_PHOTOS }, () => jpegFile()),
      `A site has at most ${MAX_PHOTOS} photos, and this one has 1.`,
    ],
  ])('of %s is refused whole, in words', async (_, files, words) => {
    const answer = await send(wang, files)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(words)
    expect(await photos()).toHaveLength(1)
    expect(await lastEvent()).toMatchObject({ seq: 1 })
  })

  it('keeps no good file where another one is refused, and names the other', async () => {
    const answer = await send(wang, [jpegFile(), file('notes.txt', new TextEncoder().encode('hello'))])
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('notes.txt')
    expect(await photos()).toHaveLength(1)
  })

  it('of two that race keeps both or says 409, and never counts one twice', async () => {
    const answers = await Promise.all([send(wang, [jpegFile()]), send(world.as('admin'), [jpegFile()])])
    const good = answers.filter(({ status }) => status === 303).length
    expect(answers.every(({ status }) => status === 303 || status === 409)).toBe(true)
    expect(await photos()).toHaveLength(1 + good)
  })
})

describe('the photos of an asset', () => {
  it('are described in both languages and shown in the reader’s', async () => {
    const [id] = await shown()
    await wang.post(`${PATH}/${id}`, { [`caption-${id}`]: '北门', [`captionEn-${id}`]: 'North gate' })
    expect((await photos())[0]).toMatchObject({ caption: '北门', captionEn: 'North gate' })
    expect(await (await wang.get('/assets/hongzui-draft')).text()).toContain('alt="North gate"')
    const chinese = await wang.get('/assets/hongzui-draft', { 'Accept-Language': 'zh-CN' })
    expect(await chinese.text()).toContain('alt="北门"')
    expect(await lastEvent()).toMatchObject({
      kind: 'asset.photo-described',
      data: { before: { caption: null, captionEn: null } },
    })
  })

  it('keep a caption that is too long as it was typed, and say so', async () => {
    const [id] = await shown()
    const long = 'x'.repeat(201)
    const answer = await wang.post(`${PATH}/${id}`, { [`caption-${id}`]: long })
    const html = await answer.text()
    expect([answer.status, html.includes(long), html.includes(`href="#f-caption-${id}"`)]).toEqual([422, true, true])
    expect((await photos())[0]).toMatchObject({ caption: null })
  })

  it('change places, and say where they stood', async () => {
    await send(wang, [jpegFile(), jpegFile()])
    const [a, b, c] = (await shown()) as [string, string, string]
    await wang.post(`${PATH}/${c}/place`, { to: 'earlier' })
    expect(await shown()).toEqual([a, c, b])
    expect(await lastEvent()).toMatchObject({ data: { before: { photos: [a, b, c] } } })
    expect((await wang.post(`${PATH}/${a}/place`, { to: 'earlier' })).status).toBe(409)
    expect((await wang.post(`${PATH}/${a}/place`, { to: 'sideways' })).status).toBe(409)
  })

  it('go and come back to their place', async () => {
    await send(wang, [jpegFile(), jpegFile()])
    const [a, b, c] = (await shown()) as [string, string, string]
    const gone = await wang.post(`${PATH}/${b}/removal`)
    expect(await shown()).toEqual([a, c])
    expect((await wang.get(`${PATH}/${b}`)).status).toBe(404)
    const page = await (await wang.get(gone.headers.get('Location')!)).text()
    expect(page).toContain(`action="${PATH}/${b}/restoration"`)
    expect(await (await wang.get(`${PATH}?done=removed&of=${a}`)).text()).not.toContain('restoration')
    await wang.post(`${PATH}/${b}/restoration`)
    expect(await shown()).toEqual([a, b, c])
  })

  it.each([
    [30, true],
    [30.001, false],
  ])('taken away %d days ago are still there when the next one comes: %s', async (days, still) => {
    const [id] = await shown()
    world.deps.clock = () => new Date(NOW.getTime() - days * 86_400_000)
    await wang.post(`${PATH}/${id}/removal`)
    world.deps.clock = () => NOW
    await send(wang, [jpegFile()])
    const kept = (await photos()).map((photo) => photo.id)
    expect([kept.length, kept.includes(id!)]).toEqual([still ? 2 : 1, still])
  })
})

it('moving keeps every photo, and moving back undoes it', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 12 }),
      fc.nat(),
      fc.boolean(),
      (ids, n, way) => {
        const id = ids[n % ids.length]!
        const [to, back] = way ? (['earlier', 'later'] as const) : (['later', 'earlier'] as const)
        const there = moved(ids, id, to)
        const edge = ids.indexOf(id) === (way ? 0 : ids.length - 1)
        expect(there === null).toBe(edge)
        if (there) expect(moved(there, id, back)).toEqual(ids)
      },
    ),
  )
})
