import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readTerritories } from '../../../scripts/catalog/readTerritories.ts'
import { applyFix } from '../../../src/intake/mapping/fix.ts'
import { namedBlob } from '../../../src/intake/read/named-blob.ts'
import { intakeSession } from '../../../src/intake/session/intakeSession.ts'
import type { ReadingOutcome } from '../../../src/intake/session/session-messages.ts'
import type { Mapping } from '../../../src/intake/mapping/mapping.ts'
import { linesOf } from '../gather/gatherTable.ts'

const territories = readTerritories(fileURLToPath(new URL('../../../data', import.meta.url)))
const world = { territories, neighbours: new Map<string, readonly string[]>(), threshold: 5, year: 2026 }
const A2SIT = fileURLToPath(new URL('../../../../shared/external/A2SIT_data_input_template_GTM.xlsx', import.meta.url))

/** A file taken in as the page does, with the mapping that is guessed, or a change of it. */
async function take(name: string, content: string | Uint8Array<ArrayBuffer>, change: (mapping: Mapping) => Mapping = (mapping) => mapping) {
  const session = intakeSession(world)
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const summary = await session.open(namedBlob(bytes, name))
  const table = summary.tables[0]?.name ?? ''
  const guess = await session.guess(table)
  const mapping = change(guess.mapping)
  const outcome = await session.read(table, mapping, () => undefined)
  return { summary, guess, mapping, outcome }
}

const codes = ({ findings }: ReadingOutcome) => findings.map(({ code, row, column }) => [code, row, column].filter((part) => part !== null).join(' '))

