import { expect, test } from 'vitest'
import { type Bounds, MERCATOR_LIMIT, placeOfWorldPoint, worldPoint } from '../../../src/domain/projection/mercator.ts'
import {
  movedView,
  NO_PADDING,
  placeAt,
  sameView,
  screenBox,
  screenPoint,
  viewForBounds,
  zoomedAround,
} from '../../../src/domain/projection/viewport.ts'

const REGION: Bounds = [-92.25, 12.98, -83.13, 17.82]
const SIZE = { width: 1000, height: 600 }
const LIMITS = { minZoom: 3, maxZoom: 14 }

test('the Mercator world is a square from north-west to south-east', () => {
  expect(worldPoint([-180, MERCATOR_LIMIT]).x).toBe(0)
  expect(worldPoint([-180, MERCATOR_LIMIT]).y).toBeCloseTo(0, 7)
  expect(worldPoint([180, -MERCATOR_LIMIT]).y).toBeCloseTo(1, 7)
  expect(worldPoint([0, 0])).toEqual({ x: 0.5, y: 0.5 })
})

// EPSG Guidance Note 7-2 (2019), 3.2.1.3 Popular Visualisation Pseudo Mercator: 24°22'54.433"N, 100°20'00.000"W
// has easting -11,169,055.58 m and northing 2,800,000.00 m.
test('agrees with the worked example of EPSG 3857', () => {
  const circumference = 2 * Math.PI * 6_378_137
  const { x, y } = worldPoint([-100.3333333333, 24 + 22 / 60 + 54.433 / 3600])
  expect((x - 0.5) * circumference).toBeCloseTo(-11_169_055.58, 1)
  expect((0.5 - y) * circumference).toBeCloseTo(2_800_000, 1)
})

test('a place comes back from the world and from the screen', () => {
  const place = [-87.2, 14.1] as const
  const [longitude, latitude] = placeOfWorldPoint(worldPoint(place))
  expect(longitude).toBeCloseTo(place[0], 10)
  expect(latitude).toBeCloseTo(place[1], 10)
  const view = { longitude: -88, latitude: 15, zoom: 7.3 }
  const [x, y] = placeAt(view, SIZE, screenPoint(view, SIZE, place))
  expect(x).toBeCloseTo(place[0], 10)
  expect(y).toBeCloseTo(place[1], 10)
})

test('bounds fill the free part and touch its edges on the narrower axis', () => {
  const padding = { top: 20, right: 300, bottom: 40, left: 100 }
  const box = screenBox(viewForBounds(REGION, SIZE, padding, LIMITS), SIZE, REGION)
  expect(box.left).toBeCloseTo(100, 6)
  expect(box.right).toBeCloseTo(700, 6)
  expect(box.top).toBeGreaterThan(20)
  expect(box.bottom).toBeLessThan(560)
  expect((box.top + box.bottom) / 2).toBeCloseTo((20 + 560) / 2, 6)
})

test('padding that leaves too little is ignored on its axis only', () => {
  const box = screenBox(viewForBounds(REGION, SIZE, { top: 0, right: 0, bottom: 560, left: 500 }, LIMITS), SIZE, REGION)
  expect(box.left).toBeCloseTo(500, 6)
  expect((box.top + box.bottom) / 2).toBeCloseTo(300, 6)
})

test('zoom keeps to its limits, and a point without extent gets the nearest one', () => {
  expect(viewForBounds([-87, 14, -87, 14], SIZE, NO_PADDING, LIMITS).zoom).toBe(14)
  expect(viewForBounds([-180, -85, 180, 85], SIZE, NO_PADDING, { minZoom: 3, maxZoom: 14 }).zoom).toBe(3)
})

test('views are the same within half a pixel', () => {
  const view = { longitude: -87, latitude: 14, zoom: 8 }
  expect(sameView(view, movedView(view, { x: 0.4 }))).toBe(true)
  expect(sameView(view, movedView(view, { x: 0.6 }))).toBe(false)
  expect(sameView(view, movedView(view, { zoom: 0.01 }))).toBe(false)
})

test('moving and zooming keep what they should keep', () => {
  const view = { longitude: -87, latitude: 14, zoom: 8 }
  const place = [-87, 14] as const
  expect(screenPoint(movedView(view, { x: 120, y: -30 }), SIZE, place).x).toBeCloseTo(380, 6)
  const pointer = { x: 200, y: 450 }
  const held = placeAt(view, SIZE, pointer)
  const after = screenPoint(zoomedAround(view, SIZE, pointer, 9.5), SIZE, held)
  expect(after.x).toBeCloseTo(pointer.x, 6)
  expect(after.y).toBeCloseTo(pointer.y, 6)
})
