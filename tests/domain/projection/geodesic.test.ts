import { expect, test } from 'vitest'
import { geodesicCircle, geodesicDestination } from '../../../src/domain/projection/geodesic.ts'

const degrees = (degree: number, minute: number, second: number) => Math.sign(degree) * (Math.abs(degree) + minute / 60 + second / 3600)

// Intergovernmental Committee on Surveying and Mapping, "GDA94 Technical Manual", version 2.4 (2014), chapter 4:
// Flinders Peak to Buninyong on GRS 80, azimuth 306° 52' 05.37", distance 54,972.271 m.
test('the direct formula reaches Buninyong from Flinders Peak to a tenth of a millimetre', () => {
  const flindersPeak = [degrees(144, 25, 29.5244), degrees(-37, 57, 3.7203)] as const
  const [longitude, latitude] = geodesicDestination(flindersPeak, degrees(306, 52, 5.37), 54972.271)
  // 1e-8 degrees is about 1 mm; the manual prints 1e-5 seconds (0.3 mm) and a rounded azimuth.
  expect(longitude).toBeCloseTo(degrees(143, 55, 35.3839), 7)
  expect(latitude).toBeCloseTo(degrees(-37, 39, 10.1561), 7)
})

test('going nowhere stays in place', () => {
  expect(geodesicDestination([-87.2, 14.1], 45, 0)).toEqual([-87.2, 14.1])
})

test('a circle is closed, counter-clockwise, and wider in degrees of longitude than of latitude', () => {
  const ring = geodesicCircle([-87.2, 14.1], 50_000)
  expect(ring).toHaveLength(97)
  expect(ring[0]).toEqual(ring.at(-1))
  const area = ring.slice(1).reduce((sum, [x, y], index) => sum + (ring[index]?.[0] ?? 0) * y - x * (ring[index]?.[1] ?? 0), 0)
  expect(area).toBeGreaterThan(0)
  const width = Math.max(...ring.map(([x]) => x)) - Math.min(...ring.map(([x]) => x))
  const height = Math.max(...ring.map(([, y]) => y)) - Math.min(...ring.map(([, y]) => y))
  // Ratio of the radii of curvature, M / (N cos 14.1°), on GRS 80; on a sphere it would be 1 / cos 14.1° = 1.0311.
  expect(width / height).toBeCloseTo(1.0246, 3)
})
