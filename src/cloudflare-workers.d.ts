declare module 'cloudflare:workers' {
  /** Lets a request end before this does. */
  export function waitUntil(promise: Promise<unknown>): void
}
