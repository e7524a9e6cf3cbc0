import { describe, expect, it } from 'vitest'
import { SERVICES } from '../../../src/catalog/service.ts'
import { geodesicDestination } from '../../../src/domain/projection/geodesic.ts'
import type { LonLat } from '../../../src/domain/projection/mercator.ts'
import { type ReachRequest, reachOf } from '../../../src/place/reach/reachOf.ts'

const seat: LonLat = [-86.57, 14.03]
const at = (kilometres: number, bearing = 77): LonLat => geodesicDestination(seat, bearing, kilometres * 1000)
const offers = [
  { id: 'HN0703', services: ['soft-skills'], at: seat },
  { id: 'HN0710', services: ['soft-skills', 'upskilling-reskilling'], at: at(28) },
  { id: 'HN0711', services: ['upskilling-reskilling'], at: at(12, 300) },
]
const request: ReachRequest = { seat, own: ['HN0703'], settlements: [], travel: null, offers }
const of = (change: Partial<ReachRequest>, service: string) => reachOf({ ...request, ...change }).find((one) => one.service === service)

describe('what is within reach of a place', () => {
  it('is told for each service, in their order', () => {
    expect(reachOf(request).map(({ service }) => service)).toEqual([...SERVICES])
  })

  it('names the nearest other place, even where the service is offered here', () => {
    expect(of({}, 'soft-skills')?.nearest).toMatchObject({ id: 'HN0710', minutes: null })
    expect(of({}, 'soft-skills')?.nearest?.kilometres).toBeCloseTo(28, 6)
    expect(of({}, 'upskilling-reskilling')?.nearest?.id).toBe('HN0711')
  })

  it('takes what lies inside the place for its own', () => {
    expect(of({ own: ['HN0703', 'HN0711'] }, 'upskilling-reskilling')?.nearest?.id).toBe('HN0710')
  })

  it('names none where no other place offers it, or there is no seat', () => {
    expect(of({}, 'financial-education')?.nearest).toBeNull()
    expect(of({ seat: null }, 'soft-skills')).toEqual({ service: 'soft-skills', nearest: null, settlements: null })
  })

  it('tells minutes only by a friction that is given', () => {
    expect(of({ travel: { minutesPerKilometre: 2.5 } }, 'soft-skills')?.nearest?.minutes).toBeCloseTo(70, 6)
  })
})

describe('how much of a place is within 10, 30 and 50 km', () => {
  it('is not told where no settlement is known', () => {
    expect(of({}, 'soft-skills')?.settlements).toBeNull()
  })

  it('is a share of the population where settlements are known; one without population is left out and counted', () => {
    const settlements = [
      { at: at(11, 300), population: 300 },
      { at: at(25, 190), population: 100 },
      { at: at(200), population: null },
    ]
    // The second lies 31.2 km from HN0711 and 44.2 km from HN0710.
    expect(of({ settlements }, 'upskilling-reskilling')?.settlements).toEqual({ shares: [0.75, 0.75, 1], population: 400, leftOut: 1 })
    expect(of({ settlements, seat: null }, 'upskilling-reskilling')?.settlements).toMatchObject({ population: 400 })
  })

  it('is not told where no settlement has a population', () => {
    expect(of({ settlements: [{ at: at(11), population: null }] }, 'soft-skills')?.settlements).toBeNull()
  })
})
