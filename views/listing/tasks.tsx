import type { Asset } from '../../src/assets/asset.ts'
import type { MissingForPublication } from '../../src/assets/publish.ts'
import type { Section } from '../../src/assets/sections.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import type { Demand, Fit } from '../../src/listing/demand.ts'
import type { Task } from '../../src/listing/tasks.ts'
import { sectionName } from '../assets/form-body.tsx'
import { Done } from '../parts/done.tsx'
import { idOf } from '../parts/field.tsx'
import { StatusTag } from '../parts/tags.tsx'
import { langOf, nameIn } from '../zones/name.ts'

export const TASKS_DONE = ['saved', 'new', 'held', 'copied', 'discarded'] as const

export type ListedTask = Omit<Task, 'warnings'> & {
  state: 'attention' | 'complete' | 'partial'
  warnings: readonly string[]
}

export interface TasksProps {
  t: Translator
  asset: Asset
  zone: { name: string; nameEn: string | null }
  tasks: readonly ListedTask[]
  missing: readonly MissingForPublication[]
  demands: readonly (Demand & { section: Section })[]
  fit: Fit
  /** Published projects in all. */
  projects: number
  done: (typeof TASKS_DONE)[number] | null
}

/** Where each thing that publication asks for is filled in. */
export const MISSING_AT: Record<MissingForPublication, string> = {
  name: 'identity#f-name',
  place: 'place#f-lon',
  area: 'land#f-landAreaM2',
}

/** What there is to do for one asset: the parts of its listing, what publication asks for, what would bring it most projects. */
export const TasksPage = (props: TasksProps) => {
  const { t, asset, zone, missing, done } = props
  return (
    <>
      <p class="crumbs">
        <a href="/my/assets">{t('asset.mine')}</a>
      </p>
      <div class="page-head">
        <div>
          <p class="eyebrow">
            <span lang={langOf(t, zone)}>{nameIn(t, zone)}</span>
            {' · '}
            {t(`asset.kind.${asset.kind}`)} <StatusTag t={t} status={asset.status} />
          </p>
          <h1 lang={langOf(t, asset)}>{nameIn(t, asset)}</h1>
        </div>
        <div class="actions">
          {asset.status !== 'published' && (
            <a class={missing.length === 0 ? 'button' : 'button quiet'} href={`/assets/${asset.id}/check`}>
              {t('listing.check')}
            </a>
          )}
          <a class="button quiet" href={`/assets/${asset.id}`}>
            {t('listing.view')}
          </a>
          <a class="button quiet" href={`/assets/${asset.id}/copies`}>
            {t('listing.copy')}
          </a>
        </div>
      </div>
      {done && <Done t={t} done={{ text: t(`listing.done.${done}`) }} />}
      <div class="columns wide-aside">
        <section aria-labelledby="parts">
          <h2 class="first" id="parts">
            {t('listing.tasks')}
          </h2>
          <TaskList {...props} />
          <p>
            <a href={`/assets/${asset.id}/edit`}>{t('listing.all-on-one')}</a>
            {' · '}
            <a href={`/assets/${asset.id}/photos`}>{t('listing.photos')}</a>
            {asset.kind !== 'land' && ' · '}
            {asset.kind !== 'land' && <a href={`/assets/${asset.id}/buildings`}>{t('plan.buildings')}</a>}
          </p>
        </section>
        <aside>
          <Publication {...props} />
          <Demands {...props} />
        </aside>
      </div>
    </>
  )
}

const TaskList = ({ t, asset, tasks }: TasksProps) => (
  <ul class="tasks">
    {tasks.map((task) => (
      <li>
        <span>
          <a href={`/assets/${asset.id}/edit/${task.section}`}>{sectionName(t, task.section)}</a>
          <TaskNotes t={t} task={task} />
        </span>
        <span class={task.state === 'attention' ? 'tag warn' : task.state === 'complete' ? 'tag pass' : 'tag'}>
          {t(`listing.state.${task.state}`, { known: task.known, of: task.of })}
        </span>
      </li>
    ))}
  </ul>
)

/** What is to be looked at in a part. */
export const TaskNotes = ({ t, task }: { t: Translator; task: ListedTask }) => (
  <>
    {task.held > 0 && (
      <span class="task-note warn">
        {t(task.problems.length > 0 ? 'listing.task.wrong' : 'listing.task.held', { n: task.held })}
      </span>
    )}
    {task.warnings.map((text) => (
      <span class="task-note">{text}</span>
    ))}
  </>
)

const Publication = ({ t, asset, missing }: TasksProps) => (
  <section aria-labelledby="publication">
    <h2 class="first" id="publication">
      {t('listing.publication')}
    </h2>
    {missing.length > 0 ? (
      <>
        <p>{t('asset.missing')}</p>
        <ul>
          {missing.map((code) => (
            <li>
              <a href={`/assets/${asset.id}/edit/${MISSING_AT[code]}`}>{t(`asset.missing.${code}`)}</a>
            </li>
          ))}
        </ul>
      </>
    ) : (
      <p>{t(asset.status === 'published' ? 'listing.publication.done' : 'listing.publication.ready')}</p>
    )}
  </section>
)

const Demands = ({ t, asset, demands, fit, projects }: TasksProps) => (
  <section aria-labelledby="demand">
    <h2 id="demand">{t('listing.demand')}</h2>
    {projects === 0 ? (
      <p>{t('listing.demand.no-projects')}</p>
    ) : (
      <>
        <p>
          {t('listing.demand.fit', { eligible: fit.eligible, toConfirm: fit.toConfirm })}{' '}
          <a href={`/assets/${asset.id}/projects`}>{t('listing.demand.see')}</a>
        </p>
        {demands.length === 0 ? (
          <p>{t('listing.demand.none')}</p>
        ) : (
          <ul class="plain-list">
            {demands.map((demand) => (
              <li>
                <DemandLine t={t} asset={asset} demand={demand} />
              </li>
            ))}
          </ul>
        )}
      </>
    )}
  </section>
)

const DemandLine = ({
  t,
  asset,
  demand: { of, section, waiting, gaining, mostGain },
}: {
  t: Translator
  asset: Asset
  demand: TasksProps['demands'][number]
}) => {
  const fact = of === 'position' ? t('listing.demand.position') : t(`fact.${of}`)
  const field = of === 'position' ? 'lon' : of
  const points = Math.max(1, Math.round(mostGain * 100))
  return (
    <>
      <a href={`/assets/${asset.id}/edit/${section}#${idOf(field)}`}>
        {waiting.length > 0
          ? t('listing.demand.waits', { n: waiting.length, fact })
          : t('listing.demand.gains', { n: gaining.length, fact })}
      </a>
      <span class="task-note">
        {waiting.length > 0 && gaining.length > 0
          ? t('listing.demand.both', { n: gaining.length, points })
          : t('listing.demand.points', { n: points })}
      </span>
    </>
  )
}
