import { join } from 'node:path'
import { many } from './many.ts'
import { accountOf, ELSEWHERE, type Role, type Visit } from './visit.ts'

/** A page of the site as somebody sees it: who, and how to get there. */
export interface SitePage {
  name: string
  as?: Role
  go(visit: Visit): Promise<void>
}

const at =
  (path: string, status = 200) =>
  (visit: Visit) =>
    visit.open(path, status)

/** Opens a list and then what its first link of a kind leads to. */
const first =
  (path: string, selector: string, rest = '') =>
  async ({ open, page }: Visit) => {
    await open(path)
    const href = await page.locator(selector).first().getAttribute('href')
    await open(`${href}${rest}`)
  }

/** Opens a form, types, and sends it by its button; the answer has the status. */
const sent =
  (opens: SitePage['go'], typed: Record<string, string>, status: number): SitePage['go'] =>
  async (visit) => {
    await opens(visit)
    const { page } = visit
    for (const [name, text] of Object.entries(typed)) {
      await page.evaluate(
        ([field, value]) => {
          const control = document.querySelector<HTMLInputElement>(`main [name="${field}"]`)
          if (!control) throw new Error(`no field ${field}`)
          control.value = value
        },
        [name, text] as const,
      )
    }
    const answer = page.waitForResponse((response) => response.request().method() === 'POST')
    const [field] = Object.keys(typed)
    const form = field === undefined ? '' : `:has([name="${field}"])`
    await visit.turn(() => page.locator(`main form[method=post]${form} button[type=submit]`).last().click())
    if ((await answer).status() !== status) throw new Error(`answered ${(await answer).status()}, not ${status}`)
  }

const ASSET = '#results .row-title'
const OWN_ASSET = 'tbody th a'
const OTHER_USER = 'tbody tr:not(:has([href$=demo-admin])) a'
const newAsset = async (visit: Visit) => {
  await visit.open('/assets/new')
  await visit.turn(() => visit.page.locator('main button[type=submit]').click())
}
const newAssetAtOnce = async (visit: Visit) => {
  await newAsset(visit)
  await visit.turn(() => visit.page.locator('main a[href*="all=1"]').click())
}
const matches = first('/my/projects', 'main a[href$="/matches"]')
const comparisons =
  (search = '') =>
  async (visit: Visit) => {
    await matches(visit)
    await visit.page.goto(new URL(visit.page.url()).pathname.replace(/matches$/, `comparisons${search}`))
  }
const why = async (visit: Visit) => {
  await matches(visit)
  const link = visit.page.locator('details.why a').first()
  await visit.open((await link.getAttribute('href')) ?? '')
}

