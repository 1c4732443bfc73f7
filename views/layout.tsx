import { raw } from 'hono/html'
import type { PropsWithChildren } from 'hono/jsx'
import type { Addresses } from '../src/http/crawlers.ts'
import { Trouble } from './errors/trouble.tsx'
import { Masthead, type MastheadProps } from './masthead.tsx'

export interface Chrome extends MastheadProps {
  title: string
  sample: boolean
  stylesheet: string
  scripts: readonly string[]
  printStyle: string | undefined
  description: string | undefined
  /** For search engines; null on what is somebody's own. */
  addresses: Addresses | null
}

const HTMX = JSON.stringify({
  includeIndicatorCSS: false,
  history: true,
  defaultTimeout: 20_000,
  // A morph leaves open what the reader opened.
  morphIgnore: ['data-htmx-powered', 'open'],
})

/** The frame of every page: skip link, masthead, main, footer. Works without scripts; htmx comes after the content. */
export const Layout = ({ chrome, children }: PropsWithChildren<{ chrome: Chrome }>) => {
  const { t } = chrome
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={t.locale}>
        <head>
          <meta charset="utf-8" />
          <title>{`${chrome.title} · ${t('site.name')}`}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="description" content={chrome.description ?? t('site.tagline')} />
          <meta name="color-scheme" content="light dark" />
          <meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)" />
          <meta name="theme-color" content="#1b1e21" media="(prefers-color-scheme: dark)" />
          <meta name="htmx-config" content={HTMX} />
          {chrome.addresses && (
            <>
              <link rel="canonical" href={chrome.addresses.canonical} />
              {chrome.addresses.languages.map(({ locale, href }) => (
                <link rel="alternate" hreflang={locale} href={href} />
              ))}
            </>
          )}
          <link rel="stylesheet" href={chrome.stylesheet} />
          {chrome.printStyle && <link rel="stylesheet" href={chrome.printStyle} media="print" />}
          <link rel="icon" href="/static/icon.svg" type="image/svg+xml" />
          {chrome.scripts.map((src) => (
            <script src={src} defer></script>
          ))}
        </head>
        <body>
          <a class="skip" href="#main">
            {t('site.skip')}
          </a>
          <div class="progress">
            <p class="visually-hidden" aria-live="polite" data-text={t('word.loading')}></p>
          </div>
          {chrome.sample && (
            <aside class="sample-note" aria-label={t('zone.sample')}>
              {t('site.sample')}
            </aside>
          )}
          <Masthead {...chrome} />
          <main id="main" tabindex={-1}>
            {children}
          </main>
          <div id="trouble"></div>
          <template id="no-answer">
            <Trouble t={t} title={t('trouble.offline')} detail={t('trouble.offline.help')} ways={[]} />
          </template>
          <footer class="footer">
            <p>
              {t('site.footer')} <a href="/certificates">{t('certificate.check')}</a>
            </p>
          </footer>
        </body>
      </html>
    </>
  )
}
