import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { type CsvRecord, delimiterOf, readCsv } from '../../src/exchange/csv.ts'
import { MAX_RECORD_BYTES } from '../../src/exchange/text-pieces.ts'
import { chunked } from './bytes.ts'

async function read(content: string | Uint8Array, size?: number) {
  const records: CsvRecord[] = []
  let header: unknown
  for await (const part of readCsv(chunked(content, size))) {
    if (part.kind === 'header') header = part.header
    else records.push(...part.records)
  }
  return { header, records }
}
const failure = async (content: string | Uint8Array) => {
  const error = await read(content).then(
    () => null,
    (thrown: { code: string; params: object }) => thrown,
  )
  return error && { code: error.code, params: error.params }
}

describe('a table', () => {
  it('tells each record with the line where it begins, through line breaks in quoted cells and empty lines', async () => {
    expect(await read('a,b\n1,"x\ny\n\nz"\n2,"q ""r"""\n\n3,\n')).toEqual({
      header: { columns: ['a', 'b'], delimiter: ',' },
      records: [
        { line: 2, cells: ['1', 'x\ny\n\nz'], badQuotes: false },
        { line: 6, cells: ['2', 'q "r"'], badQuotes: false },
        { line: 8, cells: ['3', ''], badQuotes: false },
      ],
    })
  })

  it('reads the byte order mark, CRLF, semicolons and a last line without an end', async () => {
    expect(await read('\ufeff a ;b\r\n1;"x\r\ny"\r\n2;é')).toEqual({
      header: { columns: ['a', 'b'], delimiter: ';' },
      records: [
        { line: 2, cells: ['1', 'x\ny'], badQuotes: false },
        { line: 4, cells: ['2', 'é'], badQuotes: false },
      ],
    })
  })

  it('marks a record whose quotation mark is never closed', async () => {
    const { records } = await read('a,b\n1,2\n3,"4\n5,6\n')
    expect(records).toEqual([
      { line: 2, cells: ['1', '2'], badQuotes: false },
      { line: 3, cells: ['3', '4\n5,6\n'], badQuotes: true },
    ])
  })

  it('does not count delimiters in quotation marks', () => {
    expect(delimiterOf('"a,b,c";d')).toBe(';')
    expect(delimiterOf('a,b;c,d')).toBe(',')
    expect(delimiterOf('alone')).toBe(',')
  })

  it('reads the same whatever the chunks, and gives every cell back', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '中', '"', ',', ';', '\n', ' ', '1') })
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 40 }), async (rows, size) => {
        const text = Papa.unparse([['x', 'y', 'z'], ...rows], { newline: '\n', quotes: true })
        const { records } = await read(text, size)
        expect(records.map((record) => record.cells)).toEqual(rows)
        let line = 2
        for (const [i, row] of rows.entries()) {
          expect(records[i]).toMatchObject({ line, badQuotes: false })
          line += row.join('').split('\n').length
        }
      }),
    )
  })
})

describe('a file that is no table', () => {
  it.each<[string, string | Uint8Array, object]>([
    ['empty', '', { code: 'empty', params: {} }],
    ['of empty lines', '\n\n', { code: 'empty', params: {} }],
    ['binary', 'a,b\n1,\0', { code: 'binary', params: { line: 2 } }],
    ['a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), { code: 'spreadsheet', params: {} }],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x61, 0]), { code: 'not-utf8', params: { line: 1 } }],
    ['Latin-1', new Uint8Array([0x61, 0x0a, 0x62, 0x0a, 0xe9, 0x0a]), { code: 'not-utf8', params: { line: 3 } }],
    ['a column twice', 'a,b,a\n1,2,3\n', { code: 'duplicate-columns', params: { columns: 'a' } }],
  ])('is refused: %s', async (_, content, expected) => {
    expect(await failure(content)).toEqual(expected)
  })

  it('is refused where one record never ends, with the line where it began', async () => {
    const params = { line: 3, max: MAX_RECORD_BYTES }
    const endless = 'x'.repeat(MAX_RECORD_BYTES + 1)
    expect(await failure(`a,b\n1,2\n3,${endless}`)).toEqual({ code: 'record-too-long', params })
    expect(await failure(`a,b\n1,2\n3,"${'x\n'.repeat(MAX_RECORD_BYTES)}`)).toEqual({ code: 'record-too-long', params })
  })
})
