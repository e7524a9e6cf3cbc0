import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, test } from 'vitest'
import { LEVELS } from '../../src/catalog/level.ts'
import { contrast, mixed } from '../../src/layers/style/colour.ts'
import { FONT, type FontFiles } from '../../src/layers/style/fonts.ts'
import { layerChanges } from '../../src/layers/style/layerChanges.ts'
import { mapLayers, mapStyle, overHostedStyle } from '../../src/layers/style/mapStyle.ts'
import { paletteOf, THEMES } from './palettes.ts'

const FONTS: FontFiles = { [FONT.italic]: './italic.woff2', [FONT.medium]: './medium.woff2', [FONT.strong]: './strong.woff2' }

describe.each(THEMES)('in the %s theme', (theme) => {
  const palette = paletteOf(theme)

  test.each(LEVELS)('the style of the level %s is valid', (level) => {
    expect(validateStyleMin(mapStyle({ level, palette, showPlaces: true }, FONTS) as never)).toEqual([])
  })

  test('nothing in the style points outside the app', () => {
    const style = mapStyle({ level: 'municipality', palette, showPlaces: true }, FONTS)
    expect(JSON.stringify(style)).not.toMatch(/https?:|\/\//)
    expect(style.glyphs).toBeUndefined()
    expect(style.sprite).toBeUndefined()
  })

  test('labels reach AA on land, on sea, on ground and against their halo', () => {
    for (const layer of mapLayers({ level: 'municipality', palette, showPlaces: true })) {
      if (layer.type !== 'symbol' || layer.id === 'place-obstacle') continue
      const colour = layer.paint?.['text-color']
      if (typeof colour !== 'string') throw new Error(`${layer.id} has no plain colour`)
      const opacity = layer.paint?.['text-opacity'] ?? 1
      for (const ground of [palette.land, palette.sea, palette.paper, palette.paperSunk]) {
        const seen = mixed(ground, colour, typeof opacity === 'number' ? opacity : 1)
        expect(contrast(seen, ground), `${layer.id} on ${ground}`).toBeGreaterThanOrEqual(4.5)
      }
    }
  })
})

test('only the chosen level is visible, with the borders of it and of wider levels', () => {
  const layers = mapLayers({ level: 'department', palette: paletteOf('light'), showPlaces: false })
  const visible = (id: string) => layers.find((layer) => layer.id === id)?.layout?.visibility !== 'none'
  expect(LEVELS.filter((level) => visible(`area-${level}`))).toEqual(['department'])
  expect(LEVELS.filter((level) => visible(`border-${level}`))).toEqual(['country', 'department'])
  expect(visible('label-place')).toBe(false)
})

test('a change of level, theme and overlay is a change of properties that leads to the very same layers', () => {
  const before = mapLayers({ level: 'municipality', palette: paletteOf('light'), showPlaces: true })
  const after = mapLayers({ level: 'district', palette: paletteOf('dark'), showPlaces: false })
  const copy = structuredClone(before) as unknown as Record<string, Record<string, unknown>>[]
  const changes = layerChanges(before, after)
  expect(changes.length).toBeGreaterThan(20)
  for (const change of changes) {
    const layer = copy.find(({ id }) => (id as unknown) === change.layer)
    if (!layer) throw new Error(`no layer ${change.layer}`)
    if (change.kind !== 'zoom-range') layer[change.kind] = { ...layer[change.kind], [change.property]: change.value }
  }
  const shape = (layers: unknown) => JSON.parse(JSON.stringify(layers)) as { id: string; paint: unknown; layout: unknown }[]
  for (const [index, layer] of shape(after).entries()) {
    expect({ paint: layer.paint, layout: layer.layout }).toEqual({ paint: shape(copy)[index]?.paint, layout: shape(copy)[index]?.layout })
  }
  expect(layerChanges(after, after)).toEqual([])
  expect(() => layerChanges(before, after.slice(1))).toThrow('same layers')
})

test('department names of the two levels differ in their zoom range, and that is a change too', () => {
  const look = { palette: paletteOf('light'), showPlaces: true }
  const changes = layerChanges(mapLayers({ ...look, level: 'municipality' }), mapLayers({ ...look, level: 'department' }))
  expect(changes).toContainEqual({ kind: 'zoom-range', layer: 'label-department', minzoom: 5.8, maxzoom: 24 })
})

test('a hosted style keeps its ground and gets the areas on top; the result is valid', () => {
  const own = mapStyle({ level: 'municipality', palette: paletteOf('light'), showPlaces: true }, FONTS)
  const merged = overHostedStyle(
    {
      version: 8,
      glyphs: 'https://tiles.example.org/{fontstack}/{range}.pbf',
      sources: { tiles: { type: 'vector', url: 'https://tiles.example.org/tiles.json' } },
      layers: [{ id: 'hosted-ground', type: 'background', paint: { 'background-color': '#fff' } }],
    },
    own,
  )
  expect(validateStyleMin(merged as never)).toEqual([])
  const ids = merged.layers.map((layer) => layer.id)
  expect(ids[0]).toBe('hosted-ground')
  expect(ids).not.toContain('sea')
  expect(ids).not.toContain('land')
  expect(ids).toContain('area-municipality')
})

test('a token that is missing is named', () => {
  expect(() => paletteOf('sepia' as 'light')).toThrow('--land')
})
