import { readFile } from 'node:fs/promises'
import Papa from 'papaparse'
import type { CountryId } from '../../src/catalog/level.ts'

/** A territory of the gazetteer, as far as the demonstration needs it. */
export interface TreeTerritory {
  readonly id: string
  readonly level: number
  readonly country: CountryId
  readonly parent: string | null
  readonly longitude: number | null
  readonly latitude: number | null
}

/** All territories from wide to narrow, by id within a level; a place in `territories` is the number of a territory. */
export interface TerritoryTree {
  readonly territories: readonly TreeTerritory[]
  readonly placeOf: ReadonlyMap<string, number>
  readonly children: readonly (readonly number[])[]
  /** Territories with none inside. */
  readonly leaves: readonly number[]
  /** Leaves at or below each territory. */
  readonly leavesOf: readonly (readonly number[])[]
}

/** Reads the gazetteer. Throws an Error that names the first row that does not fit. */
export async function readTerritoryTree(path = 'data/territories/territories.csv'): Promise<TerritoryTree> {
  const { data } = Papa.parse<Record<string, string>>(await readFile(path, 'utf8'), { header: true, skipEmptyLines: true })
  const countries = new Set(data.filter((row) => row['level'] === '0').map((row) => row['id']))
  return territoryTree(
    data.map((row, line) => {
      const country = row['iso3'] && countries.has(row['iso3']) ? row['iso3'] : null
      if (!country || !row['id'] || !/^[0-3]$/.test(row['level'] ?? '')) throw new Error(`${path}, row ${line + 2}: no territory`)
      return {
        id: row['id'],
        level: Number(row['level']),
        country,
        parent: row['parent_id'] || null,
        longitude: row['seat_lon'] ? Number(row['seat_lon']) : null,
        latitude: row['seat_lat'] ? Number(row['seat_lat']) : null,
      }
    }),
  )
}

/** Orders territories and links them. Throws an Error on an unknown parent. */
export function territoryTree(unordered: readonly TreeTerritory[]): TerritoryTree {
  const territories = [...unordered].sort((left, right) => left.level - right.level || (left.id < right.id ? -1 : 1))
  const placeOf = new Map(territories.map((territory, place) => [territory.id, place]))
  const children: number[][] = territories.map(() => [])
  for (const [place, territory] of territories.entries()) {
    if (territory.parent === null) continue
    const parent = placeOf.get(territory.parent)
    if (parent === undefined) throw new Error(`${territory.id}: unknown parent ${territory.parent}`)
    children[parent]?.push(place)
  }
  const leavesOf: number[][] = territories.map(() => [])
  for (let place = territories.length - 1; place >= 0; place -= 1) {
    const below = children[place] ?? []
    leavesOf[place] = below.length === 0 ? [place] : below.flatMap((child) => leavesOf[child] ?? [])
  }
  const leaves = territories.flatMap((_, place) => (children[place]?.length === 0 ? [place] : []))
  return { territories, placeOf, children, leaves, leavesOf }
}
