/** One thing that happened to one subject. `seq` counts from 1 for each subject. */
export interface LedgerEvent {
  subjectType:
    | 'zone'
    | 'enterprise'
    | 'asset'
    | 'project'
    | 'place'
    | 'user'
    | 'shortlist'
    | 'saved-search'
    | 'asset-batch'
  subjectId: string
  seq: number
  kind: string
  actorId: string | null
  at: string
  data: Record<string, unknown>
}
