import { type ParsedRings, parcelProblem, pointFault } from './parcel-problem.ts'

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i
/** How much of a line that cannot be read is shown back. */
const SHOWN = 40

/**
 * One ring from lines of `longitude, latitude`: several pairs on a line are parted by semicolons; the two figures by a comma, an
 * enumeration comma, blanks or a tab. `text` is NFKC-normalised. Line numbers are those of the text, from 1.
 */
export function parseParcelLines(text: string): ParsedRings {
  const ring: [number, number][] = []
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    for (const pair of line.split(';')) {
      const figures = pair.split(/[\s,、]+/).filter((part) => part !== '')
      if (figures.length === 0) continue
      const at = index + 1
      if (figures.length !== 2 || !figures.every((figure) => NUMBER.test(figure)))
        return parcelProblem('line-not-a-pair', { line: at, text: pair.trim().slice(0, SHOWN) })
      const [lon, lat] = [Number(figures[0]), Number(figures[1])]
      const fault = pointFault(lon, lat)
      if (fault) return parcelProblem(`line-${fault}`, { line: at, lon, lat })
      ring.push([lon, lat])
    }
  }
  return ring.length === 0 ? parcelProblem('empty') : { kind: 'rings', rings: [ring] }
}
