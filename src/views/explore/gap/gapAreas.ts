import { bivariateColour } from '../../../domain/palette/bivariate.ts'
import type { AreaPaint } from '../../../ui/map/TerritoryMapProps.ts'
import type { GapPlaces } from './gapPlaces.ts'

/** How the map paints the places: by need and reach, or by the reason of absence; nobody in need is not applicable. */
export function gapAreas({ places, absent }: GapPlaces, theme: 'light' | 'dark'): ReadonlyMap<string, AreaPaint> {
  const paints = new Map<string, AreaPaint>()
  for (const { id, cell } of places) {
    const colour = cell && bivariateColour(theme, cell.reached, cell.people)
    paints.set(id, { colour, absence: cell ? null : 'not-applicable', dimmed: false })
  }
  for (const [id, absence] of absent) paints.set(id, { colour: null, absence, dimmed: false })
  return paints
}
