import { describe, expect, it } from 'vitest'
import { CASCADE_STEPS, cascade } from '../../src/domain/cascade/cascade.ts'
import { cascadeInput, COUNTED_STEPS, isCounted } from '../../src/place/cascadeInput.ts'
import { observed } from '../charts/rows.ts'

const rows = { accessibility: observed('x', 950, 1000), contact: observed('x', 200, 1000), completion: observed('x', 150, 200), outcome: observed('x', 60, 90) }
const suppressed = (denominator: number | null = null) => ({ ...observed('x', 0, 0, { status: 'suppressed' }), denominator })

describe('the steps of a cascade', () => {
  it('count persons, and all shares are of those in need', () => {
    const input = cascadeInput(rows)
    expect(input.map(({ persons }) => persons)).toEqual([null, 950, 200, 150, 60])
    expect(input.slice(1).map(({ of }) => of)).toEqual([1000, 1000, 1000, 1000])
    expect(cascade(input).steps.slice(1).map(({ coverage }) => coverage)).toEqual([0.95, 0.2, 0.15, 0.06])
  })

  it('that were not published are unknown and never nobody', () => {
    const input = cascadeInput({ ...rows, completion: null })
    expect(input[3]).toEqual({ name: 'completion', persons: null, of: 1000, status: 'unpublished' })
  })

  it('have no count behind a value that is absent', () => {
    expect(cascadeInput({ ...rows, contact: { ...suppressed(1000), numerator: 7 } })[2]?.persons).toBeNull()
  })

  it('are of those in need of the access where those of the contact are hidden, and of nobody known where both are', () => {
    expect(cascadeInput({ ...rows, contact: suppressed() }).map(({ of }) => of)).toEqual([null, 1000, 1000, 1000, 1000])
    expect(cascadeInput({ ...rows, contact: suppressed(), accessibility: null }).slice(1).map(({ of }) => of)).toEqual([null, null, null, null])
  })

  it('are all counted but availability', () => {
    expect(CASCADE_STEPS.filter((step) => !isCounted(step))).toEqual(['availability'])
    expect(CASCADE_STEPS.filter(isCounted)).toEqual([...COUNTED_STEPS])
  })
})
