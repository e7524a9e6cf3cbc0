import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { problemLine } from '../../../scripts/catalog/problem.ts'
import { readDeliveries } from '../../../scripts/monitoring/deliveries.ts'
import { takeSheet } from '../../../scripts/monitoring/takeSheet.ts'
import { exampleFolder } from './exampleFolder.ts'

const HEADER = 'territory_id,territory,period,service,reached'
/** A whole report of Zacatecoluca, of which none came in for this quarter. */
const GOOD = ['SV0821,Zacatecoluca,2026-Q3,all,7', 'SV0821,Zacatecoluca,2026-Q3,soft-skills,6', 'SV0821,Zacatecoluca,2026-Q3,psychosocial-support,0', 'SV0821,Zacatecoluca,2026-Q3,skills-certification,2']
const SILENT = GOOD.map((line) => line.replace(/\d+$/, 'NR'))

const out = mkdtempSync(join(tmpdir(), 'arraigo-bad-'))
const example = exampleFolder()
const delivered = join(example.raw, 'delivered.csv')
const untouched = readFileSync(delivered, 'utf8')
beforeEach(() => writeFileSync(delivered, untouched))
afterAll(() => {
  for (const folder of [out, example.data]) rmSync(folder, { recursive: true })
})

async function take(lines: readonly string[], more: { partial?: boolean; replace?: boolean; received?: string; header?: string } = {}) {
  const file = join(out, 'entrega.csv')
  writeFileSync(file, [more.header ?? HEADER, ...lines].join('\n'))
  const { partial = false, replace = false, received = '2026-11-01' } = more
  const taken = await takeSheet({ dataFolder: example.data, programme: 'ejemplo', file, received, partial, replace })
  return { ...taken, es: taken.problems.map((problem) => problemLine(problem, 'es')), en: taken.problems.map((problem) => problemLine(problem, 'en')) }
}
const reportOf = (key: string) => readDeliveries(example.raw).get(key)
const changed = (at: number, cell: string) => GOOD.with(at, (GOOD[at] ?? '').replace(/\d+$/, cell))

