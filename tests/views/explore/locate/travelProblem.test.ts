import { describe, expect, it } from 'vitest'
import { planFigures } from '../../../../src/domain/placement/planFigures.ts'
import { readTravelTimes } from '../../../../src/intake/travel/readTravelTimes.ts'
import { travelProblem } from '../../../../src/views/explore/locate/travelProblem.ts'
import { observationRow } from '../observationRow.ts'
import { asked, questionOf, ROWS, TERRITORIES } from './example.ts'

const NONE = Number.POSITIVE_INFINITY
/** Up to A is slower than down from it; of E and F the file says nothing, and of D only its way to A. */
const FILE = ['from,to,minutes', 'A,B,12', 'B,A,20', 'C,A,45', 'A,C,30', 'C,B,25', 'D,A,90'].join('\n')

function timesOf(text: string) {
  const { times } = readTravelTimes(text, (id) => TERRITORIES.has(id))
  if (!times) throw new Error('the example has faults')
  return times
}

describe('travel times between the places of a question', () => {
  const { places } = questionOf()
  const { distances, existing } = travelProblem(places, timesOf(FILE))

  it('are the way of a person to the point, a row for each point', () => {
    // To A: from B 20, from C 45, from D 90. To B: from A 12, from C 25.
    expect(distances[0]).toEqual(Float64Array.of(0, 20, 45, 90, NONE, NONE))
    expect(distances[1]).toEqual(Float64Array.of(12, 0, 25, NONE, NONE, NONE))
    // To C from B the file gives only the way back.
    expect(distances[2]).toEqual(Float64Array.of(30, 25, 0, NONE, NONE, NONE))
  })

  it('are endless where the file is silent, and nothing from a place to itself', () => {
    expect(distances[5]).toEqual(Float64Array.of(NONE, NONE, NONE, NONE, NONE, 0))
    expect(distances.map((row, at) => row[at])).toEqual([0, 0, 0, 0, 0, 0])
  })

  it('lead to the nearest place that offers the service already', () => {
    expect(existing).toEqual(Float64Array.of(0, 20, 45, 90, NONE, NONE))
    const offered = [observationRow('A', 1), observationRow('B', 2)]
    expect(travelProblem(questionOf(asked(), { ...ROWS, offered }).places, timesOf(FILE)).existing).toEqual(Float64Array.of(0, 0, 25, 90, NONE, NONE))
    expect(travelProblem(questionOf(asked(), { ...ROWS, offered: [] }).places, timesOf(FILE)).existing).toEqual(Float64Array.of(NONE, NONE, NONE, NONE, NONE, NONE))
  })

  it('know no point outside the places of the question', () => {
    const found = travelProblem(questionOf(asked({ departments: ['E'] })).places, timesOf(FILE))
    expect(found.existing).toEqual(Float64Array.of(NONE, NONE, NONE))
    expect(found.distances).toHaveLength(3)
  })

  it('leave the mean and the longest way unknown where somebody has none', () => {
    const weights = places.map(({ persons }) => persons)
    const figures = planFigures({ weights, distances, existing }, [1], 25, null)
    expect(figures).toMatchObject({ before: 140, after: 200, mean: { before: null, after: null }, longest: { before: null, after: null } })
  })
})
