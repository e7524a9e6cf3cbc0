import { describe, expect, it } from 'vitest'
import type { Indicator } from '../../../../src/catalog/indicator.ts'
import type { ObservationRow } from '../../../../src/catalog/observation-sql.ts'
import { slotOf } from '../../../../src/domain/cross/brushScale.ts'
import { countsWithin, crossCube } from '../../../../src/domain/cross/crossCube.ts'
import { brushOfRange, crossPlaces, standingOf } from '../../../../src/views/explore/cross/crossPlaces.ts'
import { crossPaints } from '../../../../src/views/explore/cross/crossPaints.ts'
import { COVERAGE, observed } from '../../../charts/rows.ts'

const answered = (id: string, rows: readonly ObservationRow[]) => ({
  indicator: { ...COVERAGE, id } as Indicator,
  rows,
  query: { name: 'map', sql: '', parameters: [], tables: [], shelf: null },
  period: '2025',
  setAside: [],
})
const coverage = answered('coverage', [
  observed('A', 10, 100),
  observed('B', 60, 100),
  observed('C', 1, 1, { status: 'suppressed' }),
  observed('D', 90, 100),
])
const access = answered('access', [observed('A', 20, 100), observed('B', 1, 1, { status: 'not-reported' }), observed('C', 80, 100), observed('E', 70, 100)])
const nowhere = answered('nowhere', [observed('A', 1, 1, { status: 'not-applicable' })])

describe('crossPlaces', () => {
  const data = crossPlaces([coverage, access, nowhere])

  it('puts answers side by side, one row a place, and parts off what has no value at all', () => {
    expect(data.places).toEqual(['A', 'B', 'C', 'D', 'E'])
    expect(data.axes.map(({ indicator }) => indicator.id)).toEqual(['coverage', 'access'])
    expect(data.empty.map(({ indicator }) => indicator.id)).toEqual(['nowhere'])
    const { scale } = data.axes[0]!
    expect([...data.table.axes[0]!.slots]).toEqual([0.1, 0.6, null, 0.9, null].map((value) => slotOf(scale, value)))
  })

  it('tells inside, outside and not known: a missing figure is neither', () => {
    const brush = brushOfRange(data.axes[0]!.scale, [0.5, 1])
    const other = brushOfRange(data.axes[1]!.scale, [0.75, 1])
    const standings = data.places.map((_, at) => standingOf(at, data, [brush, other]))
    expect(standings.map(({ kind }) => kind)).toEqual(['outside', 'unknown', 'unknown', 'unknown', 'outside'])
    expect(standings.map((standing) => (standing.kind === 'unknown' ? [standing.absence, standing.lacks.indicator.id] : null))).toEqual([
      null,
      ['not-reported', 'access'],
      ['suppressed', 'coverage'],
      ['not-reported', 'access'],
      null,
    ])
    expect(data.places.map((_, at) => standingOf(at, data, [null, null]).kind)).toEqual(['inside', 'inside', 'inside', 'inside', 'inside'])
  })

  it('agrees with the cube on who is inside', () => {
    const brushes = [brushOfRange(data.axes[0]!.scale, [0.05, 0.7]), brushOfRange(data.axes[1]!.scale, [0, 0.5])]
    const within = countsWithin(crossCube(data.table, 0, brushes).places, brushes[0]!)
    expect([...within]).toEqual(data.places.map((_, at) => (standingOf(at, data, brushes).kind === 'inside' ? 1 : 0)))
    expect([...within]).toEqual([1, 0, 0, 0, 0])
  })

  it('paints absence as hatch and never as outside', () => {
    const brush = brushOfRange(data.axes[0]!.scale, [0.5, 1])
    const standings = data.places.map((_, at) => standingOf(at, data, [brush, null]))
    const paints = crossPaints(data.places, standings, { inside: '#111111', outside: '#eeeeee' })
    expect([...paints.values()].map(({ colour, absence }) => [colour, absence])).toEqual([
      ['#eeeeee', null],
      ['#111111', null],
      [null, 'suppressed'],
      ['#111111', null],
      [null, 'not-reported'],
    ])
  })
})

describe('brushOfRange', () => {
  const { scale } = crossPlaces([coverage]).axes[0]!
  it('is the slots nearest to the range, at least one', () => {
    expect(brushOfRange(scale, null)).toBeNull()
    const narrow = brushOfRange(scale, [0.6, 0.6])
    expect(narrow && narrow[1] - narrow[0]).toBe(1)
    const beyond = brushOfRange(scale, [50, 60])
    expect(beyond && beyond[1] - beyond[0]).toBe(1)
    const open = { first: 0, step: 10, bars: 4, parts: 8, openEnd: true, highest: 900 }
    expect(brushOfRange(open, [500, 20_000])).toEqual([24, 32])
    expect(brushOfRange(open, [500, 600])).toEqual([24, 32])
    expect(brushOfRange(open, [10, 500])).toEqual([8, 32])
  })
})
