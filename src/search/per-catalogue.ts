import type { Catalogue } from '../matching/catalogue.ts'

/** Makes something of a catalogue when it is first asked for and keeps it as long as that catalogue. */
export function perCatalogue<T>(make: (catalogue: Catalogue) => T): (catalogue: Catalogue) => T {
  const kept = new WeakMap<Catalogue, { made: T }>()
  return (catalogue) => {
    const known = kept.get(catalogue)
    if (known) return known.made
    const made = make(catalogue)
    kept.set(catalogue, { made })
    return made
  }
}
