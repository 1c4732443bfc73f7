import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Papa from 'papaparse'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importCommand } from '../../scripts/lib/import-command.ts'
import { emptyStore, NOW, type Store } from './store.ts'

const SMALL = fileURLToPath(new URL('../fixtures/friches-small.csv', import.meta.url))
const STANDARD = ['--standard', 'cnig-friches']
const TEXT = readFileSync(SMALL, 'utf8')
const HEADER = TEXT.split('\n')[0]!

let store: Store
beforeEach(async () => {
  store = await emptyStore()
})
afterEach(() => store.close())

async function command(args: readonly string[], url = store.url) {
  const out: string[] = []
  const error: string[] = []
  const exit = await importCommand(args, {
    environment: { DATABASE_URL: url, LANG: 'C' },
    out: (line) => void out.push(line),
    error: (line) => void error.push(line),
    clock: () => NOW,
  })
  return { exit, out, error }
}
const put = (content: string | Uint8Array, name = 'input.csv') => {
  const path = join(store.folder, name)
  writeFileSync(path, content)
  return path
}

describe('npm run import', () => {
  it('says what became of the rows, each refusal by line, and imports the rest', async () => {
    const { exit, out, error } = await command([SMALL, ...STANDARD, '--lang', 'en'])
    expect({ exit, error }).toEqual({ exit: 0, error: [] })
    expect(out.map((line) => line.replace(/^ +/, ''))).toEqual([
      'line 8, lon: must not be empty',
      'line 9, lon: 200.5 is not between -180 and 180',
      'line 9, lat: “nord” is not a usable number',
      'line 10, site_id: must not be empty',
      'line 11, site_id: same identifier as line 2, which is kept',
      'line 12, dep: there is no département “99”',
      'line 13: 2 cells where the header has 38 columns',
      'line 14, site_id: every cell of the row is empty',
      'line 24, lon: the coordinates are 0, 0, which is no real position',
      'line 26: a quotation mark is not closed, or stands where none may',
      `friches-small.csv → ${store.url} (cnig-friches)`,
      '22  rows read',
      '3  kept',
      '10  kept with warnings',
      '2  no name',
      '2  no area, cannot be published',
      '2  value has no counterpart here',
      '1  huge area',
      '1  area of the land unit taken',
      '1  tiny area',
      '1  the two areas differ widely',
      '1  building contradicted',
      '1  dated by its identification',
      '1  date in the future',
      '1  far from its département',
      '1  text looks garbled',
      '1  building or not: not told',
      '1  date cannot be read',
      '1  value out of range',
      '1  status not known',
      '1  text too long',
      '1  no date',
      '1  not verified by the register',
      '1  year not credible',
      '9  refused',
      '2  a required cell is empty',
      '1  faulty quotation marks',
      '1  blank row',
      '1  wrong number of cells',
      '1  no such département',
      '1  number cannot be read',
      '1  coordinates 0, 0',
      '1  value out of range',
      '1  identifier used twice',
      '',
      '13  newly listed',
      '0  updated',
      '0  unchanged',
      '0  changed here, not overwritten',
      '2  zones created',
      '13  positions outside Jilin Province, as are their zones',
      'Columns not taken over: activite_code, proprio_type, proprio_personne, urba_zone_formdomi',
      '0.0 s',
    ])
    expect(await store.count('assets')).toBe(13)
  })

  it('speaks Chinese too', async () => {
    const { out } = await command([SMALL, ...STANDARD])
    expect(out[0]).toBe('第 8 行，lon：不能为空')
    expect(out[4]).toBe('第 11 行，site_id：与第 2 行的标识相同；保留前一行')
    expect(out).toContain('        22  读取的行')
    expect(out.at(-1)).toBe('用时 0.0 秒')
  })

  it('writes a report of every row, one line a note, in which no cell is a formula', async () => {
    const path = join(store.folder, 'report.csv')
    const file = put(TEXT.replace('59350_6,', '=1+1,'))
    const { exit } = await command([file, ...STANDARD, '--lang', 'en', '--report', path])
    expect(exit).toBe(0)
    const [header, ...lines] = Papa.parse<string[]>(readFileSync(path, 'utf8').replace('\ufeff', ''), {
      skipEmptyLines: true,
    }).data
    expect(header).toEqual(['line', 'site_id', 'outcome', 'field', 'code', 'text'])
    expect(new Set(lines.map(([line]) => line)).size).toBe(22)
    expect(lines[0]).toEqual(['2', '59350_1', 'newly listed', '', '', ''])
    expect(lines.filter(([line]) => line === '9').map((line) => line[1])).toEqual(["'=1+1", "'=1+1", "'=1+1"])
  })

  it('leaves nothing behind in a dry run, not even a database', async () => {
    const absent = join(store.folder, 'absent', 'new.db')
    const { exit, out } = await command([SMALL, ...STANDARD, '--dry-run', '--lang', 'en'], `file:${absent}`)
    expect(exit).toBe(0)
    expect(out).toContain('        13  newly listed')
    expect(out.at(-1)).toBe('Dry run: nothing was written')
    expect(existsSync(join(store.folder, 'absent'))).toBe(false)
    await command([SMALL, ...STANDARD, '--dry-run'])
    expect(await store.count('assets')).toBe(0)
  })

  it('prepares a database that does not exist yet', async () => {
    const url = `file:${join(store.folder, 'absent', 'new.db')}`
    expect((await command([SMALL, ...STANDARD], url)).exit).toBe(0)
    expect((await command([SMALL, ...STANDARD, '--lang', 'en'], url)).out).toContain('        13  unchanged')
  })

  it('tells when the database fails, with exit code 1', async () => {
    await store.client.execute(
      `create trigger full before insert on assets begin select raise(abort, 'disk full'); end`,
    )
    const { exit, error } = await command([SMALL, ...STANDARD, '--lang', 'en'])
    expect(exit).toBe(1)
    expect(error[0]).toMatch(/^The import broke off: .*disk full.*\. What was written is whole; run it again to go on$/)
  })

  it('takes a dry run on a database without tables for what it is', async () => {
    const url = `file:${put('', 'bare.db')}`
    const { exit, error } = await command([SMALL, ...STANDARD, '--dry-run', '--lang', 'en'], url)
    expect({ exit, error }).toEqual({ exit: 1, error: ['The database is not prepared: run npm run migrate first'] })
  })
})

