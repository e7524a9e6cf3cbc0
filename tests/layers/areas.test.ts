import { expect, test } from 'vitest'
import { nextAreaStates, paintedColour } from '../../src/layers/areas/areaStates.ts'
import { borderFeatures } from '../../src/layers/areas/borders.ts'
import { labelPoint } from '../../src/layers/areas/labelPoint.ts'
import { landFeatures } from '../../src/layers/areas/land.ts'
import { mapShapes } from '../../src/layers/areas/mapShapes.ts'
import { areasOfLevel } from '../../src/layers/areas/shapes.ts'
import { areaPath, PATH_WORLD } from '../../src/layers/areas/svgPath.ts'
import { LAND, TOPOLOGY } from './topology.ts'

const PAPER = '#ffffff'
const paint = (colour: string | null, absence: 'suppressed' | 'not-reported' | null = null, dimmed = false) => ({ colour, absence, dimmed })

test('areas carry their territory id, and a level without shapes is empty', () => {
  expect(areasOfLevel(TOPOLOGY, 'district').features.map(({ id, properties }) => [id, properties.id])).toEqual([
    ['M1', 'M1'],
    ['D1', 'D1'],
    ['D2', 'D2'],
  ])
  expect(areasOfLevel({ ...TOPOLOGY, objects: {} }, 'country').features).toEqual([])
})

test('inner borders stand once and without the coast; countries have their coast', () => {
  const borders = new Map(borderFeatures(TOPOLOGY).features.map(({ properties, geometry }) => [properties.level, geometry.coordinates]))
  expect(borders.get('municipality')).toEqual([[[1, 0], [1, 1]]])
  expect(borders.get('district')).toHaveLength(2)
  expect(borders.get('department')).toEqual([])
  expect(borders.get('country')?.flat().length).toBeGreaterThan(5)
})

test('shapes answer for a territory of any level, and say null for one they do not hold', () => {
  const shapes = mapShapes(TOPOLOGY, LAND)
  expect(shapes.bounds('D2')).toEqual([2, 0, 3, 1])
  expect(shapes.bounds('DEP')).toEqual([0, 0, 3, 1])
  expect(shapes.region()).toEqual([0, 0, 3, 1])
  expect(shapes.bounds('nowhere')).toBeNull()
  expect(shapes.areas('municipality')).toBe(shapes.areas('municipality'))
})

test('land keeps the name of each object as its kind', () => {
  expect(landFeatures(LAND).features.map(({ geometry, properties }) => [geometry.type, properties?.['kind']])).toEqual([
    ['Polygon', 'land'],
    ['LineString', 'borders'],
  ])
})

test('a label stands deep inside the largest part, not in a hole and not outside a bend', () => {
  const bend = [[[0, 0], [10, 0], [10, 2], [2, 2], [2, 10], [0, 10], [0, 0]]]
  const [x, y] = labelPoint([[[[20, 20], [20.5, 20], [20.5, 20.5], [20, 20]]], bend])
  expect(x < 2.3 && y < 2.3).toBe(true)
  const ring = [[[0, 0], [10, 0], [10, 10], [0, 10], [0, 0]], [[3, 3], [7, 3], [7, 7], [3, 7], [3, 3]]]
  const [u, v] = labelPoint([ring])
  expect(u > 3 && u < 7 && v > 3 && v < 7).toBe(false)
  expect(() => labelPoint([])).toThrow(RangeError)
})

test('a path is in units of the projected world and closed', () => {
  const area = areasOfLevel(TOPOLOGY, 'municipality').features[0]
  if (!area) throw new Error('no area')
  const path = areaPath(area)
  expect(path.startsWith('M')).toBe(true)
  expect(path.endsWith('Z')).toBe(true)
  const numbers = path.match(/\d+/g)?.map(Number) ?? []
  expect(Math.min(...numbers)).toBeGreaterThan(PATH_WORLD * 0.49)
  expect(Math.max(...numbers)).toBeLessThan(PATH_WORLD * 0.51)
})

test('only areas that change are sent, with the colour they had', () => {
  const first = nextAreaStates(new Map(), new Map([['a', paint('#112233')], ['b', paint('#445566')]]), PAPER)
  expect(first.changed.map(([id]) => id)).toEqual(['a', 'b'])
  expect(first.recoloured).toBe(false)
  const second = nextAreaStates(first.states, new Map([['a', paint('#112233')], ['b', paint('#778899')]]), PAPER)
  expect(second.changed).toEqual([['b', expect.objectContaining({ colour: '#778899', before: '#445566' })]])
  expect(second.recoloured).toBe(true)
  // The fade of b is over: a fade of something else must not show its old colour again.
  const third = nextAreaStates(second.states, new Map([['a', paint('#000000')], ['b', paint('#778899')]]), PAPER)
  expect(third.changed.map(([id]) => id)).toEqual(['a', 'b'])
  expect(third.states.get('b')?.before).toBe('#778899')
})

test('absence is a hatch on paper, zero is a colour, dimming weakens both, and what is gone becomes paper', () => {
  const { states } = nextAreaStates(
    new Map(),
    new Map([
      ['hidden', paint(null, 'suppressed')],
      ['silent', paint(null, 'not-reported', true)],
      ['zero', paint('#e6efe9')],
    ]),
    PAPER,
  )
  expect(states.get('hidden')).toMatchObject({ colour: PAPER, suppressed: 1, 'not-reported': 0, 'not-applicable': 0 })
  expect(states.get('silent')?.['not-reported']).toBeGreaterThan(0)
  expect(states.get('silent')?.['not-reported']).toBeLessThan(1)
  expect(states.get('zero')).toMatchObject({ colour: '#e6efe9', suppressed: 0, 'not-reported': 0 })
  expect(nextAreaStates(states, new Map(), PAPER).states.get('zero')?.colour).toBe(PAPER)
  expect(paintedColour(paint('#000000', null, true), PAPER)).toBe('#cccccc')
})
