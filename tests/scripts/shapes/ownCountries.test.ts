import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Topology } from 'topojson-specification'
import { expect, it } from 'vitest'
import { ownCountries } from '../../../scripts/shapes/ownCountries.ts'

it('countries of a world map are found by where seats lie, those across a border outvoted', async () => {
  const world = JSON.parse(await readFile(createRequire(import.meta.url).resolve('world-atlas/countries-10m.json'), 'utf8')) as Topology
  const seats = new Map([
    ['HND', [[-87.2, 14.1], [-88.03, 15.5], [-86.2, 12.2]]],
    ['KEN', [[36.8, -1.3], [39.7, -4.0]]],
    ['XAA', [[-140, 0]]],
  ] as const)
  expect([...ownCountries(world, seats)].sort()).toEqual(['340', '404'])
})
