import { describe, expect, it } from 'vitest'
import { doneAt, justDone } from '../../src/http/done.ts'

const CODES = ['removed', 'published'] as const

describe('what was just done', () => {
  it('travels in the address and comes back', () => {
    const at = doneAt('/my/things?page=2', 'removed', '0thing')
    expect(at).toBe('/my/things?page=2&done=removed&of=0thing')
    expect(justDone(Object.fromEntries(new URL(at, 'http://x').searchParams), CODES)).toEqual({
      code: 'removed',
      of: '0thing',
    })
    expect(justDone({ done: 'published' }, CODES)).toEqual({ code: 'published', of: null })
  })

  it('is nothing where the page knows no such code', () => {
    expect(justDone({}, CODES)).toBeNull()
    expect(justDone({ done: 'constructor', of: '1' }, CODES)).toBeNull()
  })

  it('names only what has the form of an identifier', () => {
    for (const of of ['', '../admin', 'a b', '<b>', '1'.repeat(65)]) {
      expect(justDone({ done: 'removed', of }, CODES)).toEqual({ code: 'removed', of: null })
    }
  })
})
