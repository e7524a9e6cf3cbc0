import { expect, it } from 'vitest'
import { SERVICES } from '../../../src/catalog/service.ts'
import { reachedFrom } from '../../../src/place/reach/reachedFrom.ts'
import { EXAMPLE_OFFERS, HERE } from './exampleOffers.ts'

const heard: number[] = []
const reached = reachedFrom(HERE, EXAMPLE_OFFERS, (share) => heard.push(share))
const nearest = (service: string) => reached.services.find((one) => one.service === service)?.nearest

it('tells the nearest place for each service, in their order', () => {
  expect(reached.services.map(({ service }) => service)).toEqual([...SERVICES])
  expect(nearest('soft-skills')).toMatchObject({ place: { id: 'HN0703' } })
  expect(nearest('soft-skills')?.kilometres).toBeCloseTo(28, 6)
  expect(nearest('financial-education')).toMatchObject({ place: { id: 'HN0704' } })
})

it('tells of no place where none is known to offer it, and takes no published point for one', () => {
  expect(nearest('upskilling-reskilling')).toBeNull()
})

it('tells the three nearest published points, and how many lie within 10, 30 and 50 km', () => {
  expect(reached.points.map(({ point }) => point.id)).toEqual(['c', 'a', 'b'])
  expect(reached.within).toEqual([2, 2, 3])
  expect(reachedFrom(HERE, { offers: [], points: [] }, () => {})).toMatchObject({ points: [], within: [0, 0, 0] })
})

it('says how far it is, up to the end', () => {
  expect(heard).toEqual([...heard].sort((one, other) => one - other))
  expect(heard).toHaveLength(SERVICES.length + 1)
  expect(heard.at(-1)).toBe(1)
})
