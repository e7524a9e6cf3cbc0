import { namedStream } from '../../src/domain/random/namedStream.ts'
import { inventedCode, inventedName } from './inventedNames.ts'
import { COUNTRY_SHAPE, departmentRing, type GridPoint, seatsWithin, strayedCorners, UNITS } from './lattice.ts'
import type { ScaleOptions } from './options.ts'

/** The same region for everybody. */
export const SEED = 20261127
/** The world the countries lie in, degrees. */
const WORLD = { west: -180, south: -58, east: 180, north: 76 }
/** A country is never wider than this, so that a few of them do not fill the world. */
const WIDEST = 18
/** P-codes have two digits for a municipality within its department. */
const MOST_IN_DEPARTMENT = 99

export interface InventedTerritory {
  readonly id: string
  readonly level: 0 | 1 | 2
  readonly name: string
  readonly country: string
  readonly parent: string | null
  readonly code: string
  /** Longitude and latitude; municipalities alone have a seat. */
  readonly seat: readonly [number, number] | null
}
export interface InventedRegion {
  readonly territories: readonly InventedTerritory[]
  /** Corners of departments, whole grid units. */
  readonly departments: readonly { readonly id: string; readonly ring: readonly GridPoint[] }[]
  /** Degrees of a grid unit and of the grid's origin. */
  readonly grid: { readonly scale: readonly [number, number]; readonly translate: readonly [number, number] }
}

/** Countries of 20 departments each, side by side over the world, with municipalities spread evenly. Throws a RangeError where a department would need three digits. */
export function inventedRegion({ municipalities, countries }: Pick<ScaleOptions, 'municipalities' | 'countries'>): InventedRegion {
  const perCountry = COUNTRY_SHAPE.columns * COUNTRY_SHAPE.rows
  const departmentCount = perCountry * countries
  if (Math.ceil(municipalities / departmentCount) > MOST_IN_DEPARTMENT) throw new RangeError(`${countries} countries have room for ${departmentCount * MOST_IN_DEPARTMENT} municipalities`)
  if (municipalities < departmentCount) throw new RangeError(`${countries} countries have ${departmentCount} departments and need as many municipalities`)
  const across = Math.ceil(Math.sqrt(countries * 2))
  const down = Math.ceil(countries / across)
  const width = Math.min(WIDEST, (WORLD.east - WORLD.west) / across)
  const height = Math.min(WIDEST * 0.75, (WORLD.north - WORLD.south) / down)
  const scale = [width / (COUNTRY_SHAPE.columns * UNITS), height / (COUNTRY_SHAPE.rows * UNITS)] as const
  const translate = [-(width * across) / 2, (WORLD.north + WORLD.south) / 2 - (height * down) / 2] as const
  const corner = strayedCorners(across * COUNTRY_SHAPE.columns, down * COUNTRY_SHAPE.rows, namedStream(SEED, 'corners'))
  const territories: InventedTerritory[] = []
  const departments: { id: string; ring: readonly GridPoint[] }[] = []
  for (let index = 0; index < countries; index += 1) {
    const { alpha3, letters } = inventedCode(index)
    const random = namedStream(SEED, `places of ${alpha3}`)
    territories.push({ id: alpha3, level: 0, name: inventedName(random), country: alpha3, parent: null, code: letters, seat: null })
    for (let number = 0; number < perCountry; number += 1) {
      const department = `${letters}${two(number + 1)}`
      const column = (index % across) * COUNTRY_SHAPE.columns + (number % COUNTRY_SHAPE.columns)
      const row = Math.floor(index / across) * COUNTRY_SHAPE.rows + Math.floor(number / COUNTRY_SHAPE.columns)
      const ring = departmentRing(corner, column, row)
      departments.push({ id: department, ring })
      territories.push({ id: department, level: 1, name: inventedName(random), country: alpha3, parent: alpha3, code: department, seat: null })
      const at = index * perCountry + number
      const count = Math.floor(((at + 1) * municipalities) / departmentCount) - Math.floor((at * municipalities) / departmentCount)
      for (const [place, [x, y]] of seatsWithin(ring, count, random).entries()) {
        const id = `${department}${two(place + 1)}`
        const seat = [round(translate[0] + x * scale[0]), round(translate[1] + y * scale[1])] as const
        territories.push({ id, level: 2, name: inventedName(random), country: alpha3, parent: department, code: id, seat })
      }
    }
  }
  return { territories, departments, grid: { scale, translate } }
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

/** Degrees to 5 decimals, about a metre. */
function round(degrees: number): number {
  return Number(degrees.toFixed(5))
}
