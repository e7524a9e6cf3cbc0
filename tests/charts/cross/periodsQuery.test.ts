import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nodeConnector, type NodeConnector } from '../../../scripts/release/nodeConnector.ts'
import { NO_FILTERS } from '../../../src/catalog/observation-queries.ts'
import { axisPointsQuery, periodsCubeQuery, type PeriodsQuestion } from '../../../src/charts/cross/periodsQuery.ts'
import { columnsOf, cubeOfCells } from '../../../src/charts/cross/query.ts'
import { brushScale } from '../../../src/domain/cross/brushScale.ts'
import { barsOfActive, countsWithin, crossCube, type Brush } from '../../../src/domain/cross/crossCube.ts'
import { crossTable } from '../../../src/domain/cross/crossTable.ts'
import { indicator, observation, writeTinyFiles } from '../../catalog/tinyTables.ts'

const QUARTERS = ['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4']
/** Municipalities in the order of their ids; SV01001 has no figures of its own in two quarters. */
const PLACES = ['HN0703', 'HN0704', 'SV01001']
const SHARES: Readonly<Record<string, readonly (number | null)[]>> = {
  HN0703: [10, 20, 30, 90],
  HN0704: [50, null, 70, 80],
  SV01001: [5, 15, null, null],
}
const NEEDS: Readonly<Record<string, readonly (number | null)[]>> = { HN0703: [400, 300, 200, 100], HN0704: [9, 8, 7, null], SV01001: [null, 60, 70, 80] }

let connector: NodeConnector
beforeAll(async () => {
  const { files } = await writeTinyFiles({
    'demonstration-coverage': PLACES.flatMap((place) =>
      QUARTERS.flatMap((quarter, at) => [
        ...(SHARES[place]?.[at] === null
          ? [observation(place, quarter, null, null, { numerator_status: 'suppressed', denominator_status: 'suppressed' })]
          : [observation(place, quarter, SHARES[place]?.[at] ?? 0, 100)]),
        ...(NEEDS[place]?.[at] === null ? [] : [observation(place, quarter, NEEDS[place]?.[at] ?? 0, null, { measure: 'need' })]),
      ]),
    ),
  })
  connector = await nodeConnector(files)
})
afterAll(() => connector.close())

const need = indicator({ id: 'need', method: 'count', unit: 'persons', observations: { table: 'demonstration-coverage', measure: 'need' } })
const question: PeriodsQuestion = {
  axes: [indicator(), need].map((one) => ({ indicator: one, filters: NO_FILTERS, target: 0.5 })),
  level: 'municipality',
  every: 'quarter',
  countries: [],
}
const rows = PLACES.flatMap((place, at) => QUARTERS.map((_, quarter) => ({ place: at, share: SHARES[place]?.[quarter] ?? null, need: NEEDS[place]?.[quarter] ?? null })))
const shares = rows.map(({ share }) => (share === null ? null : share / 100))
const needs = rows.map((row) => row.need)
const present = (values: readonly (number | null)[]) => values.filter((value) => value !== null)

describe('axisPointsQuery', () => {
  it('gives the values of each axis and why others have none', async () => {
    const points = await connector.answer(axisPointsQuery(question))
    const valuesOf = (axis: number) => points.flatMap((point) => (point.axis === axis && point.value !== null ? [point.value] : []))
    expect(valuesOf(0)).toEqual(present(shares).toSorted((a, b) => a - b))
    expect(valuesOf(1)).toEqual(present(needs).toSorted((a, b) => a - b))
    expect(points.filter(({ status }) => status !== null)).toEqual([
      { axis: 0, value: null, status: 'suppressed', place: 1, rows: 1 },
      { axis: 0, value: null, status: 'suppressed', place: 2, rows: 2 },
      { axis: 1, value: null, status: 'not-reported', place: 1, rows: 1 },
      { axis: 1, value: null, status: 'not-reported', place: 2, rows: 1 },
    ])
  })
})

describe('periodsCubeQuery', () => {
  const scales = [brushScale(present(shares), false)!, brushScale(present(needs), true)!]

  it('counts every place and period, as the page counts them', async () => {
    const table = crossTable([{ scale: scales[0]!, values: shares }, { scale: scales[1]!, values: needs }], rows.map(({ place }) => place), PLACES.length)
    const brushes: Brush[] = [[0, 60], [10, 90]]
    for (const active of [0, 1]) {
      const cells = await connector.answer(periodsCubeQuery(question, scales, PLACES.length, active, brushes))
      const cube = cubeOfCells({ scales, places: PLACES.length }, active, columnsOf(cells))
      expect(cube).toEqual(crossCube(table, active, brushes))
    }
  })

  it('counts nothing twice: without brushes every place has all its quarters', async () => {
    const cube = cubeOfCells({ scales, places: PLACES.length }, 0, columnsOf(await connector.answer(periodsCubeQuery(question, scales, PLACES.length, 0, []))))
    expect([...countsWithin(cube.places, null)]).toEqual([4, 4, 4])
    expect(barsOfActive(cube, scales[0]!).reduce((sum, count) => sum + count, 0)).toBe(12)
  })

  it('asks for the chosen countries only', async () => {
    const there = { ...question, countries: ['SLV' as const] }
    const cube = cubeOfCells({ scales, places: 1 }, 0, columnsOf(await connector.answer(periodsCubeQuery(there, scales, 1, 0, []))))
    expect([...countsWithin(cube.places, null)]).toEqual([4])
  })
})
