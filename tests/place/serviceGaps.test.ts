import { describe, expect, it } from 'vitest'
import { serviceGaps } from '../../src/place/serviceGaps.ts'
import { gapRow, observationRow } from '../views/explore/observationRow.ts'

function need(code: string, persons: number | null) {
  return observationRow('A', persons, { code, numerator: persons })
}

describe('gaps by service', () => {
  it('are exact where need and service were published, largest first, groups left out', () => {
    const rows = [
      gapRow('A', 10, 400, { code: 'all' }),
      gapRow('A', 10, 100, { code: 'soft-skills' }),
      gapRow('A', 5, 150, { code: 'skills-certification' }),
      gapRow('A', 60, 100, { code: 'financial-education' }),
    ]
    const { gaps } = serviceGaps([], rows, 0.5)
    expect(gaps.map(({ service, low, high, kind }) => [service, low, high, kind])).toEqual([
      ['skills-certification', 70, 70, 'exact'],
      ['soft-skills', 40, 40, 'exact'],
    ])
    expect(gaps[0]?.interval?.[0]).toBeGreaterThan(60)
  })

  it('are bounded by the persons the group served where the service itself was not published', () => {
    const groups = [gapRow('A', 30, 300, { code: 'social' }), observationRow('A', null, { code: 'economic' })]
    const needs = [need('soft-skills', 100), need('psychosocial-support', 200), need('financial-education', 500)]
    const { gaps, unknown } = serviceGaps(needs, groups, 0.5)
    // 200 x 0.5 less 0 to 30 served; of economic services the group served is hidden, so nothing is said of them.
    expect(gaps.map(({ service, low, high, kind }) => [service, low, high, kind])).toEqual([
      ['psychosocial-support', 70, 100, 'bounds'],
      ['soft-skills', 20, 50, 'bounds'],
    ])
    expect(unknown).toContain('financial-education')
    expect(unknown).toHaveLength(9)
  })

  it('take the bound of all services where their own group is hidden, and the smaller of the two', () => {
    const hidden = [gapRow('A', 80, 900, { code: 'all' }), observationRow('A', null, { code: 'economic' })]
    expect(serviceGaps([need('upskilling-reskilling', 300)], hidden, 0.5).gaps[0]).toMatchObject({ low: 70, high: 150 })
    const both = [gapRow('A', 80, 900, { code: 'all' }), gapRow('A', 20, 400, { code: 'economic' })]
    expect(serviceGaps([need('upskilling-reskilling', 300)], both, 0.5).gaps[0]).toMatchObject({ low: 130, high: 150 })
  })

  it('never take a hidden need for zero', () => {
    const groups = [gapRow('A', 30, 300, { code: 'social' })]
    const { gaps, unknown } = serviceGaps([need('soft-skills', null)], groups, 0.5)
    expect(gaps).toEqual([])
    expect(unknown).toContain('soft-skills')
  })

  it('take those in need from below the line of their own row where no row of the need is there', () => {
    const own = gapRow('A', 90, 200, { code: 'soft-skills', value: null, status: 'suppressed' })
    const { gaps } = serviceGaps([], [gapRow('A', 90, 300, { code: 'social' }), own], 0.5)
    // 200 x 0.5 less 0 to 90 served; those served (90) are nobody's need.
    expect(gaps).toMatchObject([{ low: 10, high: 100, kind: 'bounds', needed: 200, need: own }])
  })

  it('name those in need, by the row of the need and else from below the line of the gap', () => {
    const own = gapRow('A', 3, 80, { code: 'soft-skills' })
    expect(serviceGaps([], [own], 0.5).gaps).toMatchObject([{ kind: 'exact', needed: 80 }])
    expect(serviceGaps([need('soft-skills', 82)], [own], 0.5).gaps).toMatchObject([{ kind: 'exact', needed: 82 }])
    expect(serviceGaps([need('soft-skills', null)], [own], 0.5).gaps).toMatchObject([{ kind: 'exact', needed: 80 }])
  })

  it('are in no certain order where one further back may reach higher, or a met target may be met by chance', () => {
    const exact = [gapRow('A', 100, 1000, { code: 'soft-skills' }), gapRow('A', 100, 600, { code: 'skills-certification' })]
    expect(serviceGaps([], exact, 0.5).orderCertain(2)).toBe(true)
    // Of psychosocial support at least 0 and at most 450 are missing: it stands last and may be the largest.
    const wide = [...exact, gapRow('A', 500, 2000, { code: 'social' })]
    const behind = serviceGaps([need('psychosocial-support', 900)], wide, 0.5)
    expect(behind.gaps.map(({ service, low, high }) => [service, low, high])).toEqual([['soft-skills', 400, 400], ['skills-certification', 200, 200], ['psychosocial-support', 0, 450]])
    expect(behind.orderCertain(1)).toBe(false)
    const met = serviceGaps([], [gapRow('A', 44, 100, { code: 'soft-skills' }), gapRow('A', 50, 100, { code: 'skills-certification' })], 0.5)
    expect(met.gaps).toHaveLength(1)
    expect(met.orderCertain(1)).toBe(false)
  })

  it('say whether their order is certain', () => {
    const group = [gapRow('A', 30, 300, { code: 'social' })]
    expect(serviceGaps([need('soft-skills', 100), need('psychosocial-support', 130)], group, 0.5).orderCertain(2)).toBe(false)
    expect(serviceGaps([need('soft-skills', 100), need('psychosocial-support', 400)], group, 0.5).orderCertain(1)).toBe(true)
  })
})
