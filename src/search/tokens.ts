/** Every token that was ever met, by number: a text is then a row of small numbers. It grows with what is published, not with requests. */
const numbers = new Map<string, number>()
/** Number 0 parts what must not be read across: no token has it. */
export const BREAK = 0
const tokens: string[] = ['']

/** The tokens of a spaced text (`spaced`) by their numbers. */
export function numbered(text: string): number[] {
  if (text === '') return []
  return text
    .trim()
    .split(' ')
    .map((token) => {
      const known = numbers.get(token)
      if (known !== undefined) return known
      numbers.set(token, tokens.length)
      return tokens.push(token) - 1
    })
}

const HAN = /^\p{Script=Han}/u
const DIGIT = /^\p{Nd}/u

/** Sets the flag of each token that may stand at a place of a needle: Chinese anywhere, letters from their start, digits whole. */
function flag(needle: readonly string[], place: number, flags: Uint8Array): void {
  const piece = needle[place]!
  const [first, last] = [place === 0, place === needle.length - 1]
  const fits = DIGIT.test(piece)
    ? null
    : HAN.test(piece)
      ? first && last
        ? (token: string) => token.includes(piece)
        : first
          ? (token: string) => token.endsWith(piece)
          : last
            ? (token: string) => token.startsWith(piece)
            : null
      : last
        ? (token: string) => token.startsWith(piece)
        : null
  const same = numbers.get(piece)
  if (fits === null) {
    if (same !== undefined) flags[same] = 1
    return
  }
  for (let number = 1; number < tokens.length; number++) if (fits(tokens[number]!)) flags[number] = 1
}

/** What a text of tokens is asked for: single tokens and runs of tokens, of which any will do. */
export interface Wanted {
  /** Of each token: FOUND where it is wanted by itself, MAY_BEGIN where a run may begin with it. */
  first: Uint8Array
  runs: readonly (readonly Uint8Array[])[]
}
export const FOUND = 1
const MAY_BEGIN = 2

/** The tokens that fit any of the needles. */
export function wantedOf(needles: readonly string[]): Wanted {
  const first = new Uint8Array(tokens.length)
  const runs: Uint8Array[][] = []
  for (const needle of new Set(needles)) {
    const pieces = needle.trim().split(' ')
    if (pieces.length === 1) flag(pieces, 0, first)
    else {
      const run = pieces.map(() => new Uint8Array(tokens.length))
      run.forEach((flags, place) => {
        flag(pieces, place, flags)
      })
      runs.push(run)
    }
  }
  for (const [begin] of runs) {
    for (let number = 1; number < tokens.length; number++) if (begin![number] === 1) first[number]! |= MAY_BEGIN
  }
  return { first, runs }
}

/** Whether one of the runs stands at a place of a text. */
export function runAt({ runs }: Wanted, text: Uint32Array, at: number): boolean {
  for (const run of runs) {
    let place = 0
    while (place < run.length && run[place]![text[at + place]!] === 1) place++
    if (place === run.length) return true
  }
  return false
}
