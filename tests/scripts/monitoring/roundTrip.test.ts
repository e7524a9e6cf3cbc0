import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import readExcelFile, { readSheet } from 'read-excel-file/node'
import { afterAll, describe, expect, it } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { readDeliveries } from '../../../scripts/monitoring/deliveries.ts'
import { SHEET_COLUMNS } from '../../../scripts/monitoring/sheetColumns.ts'
import { takeSheet } from '../../../scripts/monitoring/takeSheet.ts'
import { writeTemplate } from '../../../scripts/monitoring/writeTemplate.ts'
import { exampleFolder, RESTRICTED } from './exampleFolder.ts'

const out = mkdtempSync(join(tmpdir(), 'arraigo-sheets-'))
const example = exampleFolder()
const expected = readDeliveries(example.raw)
afterAll(() => {
  for (const folder of [out, example.data]) rmSync(folder, { recursive: true })
})

/** Fills the last column of a template with what was delivered; a place that delivered nothing writes NR. */
function filled(header: readonly string[], rows: readonly (readonly string[])[]): string[][] {
  const at = (column: (typeof SHEET_COLUMNS)[number]) => header.findIndex((name) => name.startsWith(column))
  return rows.map((row) => {
    const [territory, period, service] = (['territory_id', 'period', 'service'] as const).map((column) => row[at(column)] ?? '')
    if (row[at('reached')] !== '' || (period ?? '') > '2026-Q3') return [...row]
    const people = expected.get(`${territory} ${period}`)?.reached?.get(service ?? '')
    return row.with(at('reached'), people === undefined ? 'NR' : String(people))
  })
}

const of2026 = () => [...expected.values()].filter(({ period }) => period.startsWith('2026-'))

describe('a template that is filled in and taken', () => {
  it.each(['xlsx', 'csv'] as const)('gives the same deliveries and the same tables for the gate again: %s', async (format) => {
    const empty = exampleFolder()
    const before = Object.fromEntries(['reached.csv', 'plan.csv'].map((file) => [file, readFileSync(join(empty.raw, file), 'utf8')]))
    const file = join(out, `sheet.${format}`)
    await writeTemplate({ dataFolder: empty.data, programme: 'ejemplo', year: '2026', format, out: file })
    // As if nothing of 2026 had come in.
    const lines = readFileSync(join(empty.raw, 'delivered.csv'), 'utf8').split('\n')
    writeFileSync(join(empty.raw, 'delivered.csv'), lines.filter((line) => !/^[^,]+,2026-/.test(line)).join('\n'))
    expect([...readDeliveries(empty.raw).values()].filter(({ period }) => period.startsWith('2026-'))).toEqual([])
    if (format === 'xlsx') {
      const [header = [], ...rows] = (await readSheet(file)).map((row) => row.map((cell) => (cell === null ? '' : String(cell))))
      const body = filled(header, rows).map((row) => row.map((cell) => (/^\d+$/.test(cell) ? { value: Number(cell), type: Number } : { value: cell, type: String })))
      await writeExcelFile([{ sheet: 'Datos', data: [header.map((cell) => ({ value: cell, type: String })), ...body] }]).toFile(file)
    } else {
      const [header = [], ...rows] = Papa.parse<string[]>(readFileSync(file, 'utf8').replace('\ufeff', ''), { skipEmptyLines: true }).data
      // As spreadsheets of the region save it.
      writeFileSync(file, Papa.unparse([header, ...filled(header, rows)], { delimiter: ';', newline: '\r\n' }))
    }
    const taken = await takeSheet({ dataFolder: empty.data, programme: 'ejemplo', file, received: '2026-11-20', partial: false, replace: false })
    expect(taken.problems).toEqual([])
    // Eight places in three quarters, those that say they have no figures too.
    expect(taken).toMatchObject({ taken: 24, known: 0 })
    const after = readDeliveries(empty.raw)
    for (const { territory, period, reached } of of2026()) expect(after.get(`${territory} ${period}`)?.reached, `${territory} ${period}`).toEqual(reached)
    expect([...after.values()].filter(({ reached }) => reached === null).map(({ territory, period }) => `${territory} ${period}`).sort()).toEqual(['HN0703 2026-Q1', 'HN0703 2026-Q2', 'SV0821 2026-Q3'])
    for (const [name, text] of Object.entries(before)) expect(readFileSync(join(empty.raw, name), 'utf8'), name).toBe(text)
    expect(readdirSync(empty.raw).sort()).toEqual(['delivered.csv', 'plan.csv', 'planned.csv', 'reached.csv', 'reports.csv'])

    const again = await takeSheet({ dataFolder: empty.data, programme: 'ejemplo', file, received: '2026-11-21', partial: false, replace: false })
    expect(again).toMatchObject({ problems: [], taken: 0, known: 24 })
    rmSync(empty.data, { recursive: true })
  })
})

describe('the template', () => {
  it('has every place, quarter and service once, the plan, and NA where nothing is offered', async () => {
    const file = join(out, 'empty.xlsx')
    const count = await writeTemplate({ dataFolder: example.data, programme: 'ejemplo', year: '2026', format: 'xlsx', out: file })
    const [data, explained] = await readExcelFile(file)
    const rows = (data?.data ?? []).slice(1)
    expect(rows).toHaveLength(count)
    expect(count).toBe(8 * 4 * 6)
    expect(new Set(rows.map((row) => JSON.stringify([row[0], row[3], row[4]]))).size).toBe(count)
    const row = (territory: string, service: string) => rows.find((each) => each[0] === territory && each[3] === '2026-Q4' && each[4] === service)
    expect(row('GT1301', 'all')?.slice(1, 8)).toEqual(['Huehuetenango', 'Huehuetenango', '2026-Q4', 'all', 'Todas las personas, cada una una vez | Everybody, each once', 40, null])
    expect(row('HN0401', 'psychosocial-support')?.slice(6)).toEqual(['NA', 'NA'])
    // The programme's own people count in the restricted place too.
    expect(row(RESTRICTED.territory, 'all')?.[2]).toBe(RESTRICTED.name)
    const text = (explained?.data ?? []).flat().join('\n')
    for (const word of ['0: el lugar informa', '0: the place reports', 'NR:', 'NA:', 'Vacío', 'Empty']) expect(text).toContain(word)
  })

  it('lets no name of a place run as a formula', async () => {
    const { templateCsv } = await import('../../../scripts/monitoring/templateFiles.ts')
    const cells = Object.fromEntries(SHEET_COLUMNS.map((column) => [column, column === 'place' ? '=HYPERLINK("http://x")' : ''])) as Parameters<typeof templateCsv>[0][number]
    expect(templateCsv([cells])).toContain(`"'=HYPERLINK(""http://x"")"`)
  })

  it('refuses a year outside the plan, in both languages', async () => {
    await expect(writeTemplate({ dataFolder: example.data, programme: 'ejemplo', year: '2031', format: 'csv', out: join(out, 'x.csv') })).rejects.toThrow(/no tiene el año 2031: 2024, 2025, 2026 .*does not have the year 2031/)
  })
})
