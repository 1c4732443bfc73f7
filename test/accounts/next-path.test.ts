import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeNext } from '../../src/accounts/next-path.ts'

describe('where to go after signing in', () => {
  it('is a path of this site', () => {
    expect(safeNext('/my/projects?page=2')).toBe('/my/projects?page=2')
    expect(safeNext('/assets?q=厂房#top')).toBe('/assets?q=%E5%8E%82%E6%88%BF')
    expect(safeNext('/')).toBe('/')
  })
  it.each([
    undefined,
    null,
    '',
    'https://evil.example/',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\/evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '\t//evil.example',
    'javascript:alert(1)',
    'evil.example',
    '/%5c..\\evil',
    '/ok\r\nSet-Cookie: a=b',
  ])('never leads elsewhere: %j', (next) => {
    expect(safeNext(next)).toBe('/')
  })
  it('stays on this site, as a browser reads it, whatever is asked', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '//',
      '%2f',
      '@',
      ':',
      '?',
      '#',
      'evil.example',
      '\t',
      '\n',
      ' ',
      '中',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const next = safeNext(`/${pieces.join('')}`)
        expect(new URL(next, 'https://panhuo.example/sign-in').origin).toBe('https://panhuo.example')
        expect(next).toMatch(/^\/(?![/\\])/)
      }),
      { numRuns: 2000 },
    )
  })
})
