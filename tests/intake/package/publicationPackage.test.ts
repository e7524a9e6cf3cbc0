import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { finding } from '../../../src/intake/finding.ts'
import { IntakeError } from '../../../src/intake/intake-error.ts'
import { publicationPackage, type PublicationRequest, zipOf } from '../../../src/intake/package/publicationPackage.ts'
import { mappingOf } from '../gather/gatherTable.ts'
import { peopleLines, peopleRequest, PLACES, RATE, rateRequest, SECRET, SERVED } from './ownTables.ts'

const textsOf = (request: PublicationRequest) => Object.fromEntries(Array.from(publicationPackage(request), ([path, bytes]) => [path, strFromU8(bytes)]))
const fileOf = (request: PublicationRequest, name: string) => textsOf(request)[`datasets/${request.id}/${name}`] ?? ''
const jsonOf = (request: PublicationRequest, name: string) => JSON.parse(fileOf(request, name)) as Record<string, unknown>
function refusal(request: () => PublicationRequest): string {
  try {
    publicationPackage(request())
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error
    expect(error.text.es).not.toBe('')
    expect(error.text.en).not.toBe('')
    expect(JSON.stringify(error.text)).not.toContain(SECRET)
    return error.code
  }
  return 'taken'
}
const longTable = (rows: readonly string[]) => ['municipio,trimestre,sexo,Personas atendidas,Personas que necesitan', ...rows]
const at = (change: Partial<PublicationRequest['mapping']>, lines: readonly string[]) => peopleRequest(lines, {}, { ...peopleRequest().mapping, ...change })

describe('a package of counts of people', () => {
  it('holds exactly the files a gated dataset needs', () => {
    expect(Object.keys(textsOf(peopleRequest()))).toEqual([
      'datasets/atenciones-piloto/checks.json',
      'datasets/atenciones-piloto/datapackage.json',
      'datasets/atenciones-piloto/mapping.json',
      'datasets/atenciones-piloto/protection.json',
      'datasets/atenciones-piloto/raw/counts.csv',
      'datasets/atenciones-piloto/raw/reports.csv',
      'datasets/atenciones-piloto/sources.csv',
      'indicators/atenciones-piloto-atendidas.json',
    ])
  })

  it('has the rows of the file and none of the sums made while reading', () => {
    const [header, ...rows] = fileOf(peopleRequest(), 'raw/counts.csv').trim().split('\n')
    expect(header).toBe('territory_id,period,sex,personas_atendidas,personas_que_necesitan')
    expect(rows).toHaveLength(PLACES.length * 4 - 2)
    expect(rows.every((row) => /^HN\d{4},2025-Q[12],[fm],\d+,\d+$/.test(row))).toBe(true)
  })

  it('says of every place of the country whether it reported', () => {
    const rows = fileOf(peopleRequest(), 'raw/reports.csv').trim().split('\n').slice(1)
    expect(rows).toHaveLength(298 * 2)
    expect(rows.filter((row) => row.endsWith(',1'))).toHaveLength(PLACES.length * 2 - 1)
    expect(rows).toContain(`${PLACES[5]},2025-Q2,0`)
  })

  it('names thresholds, orders, rests and splits in its rules, and only the periods of the file', () => {
    const rules = jsonOf(peopleRequest(undefined, { thresholds: { atendidas: 11 } }), 'protection.json')
    expect(rules['counts']).toEqual({ personas_atendidas: { group: 'service', threshold: 11 }, personas_que_necesitan: { group: 'service', threshold: 11 } })
    expect(rules['atMost']).toEqual([{ smaller: 'personas_atendidas', larger: 'personas_que_necesitan' }])
    expect(rules['complements']).toEqual([{ part: 'personas_atendidas', whole: 'personas_que_necesitan', threshold: 11 }])
    expect(rules['tables']).toEqual([{ name: 'figures', counts: ['personas_atendidas', 'personas_que_necesitan'], levels: [0, 1, 2], periods: ['quarter'], splits: [[], ['sex']], codes: { period: ['2025-Q1', '2025-Q2'] } }])
    expect(refusal(() => peopleRequest(undefined, { thresholds: { atendidas: 2 } }))).toBe('threshold')
  })

  it('tells nothing that was not mapped: no cell, no other column, no text a person decided on', () => {
    const all = Object.values(textsOf(peopleRequest())).join('\n')
    for (const hidden of [SECRET, 'Nombre de la persona', 'la ceiba vieja', 'Mujer']) expect(all).not.toContain(hidden)
    const checks = JSON.stringify(jsonOf(peopleRequest(), 'checks.json'))
    expect(checks).toContain('«Personas atendidas»')
    expect(checks).toContain('"count":12')
  })

  it('drops a split that is not made everywhere and keeps its totals', () => {
    const place = PLACES[0] ?? ''
    const other = PLACES[1] ?? ''
    const mapping = { dimensions: { sex: { column: 'sexo', codes: { Mujer: 'f', Hombre: 'm', Total: 'all' } } } }
    const request = at(mapping, longTable([`${place},2025-Q1,Mujer,3,9`, `${place},2025-Q1,Hombre,4,10`, `${other},2025-Q1,Total,6,20`]))
    expect(fileOf(request, 'raw/counts.csv')).toBe(`territory_id,period,personas_atendidas,personas_que_necesitan\n${place},2025-Q1,7,19\n${other},2025-Q1,6,20\n`)
    expect(fileOf(request, 'checks.json')).toContain('unsplit-sex')
  })

  it('refuses reports of which some figures are missing, or leaves them out when asked to', () => {
    const lines = peopleLines().map((line) => (line.startsWith(`${PLACES[0]},2025-Q1,Mujer`) ? `${PLACES[0]},2025-Q1,Mujer,,40,x` : line))
    expect(refusal(() => peopleRequest(lines))).toBe('uneven-reports')
    const request = peopleRequest(lines, { whereUneven: 'leave-out' })
    expect(fileOf(request, 'raw/counts.csv')).not.toContain(`${PLACES[0]},2025-Q1`)
    expect(fileOf(request, 'raw/reports.csv')).toContain(`${PLACES[0]},2025-Q1,0`)
    expect(fileOf(request, 'checks.json')).toContain('left-out-uneven')
  })

  it('refuses counts that were cut before, errors nobody resolved, and a number of persons passed off as a figure', () => {
    expect(refusal(() => peopleRequest(peopleLines().map((line) => line.replace(/,\d+,\d+,Marcela/, ',<5,40,Marcela'))))).toBe('cut-before')
    expect(refusal(() => peopleRequest(undefined, { findings: [finding('bad-number', 'error', { row: 3 }, 'x', 'x')] }))).toBe('unresolved')
    expect(refusal(() => rateRequest({ mapping: mappingOf({ measures: [{ ...RATE, unit: 'persons' }] }) }))).toBe('people-as-printed')
    expect(refusal(() => peopleRequest(undefined, { mapping: mappingOf({ measures: [SERVED, RATE] }) }))).toBe('two-kinds')
  })

  it('gives columns that could tell of a person a number for a name', () => {
    const measures = [{ ...SERVED, numerator: 'DUI madre', denominator: 'Personas que necesitan' }]
    const lines = peopleLines().map((line, row) => (row === 0 ? line.replace('Personas atendidas', 'DUI madre') : line))
    expect(fileOf(at({ measures }, lines), 'raw/counts.csv')).toMatch(/^territory_id,period,sex,count_1,personas_que_necesitan\n/)
  })
})

