import { describe, expect, it } from 'vitest'
import { cascadeOf } from '../../../../scripts/release/places/cascadeOf.ts'
import { observationRow } from '../../../views/explore/observationRow.ts'
import { placeOf, tinyContext } from './tinyContext.ts'

const share = (numerator: number, denominator: number) => observationRow('HN0101', numerator / denominator, { numerator, denominator })
const ROWS = {
  need: { municipality: [observationRow('HN0101', 300, { numerator: 300 })] },
  coverage: { municipality: [share(100, 300)] },
  'access-30': { municipality: [share(240, 300)] },
  completion: { municipality: [share(70, 100)] },
  placement: { municipality: [observationRow('HN0101', null)] },
}

describe('the cascade of a place', () => {
  it('goes from need to outcome without availability, shares of those in need', () => {
    const { steps, largestLoss } = cascadeOf(tinyContext(ROWS), placeOf('HN0101'))
    expect(steps.map(({ name, persons, loss }) => [name, persons, loss])).toEqual([['need', 300, null], ['accessibility', 240, 60], ['contact', 100, 140], ['completion', 70, 30], ['outcome', null, null]])
    expect(steps[3]).toMatchObject({ coverage: 0.233333, conversion: 0.7, figure: { indicator: 'completion', numerator: 70 } })
    expect(steps[4]?.figure).toMatchObject({ indicator: 'placement', status: 'suppressed' })
    // Of the 70 who completed at most 70 can be lost where nobody can see.
    expect(largestLoss).toMatchObject({ from: 'accessibility', to: 'contact', persons: 140, certain: true })
  })

  it('leaves a step unknown that is published for another period only, though its figure is there', () => {
    const context = tinyContext(ROWS)
    const { whole } = context.rows
    const earlier = { ...context, rows: { ...context.rows, whole: (...[id, level]: Parameters<typeof whole>) => {
      const found = whole(id, level)
      return found && id === 'completion' ? { ...found, period: '2024' } : found
    } } }
    const step = cascadeOf(earlier, placeOf('HN0101')).steps.find(({ name }) => name === 'completion')
    expect(step).toMatchObject({ persons: null, coverage: null, figure: { numerator: 70 } })
  })

  it('starts with nobody known where the need is hidden', () => {
    const [need] = cascadeOf(tinyContext({ need: { municipality: [observationRow('HN0101', null)] } }), placeOf('HN0101')).steps
    expect(need).toMatchObject({ persons: null, figure: { status: 'suppressed' } })
  })
})
