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
})

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
}

/** Reads the settings and fails loudly, naming every setting that is wrong. The only reader of the environment. */
export function readConfig(environment: Record<string, unknown>): Config {
  const parsed = Environment.safeParse(environment)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`Settings that cannot be used:\n${lines.join('\n')}`)
  }
  const e = parsed.data
  if (e.NODE_ENV === 'production' && e.AUTH_SECRET === undefined) {
    throw new Error('Settings that cannot be used:\n  AUTH_SECRET: required in production (at least 32 characters)')
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
  }
}
