/** Half of a pair that stands alone: no text that can be written as UTF-8. */
const LONE_SURROGATE = /\p{Surrogate}/u

/**
 * The one way to write a value as JSON (RFC 8785, JSON Canonicalization Scheme): no blanks, members in the order of their names by UTF-16 code
 * units, numbers and strings as ECMAScript writes them. Whatever order a document came in, what is equal has the same text and the same hash.
 * A member that is `undefined` is not there. Throws a TypeError for what JSON has no way to write.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  if (typeof value === 'string' && !LONE_SURROGATE.test(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => `${canonicalJson(name)}:${canonicalJson(member)}`)
    return `{${members.join(',')}}`
  }
  throw new TypeError(`no JSON: ${typeof value} ${String(value)}`)
}

/** SHA-256 of a text's UTF-8, hexadecimal. WebCrypto: in Node and in a Worker alike. */
export async function sha256Hex(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