export const SITE_PAGES: readonly SitePage[] = [
  { name: 'home', go: at('/') },
  { name: 'catalogue', go: at('/assets') },
  { name: 'catalogue, nothing found', go: at('/assets?q=nosuchsite&kind=land') },
  {
    name: 'catalogue, many conditions',
    go: at('/assets?q=plant&mode=rent&mode=purchase&utility=water&floorMin=1000&rentMax=20&place=Changchun&km=300'),
  },
  { name: 'catalogue, a place that nobody knows', go: at('/assets?place=长春经济园') },
  { name: 'catalogue, a condition that cannot be read', go: at('/assets?landMin=abc') },
  { name: 'asset', go: first('/assets', ASSET) },
  { name: 'what stands behind a mark of the map', go: behindMark },
  { name: 'brochure of a site', go: first('/assets', ASSET, '/brochure') },
  { name: 'zones', go: at('/zones') },
  { name: 'zone', go: first('/zones', '.rows a[href^="/zones/"]') },
  { name: 'industries', go: at('/industries?q=36') },
  { name: 'check a certificate', go: at('/certificates') },
  {
    name: 'check a certificate, unreadable',
    go: sent(at('/certificates'), { text: '{"match": {}, "sha256": "?"}' }, 422),
  },
  { name: 'sign-in', go: at('/sign-in') },
  { name: 'sign-in refused', go: sent(at('/sign-in'), { email: 'nobody@panhuo.example', password: 'wrong' }, 422) },
  { name: 'sign-up', go: at('/sign-up') },
  { name: 'sign-up refused', go: sent(at('/sign-up'), { email: 'no address', password: 'short' }, 422) },
  { name: 'not found', go: at('/nothing/here', 404) },
  { name: 'refused, sent from elsewhere', go: fromElsewhere },

  { name: 'home of a manager', as: 'manager', go: at('/') },
  { name: 'my assets', as: 'manager', go: at('/my/assets') },
  { name: 'my assets, none of the kind', as: 'manager', go: at('/my/assets?status=activated&zone=none') },
  { name: 'choose a zone', as: 'manager', go: at('/assets/new') },
  { name: 'new asset', as: 'manager', go: newAsset },
  { name: 'new asset, no name', as: 'manager', go: sent(newAsset, {}, 422) },
  { name: 'new asset on one page', as: 'manager', go: newAssetAtOnce },
  {
    name: 'new asset refused',
    as: 'manager',
    go: sent(newAssetAtOnce, { landAreaM2: 'abc', clearHeightM: '-1', boundary: '1,1\n2,2', unitCode: 'x' }, 422),
  },
  { name: 'own asset, published', as: 'manager', go: first('/my/assets?status=published', OWN_ASSET) },
  { name: 'own asset, draft', as: 'manager', go: first('/my/assets?status=draft', OWN_ASSET) },
  { name: 'buildings of an asset', as: 'manager', go: first('/my/assets', OWN_ASSET, '/buildings') },
  {
    name: 'buildings of an asset, refused',
    as: 'manager',
    go: sent(first('/my/assets', OWN_ASSET, '/buildings'), { 'name-0': 'x', 'outline-0': '1, 2' }, 422),
  },
  { name: 'photos of an asset, none', as: 'manager', go: first('/my/assets', OWN_ASSET, '/photos') },
  { name: 'photos of an asset', as: 'manager', go: withPhotos },
  {
    name: 'photos of an asset, refused',
    as: 'manager',
    go: sent(first('/my/assets', OWN_ASSET, '/photos'), { photos: '' }, 422),
  },
  { name: 'sign-in with a form that waits', as: 'manager', go: signedOutMeanwhile },
  { name: 'a form that waited', as: 'manager', go: signedInAgain },
  { name: 'edit asset', as: 'manager', go: first('/my/assets', OWN_ASSET, '/edit') },
  { name: 'tasks of an asset', as: 'manager', go: first('/my/assets?status=draft', OWN_ASSET, '/tasks') },
  { name: 'site copied', as: 'manager', go: first('/my/assets?status=draft', OWN_ASSET, '/copies') },
  {
    name: 'site copied, no name',
    as: 'manager',
    go: sent(first('/my/assets', OWN_ASSET, '/copies'), {}, 422),
  },
  {
    name: 'a part of an asset, refused',
    as: 'manager',
    go: sent(first('/my/assets', OWN_ASSET, '/edit/place'), { seq: '0', lat: 'north' }, 409),
  },
  {
    name: 'a part with what was kept as typed',
    as: 'manager',
    go: first('/my/assets?lacking=corrections', OWN_ASSET, '/edit/place'),
  },
  {
    name: 'tasks with what was kept as typed',
    as: 'manager',
    go: first('/my/assets?lacking=corrections', OWN_ASSET, '/tasks'),
  },
  { name: 'my assets, narrowed', as: 'manager', go: at('/my/assets?lacking=powerKva&sort=unknown') },
  { name: 'many at once, nothing selected', as: 'manager', go: at('/my/assets/changes?do=confirm', 422) },
  { name: 'many at once, a fact', as: 'manager', go: many('dealModes') },
  { name: 'many at once, a fact refused', as: 'manager', go: many('powerKva&step=preview', 422) },
  { name: 'many at once, before', as: 'manager', go: many('publish') },
  { name: 'many at once, after', as: 'manager', go: sent(many('confirm'), {}, 303) },
  { name: 'check of an asset', as: 'manager', go: first('/my/assets?status=draft', OWN_ASSET, '/check') },
  { name: 'a part of an asset', as: 'manager', go: first('/my/assets', OWN_ASSET, '/edit/utilities') },
  { name: 'parcel of an asset', as: 'manager', go: first('/my/assets', OWN_ASSET, '/edit/boundary') },
  {
    name: 'edit asset, changed meanwhile',
    as: 'manager',
    go: sent(first('/my/assets', OWN_ASSET, '/edit'), { seq: '0' }, 409),
  },
  {
    name: 'projects for an asset',
    as: 'manager',
    go: first('/my/assets?status=published', OWN_ASSET, '/projects'),
  },
  { name: 'enterprises', as: 'manager', go: at('/enterprises') },
  { name: 'enterprise', as: 'manager', go: first('/enterprises', 'main a[href^="/enterprises/"]:not([href$=new])') },
  { name: 'new enterprise', as: 'manager', go: at('/enterprises/new') },
  { name: 'new enterprise refused', as: 'manager', go: sent(at('/enterprises/new'), {}, 422) },

  { name: 'home of an investor', as: 'investor', go: at('/') },
  { name: 'saved searches, none', as: 'investor', go: at('/my/searches') },
  { name: 'save a search', as: 'investor', go: at('/my/searches/new?query=kind%3Dland') },
  {
    name: 'save a search refused',
    as: 'investor',
    go: sent(at('/my/searches/new?query=kind%3Dland'), { name: ' ' }, 422),
  },
  { name: 'matches, what is new', as: 'investor', go: newMatches('2020-01-01') },
  { name: 'matches, only what is new', as: 'investor', go: newMatches('2026-06-01', '&only=new') },
  { name: 'matches, nothing new', as: 'investor', go: newMatches('2099-01-01', '&only=new') },
  { name: 'my projects', as: 'investor', go: at('/my/projects') },
  { name: 'new project', as: 'investor', go: at('/projects/new?preset=pharma') },
  {
    name: 'new project refused',
    as: 'investor',
    go: sent(at('/projects/new'), { industry: 'abc', 'floorArea.min': 'x', 'places.own': 'nowhere' }, 422),
  },
  { name: 'project', as: 'investor', go: first('/my/projects', '.row-title a') },
  { name: 'edit project', as: 'investor', go: first('/my/projects', '.row-title a', '/edit') },
  {
    name: 'edit project, changed meanwhile',
    as: 'investor',
    go: sent(first('/my/projects', '.row-title a', '/edit'), { seq: '0' }, 409),
  },
  { name: 'weights by comparison', as: 'investor', go: comparisons() },
  {
    name: 'weights by comparison, inconsistent',
    as: 'investor',
    go: comparisons('?need=floorArea&need=power&need=price&p.floorArea.power=9&p.power.price=9&p.floorArea.price=-9'),
  },
  { name: 'matches', as: 'investor', go: matches },
  {
    name: 'matches, to be confirmed',
    as: 'investor',
    go: first('/my/projects', 'main a[href$="/matches"]', '?group=to-confirm'),
  },
  { name: 'matches with the reasons open', as: 'investor', go: withReasons },
  { name: 'matches on trial', as: 'investor', go: first('/my/projects', 'main a[href$="/matches"]', '?preset=heavy') },
  { name: 'matches of unreadable weights', as: 'investor', go: unreadable },
  {
    name: 'matches, weights kept',
    as: 'investor',
    go: first('/my/projects', 'main a[href$="/matches"]', '?done=weights-kept'),
  },
  { name: 'certificate', as: 'investor', go: certificate },
  { name: 'certificate that holds', as: 'investor', go: checked((text) => text) },
  {
    name: 'certificate that was changed',
    as: 'investor',
    go: checked((text) => text.replace('"mood":"cautious"', '"mood":"hopeful"')),
  },
  { name: 'why', as: 'investor', go: why },
  { name: 'why not, of a near miss', as: 'investor', go: whyNear },
  { name: 'why not, several of the name', as: 'investor', go: whyNot('号') },
  { name: 'why not, none of the name', as: 'investor', go: whyNot('nosuchsite') },
  { name: 'account', as: 'investor', go: at('/account') },
  { name: 'my shortlists', as: 'investor', go: at('/my/shortlists') },
  { name: 'new shortlist refused', as: 'investor', go: sent(at('/my/shortlists'), { name: '' }, 422) },
  { name: 'shortlist, empty', as: 'investor', go: newList },
  { name: 'shortlist', as: 'investor', go: keptList },
  { name: 'shortlist, note refused', as: 'investor', go: noteRefused },
  { name: 'shortlist, shared', as: 'investor', go: sharedList },
  { name: 'keep a site', as: 'investor', go: first('/assets', '.keep > a[href^="/keep"]') },
  { name: 'site by site', as: 'investor', go: comparedFromList },
  { name: 'site by site, a site that is not on offer', go: at('/compare?asset=missing') },
  { name: 'shared list', as: 'investor', go: openedLink },
  { name: 'shared list that has ended', go: at('/shared/0123456789abcdefghjkmnpqrstvwxyz', 404) },
  { name: 'account, change refused', as: 'investor', go: sent(at('/account'), {}, 422) },

  { name: 'home of an administrator', as: 'admin', go: at('/') },
  { name: 'users', as: 'admin', go: at('/admin/users') },
  { name: 'new user refused', as: 'admin', go: sent(at('/admin/users'), {}, 422) },
  { name: 'user', as: 'admin', go: first('/admin/users', 'tbody a') },
  { name: 'places', as: 'admin', go: at('/admin/places') },
  { name: 'place', as: 'admin', go: first('/admin/places', 'main a[href^="/admin/places/"]:not([href$=new])') },
  { name: 'new place refused', as: 'admin', go: sent(at('/admin/places/new'), {}, 422) },
  { name: 'new zone', as: 'admin', go: at('/zones/new') },
  { name: 'new zone refused', as: 'admin', go: sent(at('/zones/new'), {}, 422) },
  {
    name: 'edit zone, changed meanwhile',
    as: 'admin',
    go: sent(first('/zones', '.rows a[href^="/zones/"]', '/edit'), { seq: '0' }, 409),
  },
  {
    name: 'user, first password refused',
    as: 'admin',
    go: sent(first('/admin/users', OTHER_USER), { password: 'x' }, 422),
  },
  {
    name: 'user, changed meanwhile',
    as: 'admin',
    go: sent(first('/admin/users', OTHER_USER), { seq: '0' }, 409),
  },
  { name: 'edit zone', as: 'admin', go: first('/zones', '.rows a[href^="/zones/"]', '/edit') },
]

