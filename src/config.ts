import * as z from 'zod'

const DEVELOPMENT_SECRET = 'development-only-secret-of-panhuo-0123456789'

const DATABASE = /^(file:.|(libsql|https?):\/\/.)/

const Environment = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  DATABASE_URL: z
    .string()
    .regex(DATABASE, 'expected file:PATH, libsql://… or https://…')
    .default('file:data/panhuo.db'),
  DATABASE_AUTH_TOKEN: z.string().optional(),
  /** Signs the session cookies: at least 32 characters, required in production. */
  AUTH_SECRET: z.string().min(32).optional(),
  /** The address people type, where a proxy stands before the app: `https://panhuo.example`. */
  PUBLIC_URL: z.url().optional(),
  /** `proxy`: the client's address is the last entry of X-Forwarded-For, set by the operator's own proxy. */
  CLIENT_IP: z.enum(['socket', 'proxy', 'cloudflare']).default('socket'),
  /** `on`: an empty database is filled with the sample province. Never on in production by default. */
  SAMPLE: z.enum(['on', 'off']).optional(),
  /** Addresses of the base map's tiles with {z}, {x} and {y}, parted by blanks and drawn one over the other. None: no base map. */
  MAP_TILES: z.string().trim().optional(),
  /** Whose map it is, as its owner wants it said. */
  MAP_ATTRIBUTION: z.string().trim().max(200).optional(),
  /** 审图号: the number under which the map was reviewed for publication. */
  MAP_REVIEW_NUMBER: z.string().trim().max(60).optional(),
  /** What the tiles are drawn in. */
  MAP_DATUM: z.enum(['wgs84', 'gcj02']).default('wgs84'),
  /** The deepest zoom that the tiles have. */
  MAP_MAX_ZOOM: z.coerce.number().int().min(1).max(20).default(18),
})

/** The base map that the operator configured. */
export interface BaseMap {
  /** One address template a layer, the lowest first. */
  tiles: readonly string[]
  attribution: string
  reviewNumber: string
  datum: 'wgs84' | 'gcj02'
  maxZoom: number
}

export interface Config {
  environment: 'production' | 'development' | 'test'
  host: string
  port: number
  databaseUrl: string
  databaseAuthToken: string | undefined
  authSecret: string
  publicUrl: string | undefined
  clientIp: 'socket' | 'proxy' | 'cloudflare'
  sample: boolean
  /** Null: the map shows zones and places on a grid of degrees. */
  baseMap: BaseMap | null
}

/** What is wrong, one line a setting. */
const refused = (lines: readonly string[]) =>
  new Error(`Settings that cannot be used:\n${lines.map((line) => `  ${line}`).join('\n')}`)

/** Reads the settings and fails loudly, naming every setting that is wrong. The only reader of the environment. */
export function readConfig(environment: Record<string, unknown>): Config {
  const parsed = Environment.safeParse(environment)
  if (!parsed.success) {
    throw refused(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`))
  }
  const e = parsed.data
  if (e.NODE_ENV === 'production' && e.AUTH_SECRET === undefined) {
    throw refused(['AUTH_SECRET: required in production (at least 32 characters)'])
  }
  return {
    environment: e.NODE_ENV,
    host: e.HOST,
    port: e.PORT,
    databaseUrl: e.DATABASE_URL,
    databaseAuthToken: e.DATABASE_AUTH_TOKEN,
    authSecret: e.AUTH_SECRET ?? DEVELOPMENT_SECRET,
    publicUrl: e.PUBLIC_URL?.replace(/\/$/, ''),
    clientIp: e.CLIENT_IP,
    sample: (e.SAMPLE ?? (e.NODE_ENV === 'production' ? 'off' : 'on')) === 'on',
    baseMap: baseMapOf(e),
  }
}

/** The base map, whole or not at all: a public map states its source and its review number. */
function baseMapOf(e: z.infer<typeof Environment>): BaseMap | null {
  const tiles = (e.MAP_TILES ?? '').split(/\s+/).filter((template) => template !== '')
  if (tiles.length === 0) return null
  const lines = tiles.flatMap((template) => tileProblems(template).map((problem) => `MAP_TILES: ${problem}`))
  if (!e.MAP_ATTRIBUTION) lines.push('MAP_ATTRIBUTION: required with MAP_TILES, names the source of the map')
  if (!e.MAP_REVIEW_NUMBER)
    lines.push('MAP_REVIEW_NUMBER: required with MAP_TILES, the review number (审图号) of the map')
  if (lines.length > 0) throw refused(lines)
  return {
    tiles,
    attribution: e.MAP_ATTRIBUTION!,
    reviewNumber: e.MAP_REVIEW_NUMBER!,
    datum: e.MAP_DATUM,
    maxZoom: e.MAP_MAX_ZOOM,
  }
}

/** The security policy names each host of tiles, so an address names one. */
function tileProblems(template: string): string[] {
  const missing = ['{z}', '{x}', '{y}'].filter((part) => !template.includes(part))
  const other = template.replace(/\{[zxy]\}/g, '0')
  return [
    ...(missing.length > 0 ? [`${missing.join(', ')} is missing in ${template}`] : []),
    ...(/[{}]/.test(other) ? [`${template}: only {z}, {x} and {y} are filled in; name one host, not {s}`] : []),
    ...(/^https?:\/\/[\w.-]+(:\d+)?\//.test(other) && URL.canParse(other) ? [] : [`expected https://… in ${template}`]),
  ]
}
