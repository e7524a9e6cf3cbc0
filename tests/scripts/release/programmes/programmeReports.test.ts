import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { alliedRows, programmeRows } from '../../../../scripts/release/programmes/programmeRows.ts'
import { programmeReports } from '../../../../scripts/release/programmes/programmeReports.ts'
import type { NodeConnector } from '../../../../scripts/release/nodeConnector.ts'
import { territoryQuery } from '../../../../src/catalog/gazetteer-queries.ts'
import { wilson } from '../../../../src/domain/intervals/wilson.ts'
import type { ProgrammeReport } from '../../../../src/programme/programme-file.ts'
import { programmeTablesOfTheProject } from './tinyProgrammes.ts'

let connector: NodeConnector
let reports: readonly ProgrammeReport[]
const report = (id: string) => reports.find((each) => each.id === id) ?? expect.fail(`no ${id}`)

beforeAll(async () => {
  connector = await programmeTablesOfTheProject()
  const territories = new Map((await connector.answer(territoryQuery())).map((row) => [row.id, row]))
  reports = programmeReports(await programmeRows(connector, 'programmes'), await alliedRows(connector), territories)
})
afterAll(() => connector.close())

describe('reports of programmes, by SQL over the released tables', () => {
  it('holds the newest programme first, synthetic ones not at all', () => {
    expect(reports.map(({ id }) => id)).toEqual(['perspectivas', 'nuevas-oportunidades', 'pire'])
  })

  it('has what PERSPECTIVAS promised and reached', () => {
    const { places, promisedPlaces, fields, outcomes, services, targets, budget } = report('perspectivas')
    expect([places.length, promisedPlaces?.count, fields.length, outcomes.length, services.length]).toEqual([15, 16, 5, 3, 11])
    const [first, youth, territories] = targets
    expect(first).toMatchObject({ value: 8500, reached: { value: 3745, source: 'programmes/infobae-sisca-2026' }, progress: { state: 'behind', day: '2026-03-31', rule: 'linear' } })
    // 1,186 of the 1,826 days from 2023 to 2027 were over on 31 March 2026.
    expect(first?.progress.planned).toBeCloseTo((8500 * 1186) / 1826, 6)
    expect([youth?.value, youth?.progress.state, territories?.value, territories?.progress.state]).toEqual([2000, 'no-report', 16, 'no-report'])
    expect(budget.map(({ value, unit }) => [value, unit])).toEqual([[36_600_000, 'eur']])
  })

  it('places a district in its municipality, and says where a point was moved', () => {
    const { places } = report('perspectivas')
    expect(places.find(({ name }) => name === 'La Libertad')).toMatchObject({ territory: { id: 'SV0509', level: 3 }, country: 'SLV', at: [-89.32222, 13.48833], correction: { en: expect.stringContaining('Santa Tecla') } })
    expect(places.find(({ name }) => name === 'Zacatecoluca')?.municipality).toMatch(/^SV/)
    expect(places.find(({ name }) => name === 'Danlí')).toMatchObject({ municipality: 'HN0703', correction: null })
  })

  it('has the outputs, references and money of PIRE, and no result', () => {
    const { outputs, references, budget, results, targets, notPublished } = report('pire')
    expect(outputs).toHaveLength(3)
    expect(references.map(({ code }) => code)).toEqual(['RT.1297', 'SV10P0003'])
    expect(budget).toMatchObject([{ value: 103_058, unit: 'usd' }])
    expect([results, targets]).toEqual([[], []])
    expect(notPublished.length).toBeGreaterThan(2)
  })

  it('follows each cohort of Nuevas Oportunidades within its own publication', () => {
    const { cohorts, pathway } = report('nuevas-oportunidades')
    expect(pathway.map(({ stage }) => stage)).toEqual(['identified', 'profiled', 'grouped', 'coached', 'certified', 'placed'])
    const shares = (id: string) => cohorts.find((cohort) => cohort.id === id)?.steps.map(({ figure, share }) => [figure.value, share?.value ?? null])
    expect(shares('swisscontact-2018-2020')).toEqual([[313, null], [0.79, 0.79], [156, 156 / 313]])
    expect(shares('el-mundo-2016-2021')).toEqual([[417, null], [0.62, 0.62]])
    expect(cohorts[0]?.steps[2]?.share?.interval).toEqual(wilson(156, 313))
    for (const { steps } of cohorts) expect(new Set(steps.map(({ figure }) => figure.source)).size).toBe(1)
  })

  it('gives a published share an interval only where the people it is of are published', () => {
    const results = new Map(report('nuevas-oportunidades').results.map((result) => [result.id, result]))
    expect(results.get('no-included-2018-2020')?.interval).toEqual(wilson(0.79 * 313, 313))
    expect(results.get('genesis-inserted')?.interval).toBeNull()
    // 3,745 of a target of 8,500 is no sample of 8,500.
    expect(report('perspectivas').results.find(({ id }) => id === 'perspectivas-reached-2026-03')?.interval).toBeNull()
  })

  it('keeps apart what others reached together with it', () => {
    const { allied } = report('nuevas-oportunidades')
    expect(allied.slice(0, 2)).toMatchObject([
      { id: 'gti-certified', value: 234, programme: 'Guate te Incluye', operator: 'Fundación Avina', source: 'outcomes/swisscontact-2021' },
      { id: 'gti-certified-construction-food', value: 75, denominator: { value: 234 } },
    ])
  })
})
