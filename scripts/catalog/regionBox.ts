import type { TerritoryRow } from '../../src/catalog/territory-row.ts'

/** Degrees a territory may reach beyond its seat. */
const BEYOND_SEATS = 1

/** Whether a place lies in the box around all seats: it catches swapped coordinates and ones without their sign. */
export function regionBox(territories: readonly Pick<TerritoryRow, 'longitude' | 'latitude'>[]): (longitude: number, latitude: number) => boolean {
  let [west, south, east, north] = [180, 90, -180, -90]
  for (const { longitude, latitude } of territories) {
    if (longitude === null || latitude === null) continue
    west = Math.min(west, longitude - BEYOND_SEATS)
    east = Math.max(east, longitude + BEYOND_SEATS)
    south = Math.min(south, latitude - BEYOND_SEATS)
    north = Math.max(north, latitude + BEYOND_SEATS)
  }
  return (longitude, latitude) => longitude > west && longitude < east && latitude > south && latitude < north
}
