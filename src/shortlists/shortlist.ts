/** Sites that somebody keeps together: for one of their projects, or for none yet. */
export interface Shortlist {
  id: string
  ownerId: string
  projectId: string | null
  name: string
  /** Sequence number of the last event. */
  seq: number
  createdAt: string
  updatedAt: string
  removedAt: string | null
}

/** A site that is put on a list, as it is called today. */
export interface KeptSite {
  id: string
  name: string
  nameEn: string | null
}

/** One site of a list. A removed one keeps its note. */
export interface ShortlistItem {
  shortlistId: string
  assetId: string
  name: string
  nameEn: string | null
  note: string | null
  /** `seq` of the list when the note was last written. */
  noteSeq: number
  addedAt: string
  removedAt: string | null
}

/** What a person states of a list. */
export interface ShortlistDraft {
  name: string
  projectId: string | null
}

/** So much and no more: a list that nobody can look through helps nobody. */
export const MOST = { sites: 100, lists: 50, liveLinks: 20, nameCharacters: 80, noteCharacters: 2_000 } as const
