/** Names in the address of a comparison. */
export const COMPARE_QUERY = { differences: 'diff', two: 'two' } as const
