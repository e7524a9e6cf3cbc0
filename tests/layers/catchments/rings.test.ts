import { expect, it } from 'vitest'
import { geodesicKilometres } from '../../../src/domain/reach/geodesicKilometres.ts'
import { RING_KILOMETRES } from '../../../src/domain/reach/withinRings.ts'
import { catchmentLines, catchmentRings } from '../../../src/layers/catchments/rings.ts'
import { regionPlaces } from '../../domain/reach/regionPlaces.ts'

it.each(RING_KILOMETRES)('every corner of a catchment drawn at %i km is that far by the distances that are told, to a metre', (kilometres) => {
  const points = regionPlaces(51, 40).map(([longitude, latitude]) => ({ longitude, latitude }))
  const rings = catchmentRings(points, kilometres)
  const lines = catchmentLines(points, kilometres).features.map(({ geometry }) => geometry.coordinates)
  expect(rings).toHaveLength(40)
  expect(lines).toEqual(rings)
  let corners = 0
  for (const [place, ring] of rings.entries()) {
    const { longitude, latitude } = points[place] ?? { longitude: 0, latitude: 0 }
    for (const corner of ring) {
      corners += 1
      expect(Math.abs(geodesicKilometres([longitude, latitude], corner) - kilometres) * 1000).toBeLessThan(1)
    }
  }
  expect(corners).toBeGreaterThan(40 * 90)
})