describe('a filled sheet', () => {
  it('is taken where it holds', async () => {
    expect(await take(GOOD)).toMatchObject({ problems: [], taken: 1 })
    expect(reportOf('SV0821 2026-Q3')).toMatchObject({ received: '2026-11-01', reached: new Map([['all', 7], ['soft-skills', 6], ['psychosocial-support', 0], ['skills-certification', 2]]) })
  })

  it.each<[string, readonly string[], string, string]>([
    ['an unknown place', ['SV9999,,2026-Q3,all,7'], 'entrega.csv, fila 2, territory_id: lugar desconocido: «SV9999»', 'entrega.csv, row 2, territory_id: unknown place: “SV9999”'],
    ['a place of another programme', ['HN0501,,2026-Q3,all,7'], 'entrega.csv, fila 2, territory_id: HN0501 (San Pedro Sula) no es un lugar de este programa, sino de', 'entrega.csv, row 2, territory_id: HN0501 (San Pedro Sula) is no place of this programme but of'],
    ['a name beside another code', ['SV0821,Danlí,2026-Q3,all,7'], 'fila 2, territory: SV0821 es Zacatecoluca, y aquí dice «Danlí»', 'row 2, territory: SV0821 is Zacatecoluca, and here it says “Danlí”'],
    ['a quarter that is none', ['SV0821,,2026-Q5,all,7'], 'fila 2, period: no es un trimestre: «2026-Q5»', 'row 2, period: not a quarter: “2026-Q5”'],
    ['a quarter outside the programme', ['SV0821,,2027-Q1,all,7'], 'fila 2, period: 2027-Q1 está fuera del programa: 2024-Q1 – 2026-Q4', 'row 2, period: 2027-Q1 is outside the programme'],
    ['a quarter that has not ended', GOOD.map((line) => line.replace('Q3', 'Q4')), 'fila 2, reached: el trimestre 2026-Q4 no había terminado el 2026-11-01', 'row 2, reached: the quarter 2026-Q4 had not ended on 2026-11-01'],
    ['an unknown service', ['SV0821,,2026-Q3,magic,7'], 'fila 2, service: no es un servicio del programa: «magic»', 'row 2, service: no service of the programme: “magic”'],
    ['negative people', changed(1, '-6'), 'fila 3, reached: conteo negativo: -6', 'row 3, reached: negative count: -6'],
    ['fractions of people', changed(1, '6.5'), 'fila 3, reached: conteo con decimales: 6.5', 'row 3, reached: fractional count: 6.5'],
    ['text in a number', changed(2, 'seis'), 'fila 4, reached: no es un conteo: «seis»', 'row 4, reached: not a count: “seis”'],
    ['a formula', changed(2, '=1+1'), 'fila 4, reached: no es un conteo: «=1+1»', 'row 4, reached: not a count: “=1+1”'],
    ['thousands with a point', changed(0, '1.234'), 'fila 2, reached: separador de miles', 'row 2, reached: thousands separator'],
    ['a small count somebody cut', changed(2, '<5'), 'fila 4, reached: conteo ya recortado', 'row 4, reached: count already cut'],
    ['a row twice', [...GOOD, GOOD[1] ?? ''], 'fila 6, service: la fila 3 ya tiene este lugar, trimestre y servicio', 'row 6, service: row 3 already has this place, quarter and service'],
    ['an empty cell in a report', changed(2, ''), 'fila 4, reached: celda vacía en un informe empezado', 'row 4, reached: empty cell in a report that was begun'],
    ['a row left out', GOOD.slice(0, 3), 'fila 2, reached: falta la fila de «skills-certification» de SV0821, 2026-Q3', 'row 2, reached: the row of “skills-certification” of SV0821, 2026-Q3 is missing'],
    ['NR in one service only', changed(3, 'NR'), 'fila 5, reached: NR va en todos los servicios del trimestre o en ninguno', 'row 5, reached: NR goes in all services of the quarter or in none'],
    ['NA where the plan offers the service', changed(3, 'NA'), 'fila 5, reached: el plan ofrece este servicio aquí: NA no corresponde', 'row 5, reached: the plan offers this service here: NA does not fit'],
    ['people where the plan offers nothing', [...GOOD, 'SV0821,,2026-Q3,financial-education,3'], 'fila 6, reached: el plan no ofrece este servicio', 'row 6, reached: the plan does not offer this service'],
    ['more people in a service than in all', changed(1, '8'), 'fila 3, reached: más personas que en la fila «all»', 'row 3, reached: more people than in the row “all”'],
    ['more people in all than in the services together', changed(0, '9'), 'fila 2, reached: «all» es mayor que la suma de los servicios', 'row 2, reached: “all” is above the sum of the services'],
    ['other numbers than taken before', ['HN0401,,2025-Q1,all,900', 'HN0401,,2025-Q1,soft-skills,900', 'HN0401,,2025-Q1,skills-certification,0', 'HN0401,,2025-Q1,financial-education,0'], 'fila 2, reached: HN0401, 2025-Q1 ya se había tomado con otras cifras', 'row 2, reached: HN0401, 2025-Q1 was taken before with other numbers'],
    ['nothing filled in', ['SV0821,,2026-Q3,all,'], 'entrega.csv: no hay ningún informe lleno', 'entrega.csv: no report is filled in'],
  ])('with %s is refused in both languages and changes nothing', async (_, lines, es, en) => {
    const taken = await take(lines)
    expect(taken.taken).toBe(0)
    expect(taken.es).toContainEqual(expect.stringContaining(es))
    expect(taken.en).toContainEqual(expect.stringContaining(en))
    expect(readFileSync(delivered, 'utf8')).toBe(untouched)
  })

  it('without a column, or of another kind, is refused', async () => {
    expect((await take(GOOD, { header: 'territory_id,territory,quarter,service,reached' })).es).toEqual(['entrega.csv, fila 1, period: falta la columna'])
    const other = join(out, 'entrega.pdf')
    writeFileSync(other, 'x')
    const options = { dataFolder: example.data, programme: 'ejemplo', received: '2026-11-01', partial: false, replace: false }
    expect((await takeSheet({ ...options, file: other })).problems[0]?.message.en).toBe('must be a file .xlsx or .csv')
    const broken = join(out, 'entrega.xlsx')
    writeFileSync(broken, 'not a workbook')
    expect((await takeSheet({ ...options, file: broken })).problems[0]?.message.es).toMatch(/^no se puede leer/)
    await expect(takeSheet({ ...options, file: join(out, 'none.csv') })).rejects.toThrow(/no existe .*there is no/)
  })

  it('is taken in part where asked to, and the rest is told', async () => {
    const taken = await take([...GOOD, 'HN0703,Danlí,2026-Q1,all,-1'], { partial: true })
    expect(taken.taken).toBe(1)
    expect(taken.es).toContain('entrega.csv, fila 6, reached: conteo negativo: -1')
    expect(reportOf('SV0821 2026-Q3')?.reached?.get('all')).toBe(7)
    expect(reportOf('HN0703 2026-Q1')).toBeUndefined()
  })

  it('corrects what was taken before only with --replace', async () => {
    await take(SILENT)
    expect(reportOf('SV0821 2026-Q3')?.reached).toBeNull()
    expect((await take(GOOD)).taken).toBe(0)
    expect((await take(GOOD, { replace: true })).taken).toBe(1)
    expect(reportOf('SV0821 2026-Q3')?.reached?.get('all')).toBe(7)
  })

  it('may be a workbook whose numbers are numbers', async () => {
    const file = join(out, 'book.xlsx')
    const rows = GOOD.map((line) => line.split(','))
    const data = [HEADER.split(','), ...rows].map((row) => row.map((cell) => (/^\d+$/.test(cell) ? { value: Number(cell), type: Number } : { value: cell, type: String })))
    await writeExcelFile([{ sheet: 'Datos', data: data.with(3, [...(data[3] ?? []).slice(0, 4), { value: 0.5, type: Number }]) }]).toFile(file)
    const { problems } = await takeSheet({ dataFolder: example.data, programme: 'ejemplo', file, received: '2026-11-01', partial: false, replace: false })
    expect(problems.map((problem) => problemLine(problem, 'en'))).toEqual(['book.xlsx, row 4, reached: fractional count: 0.5; it must be whole persons'])
  })
})
