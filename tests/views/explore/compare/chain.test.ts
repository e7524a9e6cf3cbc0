import { describe, expect, it } from 'vitest'
import { chainOf, type MeasuredRows, wantedEnd } from '../../../../src/views/explore/compare/chain.ts'
import { leadingPart, waterfallOf } from '../../../../src/views/explore/compare/waterfall.ts'
import { observed } from '../../../charts/rows.ts'

/** 200 in need, 100 near, 50 served; 40 completed, 30 of them can be certified, 24 are, 12 work. */
const HERE: MeasuredRows = {
  access: observed('A', 100, 200),
  coverage: observed('A', 50, 200),
  completion: observed('A', 40, 50),
  certification: observed('A', 24, 30),
  placement: observed('A', 12, 24),
}
/** 400 in need, 320 near, 80 served; 60 completed, 50 can be certified, 40 are, 10 work. */
const THERE: MeasuredRows = {
  access: observed('B', 320, 400),
  coverage: observed('B', 80, 400),
  completion: observed('B', 60, 80),
  certification: observed('B', 40, 50),
  placement: observed('B', 10, 40),
}
const PAIR = ['A', 'B'] as const

describe('the chain from need to service', () => {
  it('gives nearness and service the parts worked out by hand', () => {
    // 0.5 x 0.5 = 0.25 and 0.8 x 0.25 = 0.2; (0.8 - 0.5) x 0.375 = 0.1125 and (0.25 - 0.5) x 0.65 = -0.1625.
    const { decomposition, reached, sides } = chainOf('served', HERE, THERE, PAIR)
    expect(reached).toBe('served')
    expect(decomposition?.start).toBeCloseTo(0.25, 12)
    expect(decomposition?.end).toBeCloseTo(0.2, 12)
    expect(decomposition?.parts.map(({ name }) => name)).toEqual(['near', 'served'])
    expect(decomposition?.parts[0]?.effect).toBeCloseTo(0.1125, 12)
    expect(decomposition?.parts[1]?.effect).toBeCloseTo(-0.1625, 12)
    expect(sides).toEqual([
      { numerator: 50, denominator: 200 },
      { numerator: 80, denominator: 400 },
    ])
  })

  it.each(['served', 'completed', 'certified', 'placed'] as const)('sums to the difference up to %s', (wanted) => {
    const { decomposition, reached, missing } = chainOf(wanted, HERE, THERE, PAIR)
    expect(reached).toBe(wanted)
    expect(missing).toEqual([])
    const sum = decomposition?.parts.reduce((total, { effect }) => total + effect, 0) ?? Number.NaN
    expect(Math.abs(sum - ((decomposition?.end ?? 0) - (decomposition?.start ?? 0)))).toBeLessThan(1e-9)
    const ends = { served: [50 / 200, 80 / 400], completed: [40 / 200, 60 / 400], certified: [24 / 200, 40 / 400], placed: [12 / 200, 10 / 400] }[wanted]
    expect(decomposition?.start).toBeCloseTo(ends[0] ?? Number.NaN, 12)
    expect(decomposition?.end).toBeCloseTo(ends[1] ?? Number.NaN, 12)
  })

  it('ends at the last step both places know, and says what is missing', () => {
    const hidden = { ...THERE, certification: observed('B', 40, 50, { status: 'suppressed' }) }
    const { reached, missing, decomposition } = chainOf('placed', HERE, hidden, PAIR)
    expect(reached).toBe('completed')
    expect(decomposition?.parts).toHaveLength(3)
    expect(missing).toEqual([{ count: 'eligible', territory: 'B', why: 'suppressed' }])
  })

  it('draws nothing where the served are unknown, and does not take them for zero', () => {
    const hidden = { ...HERE, coverage: observed('A', 50, 200, { status: 'suppressed' }) }
    expect(chainOf('served', hidden, THERE, PAIR)).toMatchObject({ reached: null, decomposition: null, missing: [{ count: 'need', territory: 'A', why: 'suppressed' }] })
    expect(chainOf('served', {}, THERE, PAIR).missing).toEqual([{ count: 'need', territory: 'A', why: 'not-reported' }])
  })

  it('refuses to divide by nobody, and counts of two tables that disagree', () => {
    const nobodyNear = { access: observed('A', 0, 200), coverage: observed('A', 0, 200) }
    expect(chainOf('served', nobodyNear, THERE, PAIR).missing).toEqual([{ count: 'near', territory: 'A', why: 'nobody' }])
    const other = { ...HERE, access: observed('A', 100, 199) }
    expect(chainOf('served', other, THERE, PAIR).missing).toEqual([{ count: 'need', territory: 'A', why: 'disagree' }])
  })

  it('lets more be served than are near', () => {
    const many = { access: observed('A', 20, 200), coverage: observed('A', 50, 200) }
    const { decomposition } = chainOf('served', many, THERE, PAIR)
    expect(decomposition?.start).toBeCloseTo(0.25, 12)
  })

  it('goes as far as the indicator on screen asks', () => {
    expect(['need', 'coverage', 'completion', 'certification', 'placement'].map(wantedEnd)).toEqual(['served', 'served', 'completed', 'certified', 'placed'])
  })
})

describe('the waterfall', () => {
  const { decomposition } = chainOf('served', HERE, THERE, PAIR)
  if (!decomposition) throw new Error('no decomposition')

  it('steps from the one rate to the other without a gap', () => {
    const { start, end, steps, axis } = waterfallOf(decomposition)
    expect(steps[0]?.before).toBe(start)
    expect(steps[0]?.after).toBe(steps[1]?.before)
    expect(Math.abs((steps.at(-1)?.after ?? 0) - end)).toBeLessThan(1e-9)
    expect(axis[0]).toBeLessThan(0.2)
    expect(axis[1]).toBeGreaterThan(0.3625)
  })

  it('names the part that moves the rate most, and none where nothing differs or two move it alike', () => {
    expect(leadingPart(decomposition)).toMatchObject({ name: 'served', along: true })
    const flat = { status: 'complete', start: 0.2, end: 0.2, parts: [{ name: 'near', effect: 0 }, { name: 'served', effect: 0 }] } as const
    expect(leadingPart(flat)).toBeNull()
    const alike = { status: 'complete', start: 0.1, end: 0.3, parts: [{ name: 'near', effect: 0.1 }, { name: 'served', effect: 0.1 }] } as const
    expect(leadingPart(alike)).toBeNull()
    const against = { status: 'complete', start: 0.3, end: 0.31, parts: [{ name: 'near', effect: -0.2 }, { name: 'served', effect: 0.12 }, { name: 'completed', effect: 0.09 }] } as const
    expect(leadingPart(against)).toMatchObject({ name: 'near', along: false })
  })
})
