import { expect, test } from 'vitest'
import { ABSENCES } from '../../src/catalog/observation-status.ts'
import { catchmentLayer } from '../../src/layers/catchments/layer.ts'
import { catchmentLines, catchmentRings } from '../../src/layers/catchments/rings.ts'
import { HATCHES } from '../../src/layers/hatches/hatch.ts'
import { hatchImage } from '../../src/layers/hatches/image.ts'
import { labelFeatures } from '../../src/layers/labels/labels.ts'
import { type SurroundingId, surroundingsOf } from '../../src/layers/labels/surroundings.ts'
import { programmePlacesLayers } from '../../src/layers/programme-places/layer.ts'
import { placeNameFeatures } from '../../src/layers/programme-places/names.ts'
import { servicePointsLayer } from '../../src/layers/service-points/layer.ts'
import { diamondImage } from '../../src/layers/service-points/symbol.ts'
import { channels, contrast, mixed } from '../../src/layers/style/colour.ts'
import { FIRST_LABEL_LAYER } from '../../src/layers/style/labelLayers.ts'
import { paletteOf } from './palettes.ts'
import { danli, sanPedroSula, serviceCentre } from './rows.ts'

const palette = paletteOf('light')

test('programme places are rings at their rows, ink between two papers, under the labels', () => {
  const layers = programmePlacesLayers([danli, sanPedroSula], palette, FIRST_LABEL_LAYER)
  expect(layers.map((layer) => layer.props.getFillColor)).toEqual(
    [palette.paper, palette.ink, palette.paper].map((colour) => [...channels(colour), 255]),
  )
  const radii = layers.map((layer) => Number(layer.props.getRadius))
  expect(radii).toEqual([...radii].sort((one, other) => other - one))
  for (const layer of layers) {
    expect(layer.props.data).toEqual([danli, sanPedroSula])
    expect(layer.props.beforeId).toBe(FIRST_LABEL_LAYER)
    const { getPosition } = layer.props
    if (typeof getPosition !== 'function') throw new Error('position is not read from the row')
    expect(getPosition(danli, { index: 0, data: [danli], target: [] })).toEqual([danli.longitude, danli.latitude])
  }
})

test('service points are diamonds, another form than rings', () => {
  const images: unknown[] = []
  const layer = servicePointsLayer([serviceCentre], palette, FIRST_LABEL_LAYER, (image) => (images.push(image), 'atlas'))
  expect(layer.props.data).toEqual([serviceCentre])
  expect(images).toHaveLength(1)
  const { width, height, data } = diamondImage('#000000', '#ffffff', 4)
  const opacity = (x: number, y: number) => data[(y * width + x) * 4 + 3]
  expect(opacity(width / 2, height / 2)).toBe(255)
  expect(opacity(width / 2, 2)).toBe(255)
  expect(opacity(2, 2)).toBe(0)
  expect(data[((height / 2) * width + width / 2) * 4]).toBe(0)
  expect(data[(2 * width + width / 2) * 4]).toBe(255)
})

test('catchments are rings around every point, and none without a distance', () => {
  expect(catchmentRings([danli, serviceCentre], 30)).toHaveLength(2)
  expect(catchmentRings([danli], 0)).toEqual([])
  expect(catchmentLines([danli], 10).features[0]?.geometry.coordinates).toHaveLength(97)
  const layer = catchmentLayer([danli], 10, palette, FIRST_LABEL_LAYER)
  expect(layer.props.data).toHaveLength(1)
})

test('the three hatches are seamless, drawn, and different from each other', () => {
  const images = ABSENCES.map((absence) => hatchImage(HATCHES[absence], '#102030', 2))
  for (const { width, height, data } of images) {
    expect([width, height]).toEqual([16, 16])
    const opacity = (x: number, y: number) => data[((y % height) * width + (x % width)) * 4 + 3] ?? 0
    const covered = Array.from({ length: width * height }, (_, index) => opacity(index % width, Math.floor(index / width)) / 255)
    const share = covered.reduce((sum, value) => sum + value, 0) / covered.length
    expect(share).toBeGreaterThan(0.06)
    expect(share).toBeLessThan(0.4)
    // Across the seam neighbouring pixels differ no more than they do inside.
    const step = (x: number) => Math.max(...Array.from({ length: height }, (_, y) => Math.abs(opacity(x + 1, y) - opacity(x, y))))
    const inside = Math.max(...Array.from({ length: width - 1 }, (_, x) => step(x)))
    expect(step(width - 1)).toBeLessThanOrEqual(inside)
  }
  const [suppressed, notReported, notApplicable] = images.map(({ data }) => [...data].join())
  expect(new Set([suppressed, notReported, notApplicable]).size).toBe(3)
})

const REGION = [-92.2, 13, -83.1, 17.8] as const

test('labels: the seas of Central America have no room in a wider region', () => {
  expect(surroundingsOf(REGION)).toHaveLength(8)
  expect(surroundingsOf([-180, -60, 180, 75])).toEqual([])
})

test('labels: larger places first, unknown population last, no name twice', () => {
  const surroundings = Object.fromEntries(surroundingsOf(REGION).map(({ id }) => [id, id])) as Record<SurroundingId, string>
  const place = (id: string, population: number | null) => ({ id, name: id, place: [-87, 14] as const, population })
  const { features } = labelFeatures({
    countries: [place('HND', null)],
    departments: [],
    areas: [place('unknown', null), place('small', 10), place('large', 1000), place('HN0703', 500)],
    named: new Set(['HN0703']),
    surroundings,
    region: REGION,
  })
  const areas = features.filter(({ properties }) => properties.kind === 'area').map(({ properties }) => [properties.name, properties.rank])
  expect(areas).toEqual([['large', 0], ['small', 1], ['unknown', 2]])
  expect(features.filter(({ properties }) => properties.kind === 'sea')).toHaveLength(3)
})

test('names of places come before nameless symbols, which only keep labels away', () => {
  expect(placeNameFeatures([danli], [serviceCentre]).features.map(({ properties }) => properties)).toEqual([
    { name: 'Danlí', rank: 0 },
    { name: '', rank: 1 },
  ])
})

test('colours: mixing, and contrast as in WCAG', () => {
  expect(mixed('#000000', '#ffffff', 0.5)).toBe('#808080')
  expect(mixed('#abc', '#aabbcc', 0.3)).toBe('#aabbcc')
  expect(contrast('#000000', '#ffffff')).toBe(21)
  // WebAIM's contrast checker gives #767676 on white as the lightest grey that passes AA, 4.54.
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
  expect(() => channels('teal')).toThrow(RangeError)
})