async function certificate(visit: Visit): Promise<void> {
  await matches(visit)
  await visit.open(new URL(visit.page.url()).pathname.replace(/matches$/, 'certificate'))
}

/** The certificate of the first project, on its way changed or not, brought to the page that checks it. */
function checked(change: (text: string) => string) {
  return async (visit: Visit): Promise<void> => {
    await certificate(visit)
    const file = await visit.context.request.get(`${new URL(visit.page.url()).pathname}.json`)
    await sent(at('/certificates'), { text: change(await file.text()) }, 200)(visit)
  }
}

async function withPhotos(visit: Visit): Promise<void> {
  await first('/my/assets', OWN_ASSET, '/photos')(visit)
  const { page } = visit
  if ((await page.locator('.photos.own li').count()) > 0) return
  const files = ['plain.jpg', 'alpha.webp'].map((name) => join(import.meta.dirname, '../fixtures/photos', name))
  await page.locator('input[type=file]').setInputFiles(files)
  await visit.turn(() => page.locator('.photo-upload button').click())
}

/** Makes a list. */
async function newList(visit: Visit): Promise<void> {
  await visit.open('/my/shortlists')
  await visit.page.locator('main [name=name]').fill('axe')
  await visit.turn(() => visit.page.locator('form[action="/my/shortlists"] button').click())
}

