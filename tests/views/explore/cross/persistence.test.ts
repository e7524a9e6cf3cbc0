import { describe, expect, it } from 'vitest'
import type { ObservationStatus } from '../../../../src/catalog/observation-status.ts'
import { lackingMost, missingPeriods } from '../../../../src/views/explore/cross/missingPeriods.ts'
import { PERSISTENCES, persistenceColours, persistenceOf, persistencePaints } from '../../../../src/views/explore/cross/persistence.ts'

describe('persistence', () => {
  it('says in how many of the periods a place lay within', () => {
    expect([0, 1, 5, 6, 11, 12].map((within) => persistenceOf(within, 12, 3))).toEqual(['none', 'some', 'some', 'most', 'most', 'every'])
    expect(persistenceOf(1, 1, 0)).toBe('every')
    expect(persistenceOf(0, 0, 0)).toBe('none')
  })

  it('is not known where no period has a figure, which is not none', () => {
    expect(persistenceOf(0, 12, 12)).toBe('unknown')
    expect(persistenceOf(0, 12, 11)).toBe('none')
  })

  it('has four colours told apart in each theme', () => {
    for (const theme of ['light', 'dark'] as const) {
      const colours = persistenceColours(theme)
      expect(new Set(PERSISTENCES.map((one) => colours[one])).size).toBe(4)
      for (const one of PERSISTENCES) expect(colours[one]).toMatch(/^#[0-9a-f]{6}$/)
    }
  })

  it('paints each place by its periods', () => {
    const colours = persistenceColours('light')
    const paints = persistencePaints({ places: ['A', 'B', 'C'], within: Uint32Array.of(0, 4, 0), periods: 4, lacking: [null, { periods: 4, absence: 'suppressed' }, { periods: 4, absence: 'suppressed' }] }, colours)
    expect([...paints].map(([id, { colour, absence }]) => [id, colour, absence])).toEqual([
      ['A', colours.none, null],
      ['B', colours.every, null],
      ['C', null, 'suppressed'],
    ])
  })
})

describe('missing periods', () => {
  const point = (place: number | null, status: ObservationStatus | null, rows: number) => ({ axis: 0, value: null, status, place, rows })

  it('are added up by place, suppressed wherever one of them is', () => {
    const missing = missingPeriods([point(null, null, 1), point(3, 'not-reported', 2), point(3, 'suppressed', 1), point(5, 'not-applicable', 4)])
    expect([...missing]).toEqual([[3, { periods: 3, absence: 'suppressed' }], [5, { periods: 4, absence: 'not-applicable' }]])
  })

  it('count for brushed indicators only', () => {
    const missing = [missingPeriods([point(0, 'suppressed', 2)]), missingPeriods([point(0, 'not-reported', 5)])]
    expect(lackingMost(0, missing, [[0, 4], null])).toEqual({ periods: 2, absence: 'suppressed' })
    expect(lackingMost(0, missing, [[0, 4], [0, 4]])).toEqual({ periods: 5, absence: 'not-reported' })
    expect(lackingMost(0, missing, [null, null])).toBeNull()
    expect(lackingMost(1, missing, [[0, 4], [0, 4]])).toBeNull()
  })
})
