import { describe, expect, it } from 'vitest'
import { eightQuarters } from '../../../src/domain/trend/eightQuarters.ts'

describe('eight quarters', () => {
  it('end with the one asked for and hold the same seasons twice', () => {
    expect(eightQuarters('2025-Q2')).toEqual({
      before: ['2023-Q3', '2023-Q4', '2024-Q1', '2024-Q2'],
      latest: ['2024-Q3', '2024-Q4', '2025-Q1', '2025-Q2'],
    })
    expect(eightQuarters('2025-Q4').before[0]).toBe('2024-Q1')
  })
  it('are refused for what is no quarter', () => {
    for (const last of ['2025', '2025-Q5', '2025-Q0', '', ' 2025-Q1']) expect(() => eightQuarters(last)).toThrow(RangeError)
  })
})
