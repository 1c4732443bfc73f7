import type { Translator } from '../src/i18n/translator.ts'

export interface NavLink {
  href: string
  label: string
}

export interface MastheadProps {
  t: Translator
  path: string
  links: readonly NavLink[]
  /** Links that belong together, behind one word where there is a line for all. */
  groups: readonly { label: string; links: readonly NavLink[] }[]
  userName: string | null
  languageHref: string
}

/** Working on an asset or a project is not browsing the catalogue: no link is then current. */
const isCurrent = (path: string, href: string) =>
  !/\/(new|edit|tasks|check|copies)(\/|$)/.test(path) && (path === href || path.startsWith(`${href}/`))

/**
 * The head of every page, on one line: where one may go, who one is, the other language. A visitor's few links stand there at any width; an account's
 * lie behind a menu where there is no room. What a menu opens stands after its `<details>` and not inside, so that a sheet can show it without:
 * no browser has to know more than `[open]`, and scripts only close it sooner.
 */
export const Masthead = (props: MastheadProps) => {
  const { t, userName, groups, languageHref } = props
  const menu = userName !== null
  return (
    <header class={menu ? 'masthead has-menu' : 'masthead'}>
      <a class="brand" href="/">
        <svg class="brand-mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <path d="M3 21V9l6 4V9l6 4V5h6v16z" />
        </svg>
        <span lang="zh-CN">盘活</span> <span lang="en">Panhuo</span>
      </a>
      {menu && (
        <details class="menu">
          <summary>{t('nav.menu')}</summary>
        </details>
      )}
      <div class="masthead-body">
        <nav aria-label={t('nav.main')}>
          <Links {...props} />
          {groups.map((group) => (
            <div class="group">
              <details>
                <summary class={group.links.some(({ href }) => isCurrent(props.path, href)) ? 'current' : undefined}>
                  {group.label}
                </summary>
              </details>
              <Links path={props.path} links={group.links} />
            </div>
          ))}
        </nav>
        <div class="masthead-side">
          {userName === null ? (
            <a href="/sign-in">{t('nav.signIn')}</a>
          ) : (
            <>
              <a href="/account">{userName}</a>
              <form method="post" action="/sign-out">
                <button class="plain" type="submit">
                  {t('nav.signOut')}
                </button>
              </form>
            </>
          )}
        </div>
      </div>
      <a class="language" href={languageHref} lang={t.locale === 'en' ? 'zh-CN' : 'en'}>
        {t('nav.language')}
      </a>
    </header>
  )
}

const Links = ({ path, links }: Pick<MastheadProps, 'path' | 'links'>) => (
  <ul>
    {links.map(({ href, label }) => (
      <li>
        <a href={href} aria-current={isCurrent(path, href) ? 'page' : undefined}>
          {label}
        </a>
      </li>
    ))}
  </ul>
)
