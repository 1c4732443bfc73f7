import type { Mood } from '../../src/matching/match-query.ts'

/** How the unknown is taken, from its worst to its best. */
export const OPTIMISM_NAMES: readonly Mood[] = ['cautious', 'balanced', 'hopeful']
