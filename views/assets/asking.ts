/** Who is asked about a field of the listing's form when it is left. */
export const asking = (field: string) => ({ at: `/assets/validation?field=${field}`, field })
