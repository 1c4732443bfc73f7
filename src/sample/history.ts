import type { Asset } from '../assets/asset.ts'
import type { Enterprise } from '../enterprises/enterprise.ts'
import type { LedgerEvent } from '../events/event.ts'
import type { Project } from '../projects/project.ts'
import type { Zone } from '../zones/zone.ts'

interface Told {
  subjectType: LedgerEvent['subjectType']
  id: string
  actorId: string | null
}

/** Events of one subject in order: `steps` are kinds with their moments; `seq` counts from 1. */
const story = (
  { subjectType, id, actorId }: Told,
  steps: readonly [step: string, at: string, data?: LedgerEvent['data']][],
): LedgerEvent[] =>
  steps.map(([step, at, data = {}], i) => ({
    subjectType,
    subjectId: id,
    seq: i + 1,
    kind: `${subjectType}.${step}`,
    actorId,
    at,
    data,
  }))

const ofZone = ({ id, code, createdAt }: Zone) =>
  story({ subjectType: 'zone', id, actorId: null }, [
    ['created', createdAt, { code }],
    ['published', createdAt],
  ])

const ofEnterprise = ({ id, zoneId, createdAt }: Enterprise) =>
  story({ subjectType: 'enterprise', id, actorId: null }, [['created', createdAt, { zoneId }]])

function ofAsset({ id, zoneId, name, kind, status, createdAt, publishedAt, updatedAt }: Asset) {
  const events = story({ subjectType: 'asset', id, actorId: null }, [
    ['created', createdAt, { zoneId, name, kind }],
    ['published', publishedAt ?? createdAt],
    [status, updatedAt],
  ])
  return events.slice(0, status === 'draft' ? 1 : status === 'published' ? 2 : 3)
}

function ofProject({ id, ownerId, preset, status, createdAt, updatedAt }: Project) {
  const events = story({ subjectType: 'project', id, actorId: ownerId }, [
    ['created', createdAt, { preset }],
    ['published', status === 'published' ? updatedAt : createdAt],
    ['withdrawn', updatedAt],
  ])
  return events.slice(0, status === 'draft' ? 1 : status === 'published' ? 2 : 3)
}

interface Everything {
  zones: readonly Zone[]
  enterprises: readonly Enterprise[]
  assets: readonly Asset[]
  projects: readonly Project[]
}

/** What led to the province as it stands, the oldest first; each subject's events number as many as its `seq`. */
export const historyOf = ({ zones, enterprises, assets, projects }: Everything): LedgerEvent[] =>
  [
    ...zones.flatMap(ofZone),
    ...enterprises.flatMap(ofEnterprise),
    ...assets.flatMap(ofAsset),
    ...projects.flatMap(ofProject),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.seq - b.seq))
