import { describe, expect, it } from 'vitest'
import { beyondByName, funnelView } from '../../../../src/views/explore/outcomes/funnelView.ts'
import { nameSpots } from '../../../../src/views/explore/outcomes/nameSpots.ts'
import { baseTicks, funnelScale, shareRange } from '../../../../src/views/explore/outcomes/funnelScale.ts'
import { nearestMark } from '../../../../src/views/explore/outcomes/nearestMark.ts'
import { alike, INDICATOR, observed } from './rows.ts'

describe('the funnel of rows', () => {
  const rows = [...alike(), observed('HN01', 90, 300), observed('HN02', 0, 0, { status: 'suppressed' }), observed('HN03', 0, 50)]
  const view = funnelView(rows, INDICATOR)

  it('pools sums and not shares, and leaves absence out', () => {
    expect(view?.numerator).toBe(190)
    expect(view?.denominator).toBe(1350)
    expect(view?.target).toBeCloseTo(190 / 1350, 12)
    expect(view?.marks).toHaveLength(12)
    expect(view?.funnel.leftOut).toBe(1)
    expect(view?.marks.map(({ row }) => row.territory)).not.toContain('HN02')
  })

  it('counts a reported zero as a place', () => {
    expect(view?.marks.find(({ row }) => row.territory === 'HN03')?.row.value).toBe(0)
  })

  it('begins with the smallest base', () => {
    const bases = view?.marks.map(({ row }) => row.denominator) ?? []
    expect(bases).toEqual(bases.toSorted((one, other) => one - other))
  })

  it('counts every place in one position', () => {
    expect(Object.values(view?.counts ?? {}).reduce((sum, count) => sum + count, 0)).toBe(12)
  })

  it('takes both counts away where there is no value, though one side may be printed', () => {
    const half = { ...observed('HN04', 1, 5), value: null, numerator: null, status: 'suppressed' as const }
    expect(funnelView([...alike(), half], INDICATOR)?.denominator).toBe(1000)
  })

  it('is null without any value', () => {
    expect(funnelView([observed('HN02', 0, 0, { status: 'not-reported' })], INDICATOR)).toBeNull()
  })

  it('says where a low share could not stand out', () => {
    // A place of 3 under a share of a tenth: none of 3 has a chance of 0.729, so that no limit lies above 0.
    const small = funnelView([...alike(), observed('HN05', 1, 3)], INDICATOR)
    const limits = small?.marks.find(({ row }) => row.territory === 'HN05')?.limits
    expect(limits?.innerLow).toBe(0)
    expect(small?.blindLow).toBe(1)
  })

  it('lists what lies beyond by name and not by value', () => {
    const spread = funnelView([...alike(), observed('A', 60, 100), observed('B', 70, 100)], INDICATOR)
    const names: Record<string, string> = { A: 'Zacapa', B: 'Ábrego' }
    const listed = beyondByName(spread?.marks ?? [], 'above', (id) => names[id] ?? id)
    expect(listed.map(({ row }) => row.territory)).toEqual(['B', 'A'])
    expect(beyondByName(spread?.marks ?? [], 'below', (id) => id)).toEqual([])
  })
})

describe('the scale', () => {
  const view = funnelView([...alike(), observed('HN01', 300, 1000), observed('HN03', 0, 10)], INDICATOR)
  if (!view) throw new Error('no funnel')
  const scale = funnelScale(view, { width: 600, height: 400 })

  it('is even in ratios of the base and in shares', () => {
    expect(scale.across(100) - scale.across(10)).toBeCloseTo(scale.across(1000) - scale.across(100), 9)
    expect(scale.down(0.1) - scale.down(0.2)).toBeCloseTo(scale.down(0.2) - scale.down(0.3), 9)
    expect(scale.down(0)).toBe(scale.frame.bottom)
  })

  it('holds every point', () => {
    for (const { row } of view.marks) {
      expect(scale.across(row.denominator)).toBeGreaterThan(scale.frame.left)
      expect(scale.across(row.denominator)).toBeLessThan(scale.frame.right)
      expect(scale.down(row.value)).toBeGreaterThanOrEqual(scale.frame.top)
      expect(scale.down(row.value)).toBeLessThanOrEqual(scale.frame.bottom)
    }
  })

  it('has readable marks', () => {
    expect(baseTicks(7, 5200, 12)).toEqual([10, 20, 50, 100, 200, 500, 1000, 2000, 5000])
    expect(baseTicks(7, 5200, 5)).toEqual([10, 100, 1000])
    expect(shareRange([0, 0.37])).toEqual([0, 0.1, 0.2, 0.3, 0.4])
    expect(shareRange([0.69, 0.92])).toEqual([0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95])
    expect(shareRange([0, 1]).at(-1)).toBe(1)
    expect(shareRange([1, 1]).at(-1)).toBe(1)
    expect(shareRange([0, 0]).length).toBeGreaterThan(1)
  })

  it('finds the nearest point, and none far away', () => {
    const big = view.marks.findIndex(({ row }) => row.territory === 'HN01')
    expect(nearestMark(view.marks, scale, scale.across(1000) + 3, scale.down(0.3) - 3)).toBe(big)
    expect(nearestMark(view.marks, scale, scale.across(1000), scale.down(0.3) + 80)).toBeNull()
  })

  it('puts a name where it hides no point', () => {
    const chosen = view.marks.filter(({ row }) => row.territory === 'GT0100')
    const [free] = nameSpots(chosen, view.marks, scale, () => 'Danlí')
    expect(free?.anchor).toBe('start')
    const beside = { ...view.marks[0], row: { ...observed('X', 12, 120), numerator: 12, denominator: 120, value: 0.1 } } as (typeof view.marks)[number]
    const [moved] = nameSpots(chosen, [...view.marks, beside], scale, () => 'Danlí')
    expect(moved?.anchor).toBe('end')
  })
})
