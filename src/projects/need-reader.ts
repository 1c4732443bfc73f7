import { isIsoDate } from '../kernel/clock.ts'
import type { Problem } from '../kernel/errors.ts'
import type { NeedKey, PlaceWant } from './requirement.ts'

/** What the readers of this module ask of a form; `http/form` has it. */
export interface Form {
  readonly problems: Problem[]
  refuse(field: string, code: string, params?: Problem['params']): null
  raw(field: string): string | null
  list(field: string): readonly string[]
  number(field: string, options: { min: number; max: number; integer?: boolean; required?: boolean }): number | null
  choice<const O extends readonly string[]>(field: string, options: O, required?: boolean): O[number] | null
  choices<const O extends readonly string[]>(field: string, options: O): O[number][]
  day(field: string, isDay: (text: string) => boolean, required?: boolean): string | null
}

/** What a form may name that only the database knows. */
export interface Known {
  /** Codes of GB/T 4754-2017 that exist, of those that the form names. */
  industries: ReadonlySet<string>
  places: readonly (PlaceWant & { id: string })[]
}

/** 2 to 4 digits at the start of what was typed or picked: `3670`, `C3670`, `3670 汽车零部件`. */
export const industryIn = (text: string): string | null =>
  /^[A-T]?(\d{2,4})(?!\d)/.exec(text.normalize('NFKC').trim().toUpperCase())?.[1] ?? null

/** The fields of one need, by their short names. */
export class NeedReader {
  private readonly before: number
  constructor(
    private readonly form: Form,
    private readonly key: NeedKey,
    /** The project's own industry; null where it is missing or wrong, which its own field says. */
    readonly industry: string | null,
    private readonly known: Known,
  ) {
    this.before = form.problems.length
  }
  private name = (field: string) => `${this.key}.${field}`
  /** Whether a field of this need was refused. */
  get refused() {
    return this.form.problems.length > this.before
  }
  refuse = (field: string, code: string, params?: Problem['params']) => this.form.refuse(this.name(field), code, params)
  /** Notes that the field is missing, unless the need has a problem already. */
  required = (field: string) => (this.refused ? null : this.refuse(field, 'problem.required'))
  number = (field: string, options: { min: number; max: number; integer?: boolean; required?: boolean }) =>
    this.form.number(this.name(field), options)
  choice = <const O extends readonly string[]>(field: string, options: O) => this.form.choice(this.name(field), options)
  choices = <const O extends readonly string[]>(field: string, options: O) =>
    this.form.choices(this.name(field), options)
  day = (field: string) => this.form.day(this.name(field), isIsoDate, true)

  /** Divisions (2 digits) of the codes of a field, separated by commas or spaces; null where one does not exist. */
  divisions(field: string): string[] | null {
    const parts = (this.form.raw(this.name(field)) ?? '').split(/[\s,，、;；]+/).filter((part) => part !== '')
    const divisions = new Set<string>()
    for (const part of parts) {
      const code = industryIn(part)
      if (code === null || !this.known.industries.has(code)) {
        return this.refuse(field, 'problem.code', { text: part })
      }
      divisions.add(code.slice(0, 2))
    }
    return [...divisions]
  }

  /** Places that are ticked, then those of the lines `name, longitude, latitude`; null where a line cannot be read. */
  places(ticked: string, lines: string): PlaceWant[] | null {
    const chosen = new Set(this.form.list(this.name(ticked)))
    const places: PlaceWant[] = this.known.places
      .filter(({ id }) => chosen.has(id))
      .map(({ name, lon, lat }) => ({ name, lon, lat }))
    const typed = (this.form.raw(this.name(lines)) ?? '').split('\n').filter((line) => line.trim() !== '')
    for (const line of typed) {
      const place = placeIn(line)
      if (!place) return this.refuse(lines, 'problem.pattern', { example: '大连港, 121.65, 38.93' })
      places.push(place)
    }
    return places
  }
}

function placeIn(line: string): PlaceWant | null {
  const match = /^\s*(.{1,60}?)\s*[,，]\s*(-?[\d.]+)\s*[,，]\s*(-?[\d.]+)\s*$/.exec(line)
  if (!match) return null
  const [lon, lat] = [Number(match[2]), Number(match[3])]
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? { name: match[1]!, lon, lat } : null
}