/** Keeps two sites of the catalogue on the list last used, wherever else they are kept, and opens it. */
async function keptList({ open, page, context }: Visit): Promise<void> {
  await open('/assets')
  const { origin } = new URL(page.url())
  let list = ''
  for (const row of (await page.locator('#results .site-row').all()).slice(0, 2)) {
    const id = (await row.getAttribute('id'))?.replace('site-', '')
    const headers = { Origin: origin, 'HX-Request': 'true' }
    const kept = await context.request.post(`/keep?asset=${id}`, { headers })
    list = /\/shortlists\/[^"]+/.exec(await kept.text())?.[0] ?? ''
  }
  await open(list)
}

async function noteRefused(visit: Visit): Promise<void> {
  await keptList(visit)
  const { page } = visit
  await page.locator('textarea[name=note]').first().fill('字'.repeat(2001))
  await page.locator('.note button').first().click()
  await page.locator('.note.wrong .problem').waitFor()
}

async function sharedList(visit: Visit): Promise<void> {
  await keptList(visit)
  await visit.turn(() => visit.page.locator('form[action$="/links"] button').click())
}

async function openedLink(visit: Visit): Promise<void> {
  await sharedList(visit)
  await visit.open(await visit.page.locator('#new-link').inputValue())
}

async function comparedFromList(visit: Visit): Promise<void> {
  await keptList(visit)
  for (const box of await visit.page.locator('.pick input').all()) await box.check()
  await visit.turn(() => visit.page.locator('#compare button').click())
}

async function unreadable(visit: Visit): Promise<void> {
  await matches(visit)
  await visit.open(`${new URL(visit.page.url()).pathname}?w.price=abc&preset=none`, 422)
}

/** Of the first project that has a near miss: pages before this one change what is on offer. */
async function whyNear(visit: Visit): Promise<void> {
  const { open, page, follow } = visit
  await open('/my/projects')
  const links = page.locator('main a[href$="/matches"]')
  const paths = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  for (const path of paths) {
    await open(path)
    if ((await page.locator('#n0').count()) > 0) return follow('#n0 a.why')
  }
  throw new Error(`no near miss among the matches of ${paths.length} projects`)
}

function whyNot(text: string) {
  return async (visit: Visit): Promise<void> => {
    await matches(visit)
    const path = new URL(visit.page.url()).pathname.replace(/matches$/, 'why-not')
    await visit.open(`${path}?site=${encodeURIComponent(text)}`)
  }
}

/** Somebody types, and is signed out before they send it. */
async function signedOutMeanwhile(visit: Visit): Promise<void> {
  const signOut = async (there: Visit) => {
    await first('/my/assets?status=draft', OWN_ASSET, '/edit/utilities')(there)
    await there.context.clearCookies({ name: /session/ })
  }
  await sent(signOut, { powerKva: '630' }, 401)(visit)
}

async function signedInAgain(visit: Visit): Promise<void> {
  const signIn = async () => {
    const { email, password } = accountOf('manager')
    await visit.page.locator('main [name=email]').fill(email)
    await visit.page.locator('main [name=password]').fill(password)
    await visit.turn(() => visit.page.locator('main button[type=submit]').click())
  }
  const cookies = await visit.context.cookies()
  if (!cookies.some(({ name }) => /session/.test(name))) {
    // As the state before this one leaves it
    await visit.open('/sign-in')
    await signIn()
  }
  await signedOutMeanwhile(visit)
  await signIn()
}

function newMatches(day: string, only = '') {
  return async (visit: Visit): Promise<void> => {
    await matches(visit)
    await visit.open(`${new URL(visit.page.url()).pathname}?since=${day}T00:00:00.000Z${only}`)
  }
}

async function behindMark({ open, page }: Visit): Promise<void> {
  await open('/assets')
  const ids = await page
    .locator('#results [data-at]')
    .evaluateAll((rows) => rows.slice(0, 3).map((row) => row.id.slice(5)))
  await open(`/map/sites?${ids.map((id) => `id=${id}`).join('&')}`)
}

async function withReasons(visit: Visit): Promise<void> {
  await matches(visit)
  for (const summary of await visit.page.locator('main details > summary').all()) await summary.click()
  await visit.page.locator('.why li').last().waitFor()
}

/** A form of another site that posts here: the frame refuses it. The other site is answered by the test, not by the network. */
async function fromElsewhere({ open, page, context, turn }: Visit): Promise<void> {
  await open('/')
  const body = `<form method="post" action="${new URL('/sign-out', page.url())}"><button>go</button></form>`
  await context.route(`https://${ELSEWHERE}/`, (route) => route.fulfill({ contentType: 'text/html', body }))
  await page.goto(`https://${ELSEWHERE}/`)
  await turn(() => page.locator('button').click())
}
