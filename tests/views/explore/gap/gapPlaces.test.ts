import { describe, expect, it } from 'vitest'
import type { Territory } from '../../../../src/catalog/territory.ts'
import { bivariateColour } from '../../../../src/domain/palette/bivariate.ts'
import { evenness, servedAmongLeast } from '../../../../src/views/explore/gap/evenness.ts'
import { gapAreas } from '../../../../src/views/explore/gap/gapAreas.ts'
import { gapPlaces } from '../../../../src/views/explore/gap/gapPlaces.ts'
import { gapRow, observationRow } from '../observationRow.ts'

const rows = [
  gapRow('few-far', 1, 10),
  gapRow('few-near', 9, 12),
  gapRow('some-way', 30, 100),
  gapRow('some-edge', 25, 100),
  gapRow('many-far', 10, 1000),
  gapRow('many-there', 500, 1000),
  // Together 576 of 2,304: exactly one quarter.
  gapRow('rest', 1, 82),
  observationRow('hidden', null, { denominator: 5000 }),
  observationRow('silent', null, { status: 'not-reported' }),
  gapRow('empty', 0, 0),
]

describe('places by need and reach', () => {
  const found = gapPlaces(rows, 0.5)
  const cell = (id: string) => found.places.find((place) => place.id === id)?.cell

  it('lie in thirds of need and on a side of the target and of what all reach together, a bound being reached', () => {
    expect(cell('few-far')).toEqual({ reached: 0, people: 0 })
    expect(cell('few-near')).toEqual({ reached: 2, people: 0 })
    expect(cell('some-way')).toEqual({ reached: 1, people: 1 })
    expect(cell('some-edge')).toEqual({ reached: 1, people: 1 })
    expect(cell('many-far')).toEqual({ reached: 0, people: 2 })
    expect(cell('many-there')).toEqual({ reached: 2, people: 2 })
    expect(found.count(1, 1)).toBe(2)
    expect(found.count(2, 1)).toBe(0)
    expect(found.reachedBreaks).toEqual([0.25, 0.5])
  })

  it('keep the reason of an absence and are not painted with a colour', () => {
    const paints = gapAreas(found, 'light')
    expect(found.places.map(({ id }) => id)).not.toContain('hidden')
    expect(paints.get('hidden')).toEqual({ colour: null, absence: 'suppressed', dimmed: false })
    expect(paints.get('silent')).toMatchObject({ colour: null, absence: 'not-reported' })
    expect(paints.get('empty')).toMatchObject({ colour: null, absence: 'not-applicable' })
    expect(paints.get('many-far')).toMatchObject({ colour: bivariateColour('light', 0, 2), absence: null })
  })
})

describe('evenness', () => {
  const territories = new Map(
    ['A1', 'A2', 'B1', 'B2'].map((id): [string, Territory] => {
      const country = id.startsWith('A') ? 'GTM' : 'HND'
      const rest = { cod_pcode: id, national_code: null, longitude: null, latitude: null, is_leaf: true, level: 2, name: id }
      return [id, { ...rest, id, country, parent_id: country, department_id: `${country}1` }]
    }),
  )

  it('is the curve, Gini and Theil of persons served per person in need', () => {
    const { places } = gapPlaces([gapRow('A1', 0, 100), gapRow('A2', 0, 100), gapRow('B1', 50, 100), gapRow('B2', 50, 100)], 0.5)
    const found = evenness(places, territories)
    // Half of the people get everything: area under the curve 1/4, so Gini 1/2, and Theil ln 2, all of it between countries.
    expect(found.gini).toBeCloseTo(0.5, 12)
    expect(found.theil.status === 'complete' && found.theil.total).toBeCloseTo(Math.LN2, 12)
    expect(found.groups).toEqual(['country', 'department'])
    expect(found.theil.status === 'complete' && found.theil.between[0]).toBeCloseTo(Math.LN2, 12)
    expect(servedAmongLeast(found.curve, 0.5)).toBeCloseTo(0, 12)
    expect(servedAmongLeast(found.curve, 0.75)).toBeCloseTo(0.5, 12)
  })
})
