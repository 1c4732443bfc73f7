/** A piece of text of a page as somebody reads or hears it, with the language that the page says it is in. */
export interface Piece {
  text: string
  lang: string
}

const TAG = /<(\/?)([a-z][\w-]*)((?:\s+[\w:.@-]+(?:="[^"]*")?)*)\s*(\/?)>|<!doctype html>/gi
const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'wbr', 'col', 'source'])
const SPOKEN = ['aria-label', 'alt', 'title', 'placeholder']
const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' }

const plain = (html: string) => html.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => ENTITIES[name]!)
const attribute = (attributes: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1]

/** Every text and spoken attribute of a page that our own views wrote. Throws where the tags do not close each other. */
export function visibleText(html: string): Piece[] {
  const pieces: Piece[] = []
  const open: { tag: string; lang: string }[] = []
  let from = 0
  const lang = () => open.at(-1)?.lang ?? ''
  const add = (text: string, spokenIn: string) => {
    if (text.trim() !== '') pieces.push({ text: plain(text).trim(), lang: spokenIn })
  }
  for (const match of html.matchAll(TAG)) {
    add(html.slice(from, match.index), lang())
    from = match.index + match[0].length
    const [, closing, tag, attributes = '', selfClosing] = match
    if (tag === undefined) continue
    if (closing) {
      const last = open.pop()
      if (last?.tag !== tag) throw new Error(`</${tag}> closes <${last?.tag}>`)
      continue
    }
    const own = attribute(attributes, 'lang') ?? lang()
    for (const name of SPOKEN) add(attribute(attributes, name) ?? '', own)
    if (!selfClosing && !VOID.has(tag)) open.push({ tag, lang: own })
  }
  add(html.slice(from), lang())
  if (open.length > 0) throw new Error(`<${open.at(-1)!.tag}> is never closed`)
  return pieces
}

/** The addresses of this site that a page leads to. */
export const linksOf = (html: string): string[] =>
  [...html.matchAll(/<a\s[^>]*href="(\/[^"#]*)/g)].map((match) => plain(match[1]!))
