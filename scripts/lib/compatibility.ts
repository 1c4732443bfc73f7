import { readFileSync } from 'node:fs'

/** The compatibility settings of wrangler.toml: whatever runs the Worker here runs it as Cloudflare does. */
export function compatibility(): { date: string; flags: string[] } {
  const toml = readFileSync(new URL('../../wrangler.toml', import.meta.url), 'utf8')
  const date = /^compatibility_date = "(.+)"/m.exec(toml)?.[1]
  const flags = /^compatibility_flags = (\[.*\])/m.exec(toml)?.[1]
  if (!date || !flags) throw new Error('wrangler.toml names no compatibility_date or compatibility_flags')
  return { date, flags: JSON.parse(flags) }
}
