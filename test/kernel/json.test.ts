import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, sha256Hex } from '../../src/kernel/canonical-json.ts'
import { JsonProblem, readJson } from '../../src/kernel/strict-json.ts'

/** The same value with the members of every object in reverse order. */
const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, reversed(member)]),
  )
}
const anyJson = fc.jsonValue({ maxDepth: 4 })

describe('canonical JSON', () => {
  it('is as RFC 8785 has it in section 3.2.2 and 3.2.3', () => {
    const text =
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}'
    expect(canonicalJson(JSON.parse(text))).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
    const names = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 }
    expect([...canonicalJson(names).matchAll(/:(\d)/g)].map(([, n]) => Number(n))).toEqual([2, 4, 6, 7, 1, 5, 3])
  })

  it('minds neither the order of members nor blanks', () => {
    fc.assert(
      fc.property(anyJson, fc.integer({ min: 0, max: 8 }), (value, indent) => {
        const text = canonicalJson(value)
        expect(canonicalJson(JSON.parse(JSON.stringify(reversed(value), null, indent)))).toBe(text)
        expect(canonicalJson(JSON.parse(text))).toBe(text)
      }),
    )
  })

  it('tells different values apart', () => {
    fc.assert(
      fc.property(anyJson, anyJson, (a, b) => {
        // JSON has one zero
        const plain = (value: unknown) => JSON.parse(JSON.stringify(value))
        const same = (() => {
          try {
            expect(plain(a)).toEqual(plain(b))
            return true
          } catch {
            return false
          }
        })()
        expect(canonicalJson(a) === canonicalJson(b)).toBe(same)
      }),
    )
  })

  it('refuses what JSON cannot say', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, undefined, [undefined], '\ud800', 1n, () => 1]) {
      expect(() => canonicalJson(value)).toThrow(TypeError)
    }
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}')
  })

  it('hashes the UTF-8 of a text', async () => {
    expect(await sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(await sha256Hex('盘活')).toBe('6e64cd46d94c6fd4e395c17bcfe2546ff4d0659d123adf547f9368556153deec')
  })
})

describe('reading JSON strictly', () => {
  it('reads what JSON.parse reads, to the same value', () => {
    fc.assert(
      fc.property(fc.json(), fc.integer({ min: 0, max: 4 }), (json, indent) => {
        const text = JSON.stringify(JSON.parse(json), null, indent)
        expect(readJson(text)).toEqual(JSON.parse(text))
      }),
    )
  })

  it('refuses what JSON.parse refuses, and never throws anything else', () => {
    const broken = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '\\', '{', ']', '0', '-', 'e', '\u0001', '\t'))
      .map(([json, at, mark]) => {
        const cut = at % (json.length + 1)
        return json.slice(0, cut) + mark + json.slice(cut + 1)
      })
    const outcome = (read: (text: string) => unknown, text: string) => {
      try {
        return { value: read(text) }
      } catch (problem) {
        return problem instanceof JsonProblem ? { code: problem.code } : { other: true }
      }
    }
    fc.assert(
      fc.property(broken, (text) => {
        const [own, parsed] = [outcome(readJson, text), outcome(JSON.parse, text)]
        if ('value' in own) expect(own).toEqual(parsed)
        // Stricter than JSON.parse in three things alone
        else if ('value' in parsed) expect(['twice', 'number', 'string', 'deep']).toContain(own.code)
        else expect(own).toHaveProperty('code')
      }),
      { numRuns: 1_000 },
    )
  })

  it.each([
    ['', 'empty', 1, 1],
    ['{\n  "a": 1,\n  "a": 2\n}', 'twice', 3, 3],
    ['{"a": 1e999}', 'number', 1, 7],
    ['{"a": "x', 'ended', 1, 9],
    ['[1,\n 2\n', 'ended', 3, 1],
    ['[1, 2] 3', 'after', 1, 8],
    ['[1, x]', 'unexpected', 1, 5],
    ['["\\ud800"]', 'string', 1, 2],
    ['["\\x"]', 'string', 1, 2],
    ['['.repeat(40), 'deep', 1, 34],
  ])('says where: %j', (text, code, line, column) => {
    expect(() => readJson(text)).toThrow(expect.objectContaining({ code, line, column }))
  })
})
