export const LOCALES = ['zh-CN', 'en'] as const
export type Locale = (typeof LOCALES)[number]

export const isLocale = (text: string | undefined): text is Locale => LOCALES.includes(text as Locale)

/** The first language of an Accept-Language header that we speak; English where it names others only, Chinese where it names none. */
export function preferredLocale(acceptLanguage: string | undefined): Locale {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag, ...params] = part.trim().split(';')
      const q = params.map((p) => p.trim()).find((p) => p.startsWith('q='))
      return { tag: (tag ?? '').toLowerCase(), q: q === undefined ? 1 : Number(q.slice(2)) }
    })
    .filter((want) => want.tag !== '' && want.tag !== '*' && want.q > 0)
    .sort((a, b) => b.q - a.q)
  for (const { tag } of wanted) {
    if (tag.startsWith('zh')) return 'zh-CN'
    if (tag.startsWith('en')) return 'en'
  }
  return wanted.length > 0 ? 'en' : 'zh-CN'
}
