export type JsonProblemCode = 'empty' | 'unexpected' | 'ended' | 'string' | 'number' | 'twice' | 'deep' | 'after'

/** Why a text is not the JSON that is wanted, and where: line and column from 1. */
export class JsonProblem extends Error {
  constructor(
    readonly code: JsonProblemCode,
    readonly line: number,
    readonly column: number,
  ) {
    super(`${code} at ${line}:${column}`)
  }
}

const MOST_DEEP = 32
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const WORD = /true|false|null/y
const BLANK = /[ \t\r\n]*/y
const LONE_SURROGATE = /\p{Surrogate}/u

/**
 * Reads JSON as `JSON.parse` does, and says where it is wrong, which `JSON.parse` does in some runtimes only. A member that stands twice is
 * refused (a reader may see the first, a program takes the last), so is a number beyond what a double holds, and a text that is no Unicode.
 * Throws a JsonProblem.
 */
export function readJson(text: string): unknown {
  const reader = new Reader(text)
  reader.blank()
  if (reader.at === text.length) reader.fail('empty')
  const value = reader.value(0)
  reader.blank()
  if (reader.at < text.length) reader.fail('after')
  return value
}

class Reader {
  at = 0
  constructor(private readonly text: string) {}

  fail(code: JsonProblemCode, at = this.at): never {
    const before = this.text.slice(0, at).split('\n')
    throw new JsonProblem(code, before.length, before.at(-1)!.length + 1)
  }

  blank(): void {
    this.take(BLANK)
  }

  value(depth: number): unknown {
    if (depth > MOST_DEEP) this.fail('deep')
    const first = this.text[this.at]
    if (first === '{') return this.object(depth)
    if (first === '[') return this.array(depth)
    if (first === '"') return this.string()
    const word = this.take(WORD)
    if (word !== '') return JSON.parse(word)
    const start = this.at
    const number = this.take(NUMBER)
    if (number === '') this.fail(first === undefined ? 'ended' : 'unexpected')
    if (!Number.isFinite(Number(number))) this.fail('number', start)
    return Number(number)
  }

  private object(depth: number): unknown {
    const members = new Map<string, unknown>()
    this.list('}', () => {
      const start = this.at
      if (this.text[start] !== '"') this.fail(start < this.text.length ? 'unexpected' : 'ended')
      const name = this.string()
      if (members.has(name)) this.fail('twice', start)
      this.blank()
      this.expect(':')
      this.blank()
      members.set(name, this.value(depth + 1))
    })
    return Object.fromEntries(members)
  }

  private array(depth: number): unknown {
    const items: unknown[] = []
    this.list(']', () => items.push(this.value(depth + 1)))
    return items
  }

  /** What stands between brackets, parted by commas. */
  private list(end: string, item: () => void): void {
    this.at++
    this.blank()
    if (this.text[this.at] === end) {
      this.at++
      return
    }
    for (;;) {
      item()
      this.blank()
      if (this.text[this.at] === end) break
      this.expect(',')
      this.blank()
    }
    this.at++
  }

  private string(): string {
    const start = this.at
    let end = start + 1
    while (end < this.text.length && this.text[end] !== '"') end += this.text[end] === '\\' ? 2 : 1
    if (end >= this.text.length) this.fail('ended', this.text.length)
    this.at = end + 1
    try {
      const text: string = JSON.parse(this.text.slice(start, this.at))
      if (!LONE_SURROGATE.test(text)) return text
    } catch {
      // Told below, with its place
    }
    return this.fail('string', start)
  }

  private expect(mark: string): void {
    if (this.text[this.at] !== mark) this.fail(this.at < this.text.length ? 'unexpected' : 'ended')
    this.at++
  }

  private take(pattern: RegExp): string {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)?.[0] ?? ''
    this.at += found.length
    return found
  }
}
