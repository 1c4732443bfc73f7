import { SYNONYMS } from './synonyms.ts'

const TOKEN = /\p{Nd}+|\p{Script=Han}+|[^\P{L}\p{Script=Han}]+/gu
const HAN = /^\p{Script=Han}/u
const DIGIT = /^\p{Nd}/u

/** Half width, lower case, without accents: `ＣＡＦÉ` and `cafe` are one word. */
const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC')

const tokensOf = (text: string): string[] => folded(text).match(TOKEN) ?? []

/**
 * The text as words between blanks: runs of Chinese, of letters and of digits, ` 3 号 机加工 ` – so that a blank in front means a
 * word's start. Empty where there is no word.
 */
export function spaced(text: string): string {
  const tokens = tokensOf(text)
  return tokens.length === 0 ? '' : ` ${tokens.join(' ')} `
}

/** What a text must hold to match a word of the query: any of these. */
export type Word = readonly string[]

/** How a run of tokens is looked for: Chinese anywhere, letters from a word's start, digits as the whole number. */
const needleOf = (tokens: readonly string[]): string =>
  `${HAN.test(tokens[0]!) ? '' : ' '}${tokens.join(' ')}${DIGIT.test(tokens.at(-1)!) ? ' ' : ''}`

/** Each term of the synonyms, by its tokens joined, with the needles of its line; its own first. */
const TERMS = new Map<string, Word>(
  SYNONYMS.flatMap((line) =>
    line.map(
      (term) =>
        [tokensOf(term).join(' '), [...new Set([term, ...line])].map((one) => needleOf(tokensOf(one)))] as const,
    ),
  ),
)
const HAN_TERMS = [...TERMS.keys()].filter((term) => HAN.test(term)).sort((a, b) => b.length - a.length)
const LONGEST_TERM = 3

/**
 * The words of a query, all of which must be found. A run without blanks stays together (`3号` is not `3` and `号` somewhere), but
 * known terms are cut out of Chinese, which is written without blanks: `四平仓库` asks for `四平` and for `仓库` or its like.
 */
export function wordsOf(query: string): Word[] {
  const words: Word[] = []
  // Hyphens and the like part words as blanks do
  const chunks = folded(query)
    .split(/[^\p{L}\p{Nd}]+/u)
    .map(tokensOf)
    .filter((tokens) => tokens.length > 0)
  for (let i = 0; i < chunks.length; i++) {
    const phrase = phraseAt(chunks, i)
    if (phrase) {
      words.push(phrase.word)
      i += phrase.length - 1
    } else words.push(...wordsOfRun(chunks[i]!))
  }
  // The same word twice asks nothing more
  return [...new Map(words.map((word) => [word[0], word])).values()]
}

/** The longest term of letters that starts at a chunk: `cold storage`. */
function phraseAt(chunks: readonly string[][], at: number): { word: Word; length: number } | null {
  for (let length = Math.min(LONGEST_TERM, chunks.length - at); length > 0; length--) {
    const tokens = chunks.slice(at, at + length).flat()
    if (HAN.test(tokens[0]!)) continue
    const word = termOf(tokens.join(' '))
    if (word) return { word, length }
  }
  return null
}

/** The term, or the one it is the plural of. */
const termOf = (text: string): Word | undefined =>
  TERMS.get(text) ??
  (/s$/.test(text) ? (TERMS.get(text.slice(0, -1)) ?? TERMS.get(text.replace(/ies$/, 'y'))) : undefined)

function wordsOfRun(tokens: readonly string[]): Word[] {
  const words: Word[] = []
  let run: string[] = []
  const close = () => {
    if (run.length > 0) words.push(formsOf(run))
    run = []
  }
  for (const token of tokens) {
    if (!HAN.test(token)) {
      run.push(token)
      continue
    }
    for (const piece of cut(token)) {
      const term = TERMS.get(piece)
      if (!term) run.push(piece)
      else {
        close()
        words.push(term)
      }
    }
  }
  close()
  return words
}

/** A single word of letters is looked for without the s of a plural too. */
function formsOf(run: readonly string[]): Word {
  const [word = ''] = run
  const needle = needleOf(run)
  return run.length === 1 && /^\p{Script=Latin}{3,}[^s]s$/u.test(word)
    ? [needle, needleOf([word.slice(0, -1)])]
    : [needle]
}

/** Chinese cut at the known terms, the longest first where two begin alike. */
function cut(text: string): string[] {
  const pieces: string[] = []
  let from = 0
  for (let at = 0; at < text.length; ) {
    const term = HAN_TERMS.find((one) => text.startsWith(one, at))
    if (term === undefined) at++
    else {
      if (at > from) pieces.push(text.slice(from, at))
      pieces.push(term)
      at += term.length
      from = at
    }
  }
  if (from < text.length) pieces.push(text.slice(from))
  return pieces
}
