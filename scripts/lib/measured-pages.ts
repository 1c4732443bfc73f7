import type { Locale } from '../../src/i18n/locale.ts'
import type { DemoAccount } from '../../src/prepare.ts'
import type { Measured } from './lighthouse.ts'

/** Home, catalogue, one asset (a visitor) and the matches of one project (an investor) of a served sample province. */
export async function measuredPages(
  base: string,
  locale: Locale,
  accounts: readonly DemoAccount[],
): Promise<readonly Measured[]> {
  const account = accounts.find(({ role }) => role === 'investor')
  if (!account) throw new Error('no demo account of an investor')
  const signedIn = await fetch(`${base}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: base },
    body: new URLSearchParams({ email: account.email, password: account.password }),
  })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const firstLink = async (path: string, pattern: RegExp, headers = {}) => {
    const found = pattern.exec(await (await fetch(base + path, { headers })).text())
    if (!found) throw new Error(`no link ${pattern} on ${path}`)
    return base + found[1]
  }
  return [
    { name: 'home', locale, url: `${base}/` },
    { name: 'catalogue', locale, url: `${base}/assets` },
    { name: 'asset', locale, url: await firstLink('/assets', /class="row-title" href="(\/assets\/[\w-]+)"/) },
    {
      name: 'matches',
      locale,
      cookie,
      url: await firstLink('/my/projects', /href="(\/projects\/[\w-]+\/matches)"/, { Cookie: cookie }),
    },
  ]
}