describe('a file on its way in', () => {
  it('in Latin-1, with semicolons, decimal commas, names of places and words for codes is understood without being told', async () => {
    const text = ['Municipio;Departamento;Período;Sexo;Atendidas;Necesidad;Tasa por 1.000', 'DANLI;El Paraíso;T1 2025;Mujeres;8;40;1,5', 'Danlí;El Paraíso;T1 2025;Hombres;12;60;2,5', 'Sta. Rosa de Copan;Copán;T1 2025;Mujeres;7;70;3,25', 'Concepción;Intibucá;T1 2025;Hombres;9;30;4'].join('\n')
    const { summary, mapping, outcome } = await take('atenciones.txt', Uint8Array.from(text, (letter) => letter.charCodeAt(0)))
    expect(summary.tables[0]?.settings).toMatchObject({ delimiter: ';', encoding: 'windows-1252', decimal: ',' })
    expect(mapping.place).toMatchObject({ column: 'Municipio', department: 'Departamento' })
    expect(Object.keys(mapping.dimensions)).toEqual(['sex'])
    expect([outcome.rows, outcome.usedRows]).toEqual([4, 4])
    const lines = linesOf(outcome.gathered)
    expect(lines).toContain('atendidas HN0703 2025-Q1 f: 8/40/- reported')
    expect(lines).toContain('atendidas HN0703 2025-Q1: 20/100/- reported')
    expect(lines.filter((line) => line.startsWith('tasa-por-1-000 HN0401 2025-Q1 f')).length).toBe(1)
  })

  it('of old Salvadoran municipalities lands in today’s districts and adds up to the municipality', async () => {
    const names = territories.filter(({ level, parent_id }) => level === 3 && parent_id === territories.find(({ level: depth, country }) => depth === 2 && country === 'SLV')?.id)
    const department = territories.find(({ id }) => id === names[0]?.department_id)?.name ?? ''
    const { outcome, mapping } = await take('antiguos.csv', ['municipio,departamento,año,personas', ...names.map(({ name }, at) => `${name.toUpperCase()},${department},2023,${10 + at}`)].join('\n'))
    expect(mapping.place.column).toBe('municipio')
    const total = names.reduce((sum, _, at) => sum + 10 + at, 0)
    expect(linesOf(outcome.gathered).some((line) => line.includes(`${names[0]?.parent_id ?? ''} 2023: ${total}/`))).toBe(true)
  })

  it('asks about a name of several places, and takes the answer', async () => {
    const text = 'municipio,año,casos\nConcepción,2025,40\nDanlí,2025,20\nNingún Lugar Así,2025,3\n'
    const first = await take('santos.csv', text)
    expect(first.outcome.places.ambiguous.map(({ text: name }) => name)).toEqual(['Concepción'])
    expect(first.outcome.places.ambiguous[0]?.candidates.length).toBeGreaterThan(2)
    expect(first.outcome.places.unknown.map(({ text: name }) => name)).toEqual(['Ningún Lugar Así'])
    expect(codes(first.outcome)).toContain('unknown-place 4 municipio')
    const [asked] = first.outcome.places.ambiguous
    const second = await take('santos.csv', text, (mapping) => applyFix(mapping, { kind: 'place', decisions: { [asked?.key ?? '']: asked?.candidates[0] ?? null } }))
    expect(second.outcome.usedRows).toBe(2)
  })

  it('about persons is refused to be mapped, quoted nowhere, and can be counted instead', async () => {
    const rows = Array.from({ length: 12 }, (_, at) => `0801-1990-${12_345 + at},María López,HN0703,2025`)
    const { guess, outcome } = await take('lista.csv', ['identidad,nombre,municipio,año', ...rows].join('\n'))
    expect(guess.personColumns).toEqual(expect.arrayContaining(['identidad', 'nombre']))
    const persons = outcome.findings.filter(({ code }) => code === 'person-column')
    expect(persons.length).toBeGreaterThanOrEqual(2)
    expect(JSON.stringify(outcome.findings)).not.toMatch(/0801-1990|María|López/)
    const counted = await take('lista.csv', ['identidad,nombre,municipio,año', ...rows].join('\n'), (mapping) => applyFix(mapping, { kind: 'count-rows' }))
    expect(linesOf(counted.outcome.gathered)).toContain('people HN0703 2025: 12/-/- reported')
  })

  it('with faults in its figures is told where', async () => {
    const { outcome } = await take('faltas.csv', ['municipio,año,atendidas,necesidad', 'HN0703,2025,50,40', 'HN0704,2025,-3,40', 'HN0801,2025,2,40', 'HN0801,2025,2,40', 'HN0702,2025,=1+1,40', 'HN0701,2025,12.5,40', 'HN0705,2025,<5,40'].join('\n'))
    expect(codes(outcome)).toEqual(expect.arrayContaining(['above-denominator 2 atendidas', 'negative 3 atendidas', 'repeated-same 5', 'formula 6 atendidas', 'fraction 7 atendidas', 'cut 8 atendidas', 'small-cells 4 atendidas']))
    expect(outcome.smallCells).toBeGreaterThan(0)
  })

  it('says what was taken for granted: the period, and codes that two systems read differently', async () => {
    const { outcome } = await take('codigos.csv', ['codigo,casos', 'SV0101,9', 'SV0102,8', 'HN1601,7'].join('\n'))
    expect(codes(outcome)).toEqual(expect.arrayContaining(['period-assumed', 'former-codes 2 codigo', 'two-systems 4 codigo']))
    const barbara = territories.filter(({ level, department_id }) => level === 2 && department_id === 'HN16')
    const named = await take('codigos.csv', ['codigo,municipio,año,casos', ...barbara.map(({ id, name }) => `${id},${name},2024,7`)].join('\n'))
    expect(codes(named.outcome).filter((code) => /assumed|former|systems/.test(code))).toEqual([])
  })

  it('with bare codes of one office is read by that office, since all of them are there', async () => {
    const hondurans = territories.filter(({ level, country }) => level === 2 && country === 'HND')
    const { mapping, outcome } = await take('ine.csv', ['codigo_municipio,año,casos', ...hondurans.map(({ national_code }) => `${national_code ?? ''},2024,20`)].join('\n'))
    expect(mapping.place.system).toBe('hn-ine')
    expect([outcome.usedRows, outcome.places.levels[2]]).toEqual([298, 298])
  })

  it('tells what does not apply from what was not reported where it has marks for both', async () => {
    const { outcome } = await take('marcas.csv', ['municipio,año,casos', 'HN0703,2024,NR', 'HN0704,2024,NA', 'HN0801,2024,20', 'HN0702,2024,30'].join('\n'))
    expect(linesOf(outcome.gathered)).toEqual(expect.arrayContaining(['casos HN0703 2024: -/-/- not-reported', 'casos HN0704 2024: -/-/- not-applicable']))
  })

  it('marks sums over services, in which a person may count twice', async () => {
    const { outcome } = await take('servicios.csv', ['municipio,año,servicio,personas', 'HN0703,2024,Educación financiera,20', 'HN0703,2024,Habilidades blandas,30'].join('\n'))
    const { gathered } = outcome
    const total = Array.from({ length: gathered.size }, (_, at) => at).filter((at) => gathered.service[at] === 0)
    expect(total.map((at) => [gathered.numerator[at], gathered.overlapping[at]])).toEqual(total.map(() => [50, 1]))
    expect(codes(outcome)).toContain('services-summed servicio')
  })

  it('whose persons show only deep down is refused all the same', async () => {
    const rows = Array.from({ length: 4000 }, (_, at) => `HN0703,2024,${at < 3500 ? at % 90 : `0801-1990-${10_000 + at}`}`)
    await expect(take('hondo.csv', ['municipio,año,dato', ...rows].join('\n'))).rejects.toMatchObject({ code: 'person-column', column: 'dato' })
  })

  it.skipIf(!existsSync(A2SIT))('of UNHCR’s A2SIT is mapped whole, and what is wrong with it is found without being told', async () => {
    const { summary, outcome } = await take('A2SIT_data_input_template_GTM.xlsx', new Uint8Array(readFileSync(A2SIT)))
    expect(summary.template?.id).toBe('a2sit')
    expect([outcome.rows, outcome.usedRows, outcome.places.matched]).toEqual([340, 340, 340])
    const found = codes(outcome)
    expect(found).toEqual(expect.arrayContaining(['whole-rate Estabjusticia', 'low-rate Matriculation', 'gaps Graduand', 'gaps ViolenciaMujer', 'mostly-zero Refugiados', 'rate-without-base Deportadas', 'capped Dependencia', 'shares Maya']))
    expect(outcome.findings.find(({ code, column }) => code === 'gini-above-one' && column === 'Gini')).toMatchObject({ row: 134, count: 5, severity: 'warning' })
    expect(outcome.findings.find(({ code, column }) => code === 'above-base' && column === 'RisDespl')).toMatchObject({ row: 125, count: 2 })
    expect(outcome.findings.find(({ code, column }) => code === 'copied-figures' && column === 'Gini')?.count).toBeGreaterThan(50)
    expect(summary.tables[0]?.notes.some(({ words }) => words.en.includes('without any value') || words.en.includes('no value'))).toBe(true)
  })
})
