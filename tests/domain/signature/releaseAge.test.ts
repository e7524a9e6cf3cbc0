import { describe, expect, it } from 'vitest'
import { ageOf, isOlder } from '../../../src/domain/signature/releaseAge.ts'

describe('which of two releases came first', () => {
  it.each([
    ['an earlier date', { created: '2026-01-31' }, { created: '2026-02-01' }, true],
    ['the same day', { created: '2026-01-31' }, { created: '2026-01-31' }, false],
    ['a later date', { created: '2026-02-01' }, { created: '2026-01-31' }, false],
    ['a smaller number, whatever the date', { sequence: 1, created: '2026-12-31' }, { sequence: 2, created: '2026-01-01' }, true],
    ['a larger number with an earlier date: a dataset was withdrawn', { sequence: 3, created: '2025-01-01' }, { sequence: 2, created: '2026-01-01' }, false],
    ['one that is not counted, after one that was', { created: '2026-12-31' }, { sequence: 1, created: '2026-01-01' }, true],
  ])('%s', (_, one, other, older) => {
    expect(isOlder(ageOf(one), ageOf(other))).toBe(older)
  })
})
