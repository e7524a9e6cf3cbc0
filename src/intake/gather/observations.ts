import { DIMENSIONS } from '../../catalog/service.ts'
import type { Gathered } from './gathered.ts'
import { type GatheredRows, partsOfKey } from './gatherer.ts'
import type { SideColumn } from './measureColumns.ts'
import { NOT_REPORTED } from './readCell.ts'
import { sumsOver } from './sumsOver.ts'

/** What the sums need to know of a territory. */
export interface TreeTerritory {
  readonly id: string
  readonly level: number
  readonly parent_id: string | null
}

/**
 * The observations of a table, with the sums over codes and places that the file does not give itself (`sumsOver`).
 * `measureIds` in the order of the mapping.
 */
export function observations(rows: GatheredRows, measureIds: readonly string[], territories: readonly TreeTerritory[]): Gathered {
  const ids = [...rows.territoryIds]
  const numbers = new Map(ids.map((id, number) => [id, number]))
  const byId = new Map(territories.map((territory) => [territory.id, territory]))
  const children = new Map<string, number>()
  for (const { parent_id } of territories) if (parent_id !== null) children.set(parent_id, (children.get(parent_id) ?? 0) + 1)
  const numberOf = (id: string): number => {
    const known = numbers.get(id)
    if (known !== undefined) return known
    numbers.set(id, ids.length)
    return ids.push(id) - 1
  }
  const sums = sumsOver(rows, {
    levelOf: (number) => byId.get(ids[number] ?? '')?.level ?? -1,
    parentOf(number) {
      const parent = byId.get(ids[number] ?? '')?.parent_id
      return parent === null || parent === undefined ? -1 : numberOf(parent)
    },
    childrenOf: (number) => children.get(ids[number] ?? '') ?? 0,
  })
  const { keys, sides } = rows
  let size = 0
  for (const side of sides) for (let index = 0; index < keys.size; index += 1) if (hasAny(side, index)) size += 1

  const gathered = emptyColumns(size)
  let at = 0
  for (const [measure, side] of sides.entries()) {
    for (let index = 0; index < keys.size; index += 1) {
      if (!hasAny(side, index)) continue
      const parts = partsOfKey(keys.keyAt(index))
      gathered.territory[at] = parts.territory
      gathered.period[at] = parts.period
      gathered.measure[at] = measure
      for (const dimension of DIMENSIONS) gathered[dimension][at] = parts[dimension]
      const printed = side.value.has(index)
      gathered.numerator[at] = side.numerator.value(index)
      gathered.denominator[at] = side.denominator.value(index)
      gathered.value[at] = side.value.value(index)
      gathered.numeratorStatus[at] = printed ? side.value.status(index) : side.numerator.status(index)
      gathered.denominatorStatus[at] = side.denominator.has(index) ? side.denominator.status(index) : NOT_REPORTED
      const isRead = index < sums.readSize
      gathered.row[at] = isRead ? (rows.firstRow[index] ?? 0) : 0
      gathered.rows[at] = isRead ? (rows.rowsOfKey[index] ?? 0) : 0
      const places = sums.places(index, measure)
      gathered.expected[at] = places.expected
      gathered.missing[at] = places.missing
      gathered.overlapping[at] = sums.isOverlapping(index) ? 1 : 0
      at += 1
    }
  }
  return { ...gathered, size, territoryIds: ids, periods: rows.periods, measureIds, codes: rows.codes }
}

type Sides = GatheredRows['sides'][number]
const hasAny = ({ numerator, denominator, value }: Sides, index: number) => [numerator, denominator, value].some((side: SideColumn) => side.has(index))

function emptyColumns(size: number) {
  return {
    territory: new Uint16Array(size), period: new Uint16Array(size), measure: new Uint16Array(size),
    service: new Uint8Array(size), sex: new Uint8Array(size), age: new Uint8Array(size), route: new Uint8Array(size),
    numerator: new Float64Array(size), denominator: new Float64Array(size), value: new Float64Array(size),
    numeratorStatus: new Uint8Array(size), denominatorStatus: new Uint8Array(size),
    row: new Float64Array(size), rows: new Uint32Array(size), missing: new Uint16Array(size), expected: new Uint16Array(size), overlapping: new Uint8Array(size),
  }
}

