/** What is kept: a search of the catalogue (`query`, canonical), or the matches of a project (`query` is then empty). */
export interface Asked {
  projectId: string | null
  query: string
}

/** A search that somebody wants to hear news of. Its owner alone knows of it. */
export interface SavedSearch extends Asked {
  id: string
  ownerId: string
  name: string
  /** What was published after this moment (ISO 8601, UTC) is new. */
  seenAt: string
  seq: number
  createdAt: string
  removedAt: string | null
}

/** More than this nobody looks through; each is counted whenever the list is opened. */
export const MOST_SAVED = 50
export const NAME_LENGTH = 80

/** A proposed name, cut to what a name may be. */
export const nameWithin = (text: string): string => {
  const letters = [...text]
  return letters.length <= NAME_LENGTH ? text : `${letters.slice(0, NAME_LENGTH - 1).join('')}…`
}
