import { expect, test } from 'vitest'
import { growthOf } from '../../../../scripts/bench/build/growth.ts'
import { buildLines } from '../../../../scripts/bench/build/measureBuild.ts'

const alike = [{ size: 24_884, milliseconds: 194_100 }, { size: 26_330, milliseconds: 50_230 }]
const apart = [{ size: 100, milliseconds: 10 }, { size: 400, milliseconds: 40 }]

test('of sizes too alike no growth is told, of others their power', () => {
  expect(growthOf(alike)).toBeNull()
  expect(growthOf(apart)).toBeCloseTo(1, 10)
  expect(buildLines([{ step: 'gate', unit: 'cells', runs: alike, exponent: growthOf(alike) }])[0]?.beside).toMatch(/^sizes too alike/)
  expect(buildLines([{ step: 'pack', unit: 'rows', runs: apart, exponent: growthOf(apart) }])[0]?.beside).toMatch(/power of 1\.00/)
})
