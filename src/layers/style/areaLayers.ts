import type { ExpressionSpecification, FillLayerSpecification, LineLayerSpecification } from 'maplibre-gl'
import { ABSENCES, type Absence } from '../../catalog/observation-status.ts'
import type { Level } from '../../catalog/level.ts'
import { groundColour, type MapPalette } from './palette.ts'
import { areaSource } from './sources.ts'

/** Fill of a level: the layer that is asked what lies under the pointer. */
export function areaLayer(level: Level): string {
  return `area-${level}`
}

/** The same areas in the colour they had before: what the new colours fade in over. */
export function areaBeforeLayer(level: Level): string {
  return `area-before-${level}`
}

/** Name of a pattern image; the theme is in it because its colour is. */
export function hatchImageName(absence: Absence, theme: 'light' | 'dark'): string {
  return `hatch-${absence}-${theme}`
}

/** Absence and theme of a pattern image's name, or null for any other name. */
export function hatchOfImageName(name: string): { absence: Absence; theme: 'light' | 'dark' } | null {
  for (const absence of ABSENCES) {
    for (const theme of ['light', 'dark'] as const) if (hatchImageName(absence, theme) === name) return { absence, theme }
  }
  return null
}

/** Fills of one level: colours before, colours now, one hatch for each kind of absence. */
export function areaFills(level: Level, visible: boolean, palette: MapPalette): FillLayerSpecification[] {
  const source = areaSource(level)
  const visibility = visible ? 'visible' : 'none'
  const colour = (state: 'colour' | 'before'): ExpressionSpecification => ['to-color', ['feature-state', state], groundColour(palette)]
  return [
    {
      id: areaBeforeLayer(level),
      type: 'fill',
      source,
      layout: { visibility },
      paint: { 'fill-color': colour('before'), 'fill-opacity': 0, 'fill-opacity-transition': { duration: 0, delay: 0 } },
    },
    {
      id: areaLayer(level),
      type: 'fill',
      source,
      layout: { visibility },
      paint: { 'fill-color': colour('colour'), 'fill-opacity': 1, 'fill-opacity-transition': { duration: 0, delay: 0 } },
    },
    ...ABSENCES.map((absence): FillLayerSpecification => ({
      id: `${absence}-${level}`,
      type: 'fill',
      source,
      layout: { visibility },
      paint: {
        'fill-pattern': hatchImageName(absence, palette.theme),
        'fill-opacity': ['number', ['feature-state', absence], 0],
      },
    })),
  ]
}

/** Outline of the area under the pointer or the keyboard. */
export function hoverOutline(level: Level, visible: boolean, palette: MapPalette): LineLayerSpecification {
  const hovered: ExpressionSpecification = ['boolean', ['feature-state', 'hovered'], false]
  return {
    id: `hover-${level}`,
    type: 'line',
    source: areaSource(level),
    layout: { visibility: visible ? 'visible' : 'none', 'line-join': 'round' },
    paint: {
      'line-color': palette.ink,
      'line-width': ['case', hovered, 1.75, 0],
      'line-opacity': ['case', hovered, 1, 0],
    },
  }
}
