import { isLocale, LOCALES, type Locale } from '../i18n/locale.ts'

/** The pages that anybody may find: the first one, the catalogue and its sites, the zones. */
const PUBLIC = /^\/(?:(?:assets|zones)(?:\/(?!new$)[\w-]+)?)?$/

/** Where a public page lies for search engines: one address for all conditions of a list, and one for each language. */
export interface Addresses {
  canonical: string
  languages: readonly { locale: Locale | 'x-default'; href: string }[]
}

/** Null where the page is somebody's own. `base` is the site's origin. */
export function addressesOf(base: string, url: URL): Addresses | null {
  if (!PUBLIC.test(url.pathname)) return null
  const at = (lang: string | undefined) => {
    const address = new URL(url.pathname, base)
    for (const [name, value] of [
      ['page', url.searchParams.get('page')],
      ['lang', lang],
    ] as const) {
      if (value) address.searchParams.set(name, value)
    }
    return address.href
  }
  const asked = url.searchParams.get('lang') ?? undefined
  return {
    canonical: at(isLocale(asked) ? asked : undefined),
    languages: [
      ...LOCALES.map((locale) => ({ locale, href: at(locale) })),
      { locale: 'x-default' as const, href: at(undefined) },
    ],
  }
}

/** What is somebody's own, or endless: forms, lists behind a sign-in, every combination of conditions. */
const KEPT_OUT = [
  '/my/',
  '/admin/',
  '/account',
  '/enterprises',
  '/shared/',
  '/compare',
  '/industries',
  '/*/edit',
  '/*/new',
]

export const ROBOTS_TXT = ['User-agent: *', ...KEPT_OUT.map((path) => `Disallow: ${path}`), ''].join('\n')
