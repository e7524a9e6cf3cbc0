import { gzipSync } from 'node:zlib'
import type { Topology } from 'topojson-specification'
import type { Level } from '../../src/catalog/level.ts'
import { shelve } from '../../src/database/shelf.ts'
import { wideShapes } from '../shapes/wideShapes.ts'

/** Most bytes, packed, of the areas and the figures that the first map waits for. */
export const MOST_FIRST_MAP = 140_000

/**
 * The level a map opens with: the narrowest whose areas and figures come within the budget, countries where none does.
 * `rowsAt` are the answers to the question of the first map.
 */
export async function defaultLevel(shapes: Topology, rowsAt: (level: Level) => Promise<readonly object[]>): Promise<Level> {
  for (const level of ['municipality', 'department'] as const) {
    const areas = level === 'municipality' ? shapes : wideShapes(shapes, level)
    const bytes = packed(areas) + packed(shelve((await rowsAt(level)) as readonly Record<string, unknown>[]))
    if (bytes <= MOST_FIRST_MAP) return level
  }
  return 'country'
}

function packed(content: unknown): number {
  return gzipSync(JSON.stringify(content)).length
}