const OTHER = 'code,name_zh\n01,农业\n'
const MISSING = 'site_id, site_nom, site_statut, site_actu_date, comm_nom, comm_insee, lon, lat'

describe('bad input: exit code 2, a clear sentence in both languages, nothing written', () => {
  it.each<[string, () => string[], string, string]>([
    ['no arguments', () => [], 'Name one file to import', '请指定一个要导入的文件'],
    ['two files', () => [SMALL, SMALL, ...STANDARD], 'Name one file to import', '请指定一个要导入的文件'],
    [
      'an unknown option',
      () => [SMALL, ...STANDARD, '--force'],
      "Not understood: Unknown option '--force'",
      "无法识别的参数：Unknown option '--force'",
    ],
    [
      'no standard',
      () => [SMALL],
      'Name the standard with --standard; known: cnig-friches',
      '请用 --standard 指定标准；目前支持：cnig-friches',
    ],
    [
      'another standard',
      () => [SMALL, '--standard', 'inspire'],
      'The standard “inspire” is not known; known: cnig-friches',
      '不支持标准“inspire”；目前支持：cnig-friches',
    ],
    [
      'no such file',
      () => ['/nowhere.csv', ...STANDARD],
      'The file cannot be imported: There is no such file, or it cannot be read: /nowhere.csv. Nothing was written',
      '文件不能导入：找不到或无法读取文件：/nowhere.csv。没有写入任何内容',
    ],
    [
      'an empty file',
      () => [put(''), ...STANDARD],
      'The file cannot be imported: The file is empty. Nothing was written',
      '文件不能导入：文件是空的。没有写入任何内容',
    ],
    [
      'a header alone',
      () => [put(`${HEADER}\n`), ...STANDARD],
      'The file cannot be imported: The file has a header and no rows. Nothing was written',
      '文件不能导入：文件只有表头，没有数据行。没有写入任何内容',
    ],
    [
      'other columns',
      () => [put(OTHER), ...STANDARD],
      `The file cannot be imported: This is not a file of the cnig-friches standard: columns missing: ${MISSING}. Columns of the file: code, name_zh. Nothing was written`,
      `文件不能导入：这不是 cnig-friches 标准的文件：缺少列 ${MISSING}。文件中的列：code, name_zh。没有写入任何内容`,
    ],
    [
      'a column twice',
      () => [put(TEXT.replace('site_type', 'site_nom')), ...STANDARD],
      'The file cannot be imported: Columns that the header names more than once: site_nom. Nothing was written',
      '文件不能导入：表头中有重复的列：site_nom。每个列名只能出现一次。没有写入任何内容',
    ],
    [
      'a workbook',
      () => [put(new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0]), 'sites.xlsx'), ...STANDARD],
      'The file cannot be imported: This is a spreadsheet (such as Excel’s); save it as “CSV UTF-8” first. Nothing was written',
      '文件不能导入：这是电子表格文件（如 Excel）。请先另存为“CSV UTF-8”，再导入。没有写入任何内容',
    ],
    [
      'bytes',
      () => [put(new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 0, 0])), ...STANDARD],
      'The file cannot be imported: This is not a text file (line 1 holds a zero byte); a CSV file is needed. Nothing was written',
      '文件不能导入：这不是文本文件（第 1 行含有零字节）。请提供 CSV 文件。没有写入任何内容',
    ],
    [
      'Latin-1',
      () => [put(Buffer.from(TEXT, 'latin1')), ...STANDARD],
      'The file cannot be imported: Line 2 is not UTF-8; save the file as “CSV UTF-8” first. Nothing was written',
      '文件不能导入：第 2 行不是 UTF-8 编码。请将文件另存为“CSV UTF-8”，再导入。没有写入任何内容',
    ],
    [
      'a cell without end',
      () => [put(`${TEXT.slice(0, TEXT.indexOf('59350_17'))}"${'x\n'.repeat(700_000)}`), ...STANDARD],
      'The file cannot be imported: The record that begins on line 26 is longer than 1,048,576 bytes: a quotation mark may not be closed, or this is not CSV. Nothing was written',
      '文件不能导入：从第 26 行开始的一条记录超过 1,048,576 字节：可能是引号没有闭合，或者这不是 CSV 文件。没有写入任何内容',
    ],
    [
      'a zone that does not exist',
      () => [SMALL, ...STANDARD, '--zone', 'G229999'],
      'The file cannot be imported: There is no zone with the code “G229999”; create it first, or check the code. Nothing was written',
      '文件不能导入：没有代码为“G229999”的开发区。请先建立该开发区，或检查代码。没有写入任何内容',
    ],
    [
      'a report that cannot be written',
      () => [SMALL, ...STANDARD, '--report', '/nowhere/report.csv'],
      'The report cannot be written: /nowhere/report.csv',
      '无法写入报告文件：/nowhere/report.csv',
    ],
  ])('%s', async (_, args, english, chinese) => {
    const before = await store.dump()
    const en = await command([...args(), '--lang', 'en'])
    expect({ exit: en.exit, said: en.error[0], out: en.out }).toEqual({ exit: 2, said: english, out: [] })
    const zh = await command([...args(), '--lang=zh-CN'])
    expect({ exit: zh.exit, said: zh.error[0], out: zh.out }).toEqual({ exit: 2, said: chinese, out: [] })
    expect(await store.dump()).toEqual(before)
  })

  it('refuses a folder and an unknown language', async () => {
    const folder = join(store.folder, 'a-folder')
    mkdirSync(folder)
    expect((await command([folder, ...STANDARD])).exit).toBe(2)
    expect((await command([SMALL, ...STANDARD, '--lang', 'fr'])).error[0]).toBe('Not understood: --lang fr')
  })
})
