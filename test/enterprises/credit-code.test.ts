import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkCharacter, isCreditCode, organisationCheckCharacter } from '../../src/enterprises/credit-code.ts'

const DIGITS = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
const first17 = fc
  .tuple(
    fc.constantFrom('91', '92', '93'),
    fc.stringMatching(/^\d{6}$/),
    fc.array(fc.constantFrom(...DIGITS), { minLength: 9, maxLength: 9 }),
  )
  .map(([kind, place, rest]) => kind + place + rest.join(''))

describe('unified social credit code', () => {
  it('agrees with the worked example of GB 32100-2015 and refuses a changed figure', () => {
    expect(checkCharacter('91350100M000100Y4')).toBe('3')
    expect(isCreditCode('91350100M000100Y43')).toBe(true)
    expect(isCreditCode('91350100M000100Y44')).toBe(false)
  })

  it.each(['', '91350100M000100Y4', '91350100m000100y43', '9135010OM000100Y43', '91350100M000100Y433'])(
    'refuses “%s”',
    (text) => {
      expect(isCreditCode(text)).toBe(false)
    },
  )

  it('notices any single wrong character and any two neighbours swapped', () => {
    fc.assert(
      fc.property(first17, fc.nat(16), fc.constantFrom(...DIGITS), (head, at, other) => {
        const code = head + checkCharacter(head)
        expect(isCreditCode(code)).toBe(true)
        if (code[at] !== other) expect(isCreditCode(code.slice(0, at) + other + code.slice(at + 1))).toBe(false)
        const [a, b] = [code[at]!, code[at + 1]!]
        if (a !== b) expect(isCreditCode(code.slice(0, at) + b + a + code.slice(at + 2))).toBe(false)
      }),
    )
  })

  it('checks the organisation code within (GB 11714-1997)', () => {
    expect(organisationCheckCharacter('D2143569')).toBe('X')
    expect(() => organisationCheckCharacter('D21')).toThrow(RangeError)
  })
})
