/** Name → fingerprinted address, put in place by `scripts/build.mjs`; absent where a file runs unbundled (tests). */
declare const STATIC_MANIFEST: Record<string, string> | undefined

const manifest = typeof STATIC_MANIFEST === 'undefined' ? {} : STATIC_MANIFEST

/** Address of a file in `static/`: one that changes with its content where the app is built, else its plain name. */
export const staticAddress = (name: string): string => manifest[name] ?? `/static/${name}`

/** Whether what lies at this address never changes. */
export const isFingerprinted = (pathname: string): boolean => Object.values(manifest).includes(pathname)
