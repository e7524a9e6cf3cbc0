import type { FeatureCollection } from 'geojson'
import { topology } from 'topojson-server'
import { expect, it } from 'vitest'
import { defaultLevel, MOST_FIRST_MAP } from '../../../scripts/release/defaultLevel.ts'
import { namedStream } from '../../../src/domain/random/namedStream.ts'

const none: FeatureCollection = { type: 'FeatureCollection', features: [] }
const shapes = topology({ leaf: none, department: none, country: none })
/** Rows that no packing makes smaller than `bytes`. */
const rows = (bytes: number) => {
  const random = namedStream(1, 'noise')
  return Array.from({ length: Math.ceil(bytes / 6) }, () => ({ value: random.uniform() }))
}

it('a map opens with the narrowest level whose bytes come within the budget', async () => {
  const sizes = { municipality: MOST_FIRST_MAP * 2, department: 100, country: 10, district: 0 }
  expect(await defaultLevel(shapes, async () => rows(100))).toBe('municipality')
  expect(await defaultLevel(shapes, async (level) => rows(sizes[level]))).toBe('department')
  expect(await defaultLevel(shapes, async (level) => rows(level === 'country' ? 10 : MOST_FIRST_MAP * 2))).toBe('country')
})
