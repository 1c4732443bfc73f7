import type { PropsWithChildren } from 'hono/jsx'
import type { OwnSites } from '../../src/home/own-sites.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import { langOf, nameIn } from '../zones/name.ts'
import type { ManagerDeskProps } from './manager-desk.tsx'

/** Rows of each kind that are shown; the rest is a number. */
const SHOWN = 3

/** What needs doing today, a list a kind. */
export const Needs = (props: ManagerDeskProps) => {
  const { t, own } = props
  return (
    <div class="today">
      <Waiting {...props} />
      <Drafts {...props} />
      <Fitting {...props} />
      <Sites {...props} label={t('home.need.stale')} sites={own.stale}>
        {({ factsAsOf }) =>
          factsAsOf === null ? t('home.need.stale.never') : t('home.need.stale.day', { day: t.format.day(factsAsOf) })
        }
      </Sites>
      <Sites {...props} label={t('home.need.odd')} sites={own.odd} page="">
        {() => t('home.need.odd.one')}
      </Sites>
    </div>
  )
}

interface NeedProps {
  t: Translator
  label: string
  /** How many there are in all; null where more were not looked for. */
  total: number | null
  note?: string
}

/** One kind of work with its number; nothing where there is none. */
const Need = ({ t, label, total, note, children }: PropsWithChildren<NeedProps>) =>
  total === 0 ? null : (
    <section>
      <h2>
        {label} {total !== null && <span class="muted num">{t.format.number(total)}</span>}
      </h2>
      <ul class="rows">{children}</ul>
      {total !== null && total > SHOWN && <p class="small muted">{t('home.need.more', { n: total - SHOWN })}</p>}
      {note && <p class="small muted">{note}</p>}
    </section>
  )

interface Named {
  id: string
  name: string
  nameEn: string | null
}
const Line = ({ t, of, href, children }: PropsWithChildren<{ t: Translator; of: Named; href: string }>) => (
  <li>
    <a class="row-title" href={href} lang={langOf(t, of)}>
      {nameIn(t, of)}
    </a>
    <p class="small">{children}</p>
  </li>
)

const Drafts = ({ t, drafts, states }: ManagerDeskProps) => (
  <Need t={t} label={t('home.need.drafts')} total={states.draft ?? 0}>
    {drafts.slice(0, SHOWN).map((draft) => (
      <Line t={t} of={draft} href={`/assets/${draft.id}/tasks`}>
        {draft.missing.length === 0
          ? t('home.need.ready')
          : t('home.need.missing', {
              list: draft.missing.map((code) => t(`home.need.missing.${code}`)).join(t.locale === 'en' ? ', ' : '、'),
            })}
      </Line>
    ))}
  </Need>
)

const Sites = ({
  t,
  label,
  sites,
  page = '/edit',
  children,
}: {
  t: Translator
  label: string
  sites: OwnSites['stale']
  page?: string
  children: (site: OwnSites['stale'][number]) => string
}) => (
  <Need t={t} label={label} total={sites.length}>
    {sites.slice(0, SHOWN).map((site) => (
      <Line t={t} of={site} href={`/assets/${site.id}${page}`}>
        {children(site)}
      </Line>
    ))}
  </Need>
)

const Waiting = ({ t, own }: ManagerDeskProps) => (
  <Need t={t} label={t('home.need.waiting')} total={own.waiting.length === 0 ? 0 : null}>
    {own.waiting.slice(0, SHOWN).map(({ site, fact, projects }) => (
      <Line t={t} of={site} href={`/assets/${site.id}/tasks`}>
        {t('home.need.waiting.one', { n: projects, fact: t.dynamic(`fact.${fact}`) })}
      </Line>
    ))}
  </Need>
)

const Fitting = ({ t, own, weighed }: ManagerDeskProps) => (
  <Need t={t} label={t('home.need.fitting')} total={own.fitting.length} note={t('home.need.scope', { n: weighed })}>
    {own.fitting.slice(0, SHOWN).map(({ project, sites, first }) => (
      <li>
        <a class="row-title" href={`/projects/${project.id}`}>
          {project.name}
        </a>
        <p class="small">
          {t('home.need.fitting.one', { n: sites })}
          {' · '}
          <a href={`/assets/${first.id}/projects`} lang={langOf(t, first)}>
            {t('home.need.fitting.see', { site: nameIn(t, first) })}
          </a>
        </p>
      </li>
    ))}
  </Need>
)