describe('services in a package', () => {
  const lines = (all: string) => ['municipio,trimestre,servicio,Personas atendidas,Personas que necesitan', `${PLACES[0]},2025-Q1,A,10,20`, `${PLACES[0]},2025-Q1,B,8,30`, ...(all === '' ? [] : [`${PLACES[0]},2025-Q1,T,${all}`])]
  const mapping = { dimensions: { service: { column: 'servicio', codes: { A: 'soft-skills', B: 'financial-education', T: 'all' } } } }

  it('never adds services up: without a total row none is published', () => {
    const tablesOf = (all: string) => (jsonOf(at(mapping, lines(all)), 'protection.json')['tables'] as { codes: { service: string[] } }[])[0]?.codes.service
    expect(tablesOf('')).toEqual(['soft-skills', 'financial-education'])
    expect(tablesOf('15,40')).toEqual(['all', 'soft-skills', 'financial-education'])
  })
})

describe('a package of printed figures', () => {
  it('is a published dataset, row by row what the file says', () => {
    const texts = textsOf(rateRequest())
    expect(Object.keys(texts)).toEqual(['checks', 'datapackage', 'mapping'].map((name) => `datasets/tasa-piloto/${name}.json`).concat('datasets/tasa-piloto/observations.csv', 'datasets/tasa-piloto/sources.csv', 'indicators/tasa-piloto-tasa.json'))
    const rows = fileOf(rateRequest(), 'observations.csv').trim().split('\n')
    expect(rows).toHaveLength(341)
    expect(rows[4]).toMatch(/^tasa,GT\d{4},2024,all,all,all,all,,,,,0\.3,tasa-piloto-2025$/)
  })

  it('writes numbers without what scaling left behind, and says where there is none', () => {
    const figures = ['31.4', '', '0.0000001']
    const request = rateRequest({}, (row) => figures[row] ?? '1')
    const scaled = { ...request, mapping: { ...request.mapping } }
    const cells = fileOf(scaled, 'observations.csv').split('\n').slice(1, 4).map((row) => row.split(',').slice(7, 12))
    expect(cells).toEqual([['', '', '', '', '31.4'], ['', 'not-reported', '', '', ''], ['', '', '', '', '0.0000001']])
  })
})

describe('texts of a package', () => {
  it('are no formula for any spreadsheet and hold no unseen characters', () => {
    const request = rateRequest({ title: { es: '=HYPERLINK("x")', en: '+1\u202Eevil' }, source: { publisher: '@cmd', title: '-2+3', year: 2025, url: null } })
    const titles = jsonOf(request, 'datapackage.json')['titles']
    expect(titles).toEqual({ es: `'=HYPERLINK("x")`, en: "'+1 evil" })
    expect(fileOf(request, 'sources.csv')).toContain("'@cmd,'-2+3")
  })

  it('must be there, as must an id no dataset of the product has', () => {
    expect(refusal(() => rateRequest({ title: { es: ' ', en: 'x' } }))).toBe('missing-text')
    for (const id of ['own-tasa', 'Gazetteer', 'gazetteer', '../x', '__proto__', 'a--b', '9']) expect(refusal(() => rateRequest({ id })), id).toBe('id')
    expect(refusal(() => rateRequest({ updated: '2025-02-30' }))).toBe('updated')
    expect(refusal(() => rateRequest({ licence: { name: 'x', url: 'javascript:alert(1)' } }))).toBe('address')
    expect(refusal(() => rateRequest({ indicators: [] }))).toBe('indicator')
  })
})

describe('the archive', () => {
  it('is the same bytes for the same request, and unpacks to the files', () => {
    const files = publicationPackage(peopleRequest())
    const bytes = zipOf(files)
    expect(zipOf(publicationPackage(peopleRequest()))).toEqual(bytes)
    expect(zipOf(new Map([...files].reverse()))).toEqual(bytes)
    expect(Object.keys(unzipSync(bytes))).toEqual([...files.keys()])
  })
})
