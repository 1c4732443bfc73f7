import type { Problem } from '../kernel/errors.ts'

/** Takes down what is wrong or odd about a cell: a code (`exchange.<code>` is its message) and its figures. */
export type Note<Field extends string> = (field: Field, code: string, params?: Problem['params']) => void

export function notebook<Field extends string>(): { list: Problem[]; note: Note<Field> } {
  const list: Problem[] = []
  return { list, note: (field, code, params) => void list.push({ field, code: `exchange.${code}`, params }) }
}
