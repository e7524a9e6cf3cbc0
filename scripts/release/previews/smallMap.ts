import { regionMap } from '../../../src/programme/map/regionMap.ts'
import type { ProgrammePlaceReport, ProgrammesFile } from '../../../src/programme/programme-file.ts'
import { COLOURS } from './look.ts'

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const PLACE_RADIUS = 7

/**
 * Departments and countries of the release fitted into a box, the countries of a programme in the colour of data, its places as
 * rings; a department it names whole is filled, since a ring in it would claim a place. Throws a RangeError where the shapes
 * hold no countries.
 */
export function smallMap(file: Pick<ProgrammesFile, 'shapes' | 'countries'>, box: Box, countries: readonly string[], places: readonly Pick<ProgrammePlaceReport, 'territory' | 'at'>[]): string {
  const map = regionMap(file, box.width, box.height, 0)
  const named = new Set(places.filter(({ territory }) => territory.level === 1).map(({ territory }) => territory.id))
  // Ids of departments begin with the letters of their country.
  const coloured = new Set(file.countries.filter(({ id }) => countries.includes(id)).map(({ code }) => code))
  const colour = (id: string) => (named.has(id) ? COLOURS.accent : coloured.has(id.slice(0, 2)) ? COLOURS.data : COLOURS.land)
  const parts = map.departments.map(({ id, path }) => `<path d="${path}" fill="${colour(id)}" stroke="${COLOURS.paper}" stroke-width="1"/>`)
  const lines = map.countries.map(({ path }) => `<path d="${path}" fill="none" stroke="${COLOURS.inkSoft}" stroke-width="1.5" stroke-linejoin="round"/>`)
  const rings = places
    .filter(({ territory }) => territory.level > 1)
    .map(({ at }) => {
      const [x, y] = map.at(at)
      return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${PLACE_RADIUS}" fill="${COLOURS.paper}" stroke="${COLOURS.ink}" stroke-width="3"/>`
    })
  return `<g transform="translate(${box.x} ${box.y})">${parts.join('')}${lines.join('')}${rings.join('')}</g>`
}
