import { byar } from '../../../../src/domain/intervals/byar.ts'
import { newcombe } from '../../../../src/domain/intervals/newcombe.ts'
import { poissonExact } from '../../../../src/domain/intervals/poissonExact.ts'
import { rateDifference } from '../../../../src/domain/intervals/rateDifference.ts'
import { wilson } from '../../../../src/domain/intervals/wilson.ts'

const bounded = (id: string, value: number, [low, high]: readonly [number, number]) => ({ id, value, low, high })
const absent = (id: string) => ({ id, value: null, low: null, high: null })
const noDifference = { id: 'absent', difference: null, low: null, high: null, mayBeChance: null }

/** Results of the examples by direct calls with the numbers typed again. */
export const intervalAnswers: Readonly<Record<string, () => unknown>> = {
  wilson: () => ({ places: [bounded('published', 0.65, wilson(65, 100)), bounded('none', 0, wilson(0, 12)), absent('suppressed')], leftOut: 1 }),
  byar: () => ({ places: [bounded('published', 65, byar(65, 0.998)), bounded('zero', 0, byar(0, 0.998)), absent('absent')], leftOut: 1 }),
  'poisson-exact': () => ({ places: [bounded('zero', 0, poissonExact(0)), bounded('seven', 7, poissonExact(7)), absent('absent')], leftOut: 1 }),
  newcombe: () => ({
    places: [{ id: 'published', ...newcombe({ numerator: 56, denominator: 70 }, { numerator: 48, denominator: 80 }) }, noDifference],
    leftOut: 1,
  }),
  'rate-difference': () => ({
    places: [{ id: 'north', ...rateDifference({ numerator: 31, denominator: 4200 }, { numerator: 18, denominator: 5100 }, 0.9) }, noDifference],
    leftOut: 1,
  }),
}
