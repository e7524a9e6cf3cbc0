import { existsSync, readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { departmentTotals } from '../../../scripts/demonstration/departmentTotals.ts'
import { largestRemainder } from '../../../scripts/demonstration/largestRemainder.ts'
import { populationWeights } from '../../../scripts/demonstration/populationWeights.ts'
import { QUARTERS, isMature, quartersOfYear } from '../../../scripts/demonstration/quarters.ts'
import { readInputs } from '../../../scripts/demonstration/inputs.ts'
import { realParameters, smallWorld } from './smallWorld.ts'

const RETURNS = 'data/datasets/returns/returns.csv'

describe('quarters', () => {
  it('are fifteen, three of them in 2026', () => {
    expect(QUARTERS).toHaveLength(15)
    expect([QUARTERS[0], QUARTERS.at(-1)]).toEqual(['2023-Q1', '2026-Q3'])
    expect(quartersOfYear(2026)).toEqual([12, 13, 14])
  })
  it('are mature when the months since their last day have passed by the end of the data', () => {
    expect(QUARTERS.filter((quarter) => !isMature(quarter, 6))).toEqual(['2026-Q2', '2026-Q3'])
    expect(QUARTERS.filter((quarter) => !isMature(quarter, 12))).toEqual(['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'])
    expect(isMature('2026-Q3', 0)).toBe(true)
  })
})

describe('largestRemainder', () => {
  it('sums to the total and gives what is left to the largest remainders', () => {
    expect(largestRemainder(10, [1, 1, 1])).toEqual([4, 3, 3])
    expect(largestRemainder(7, [0, 2.6, 4.4])).toEqual([0, 3, 4])
    expect(() => largestRemainder(1, [0, 0])).toThrow(RangeError)
  })
})

describe('populationWeights', () => {
  const { tree, population } = smallWorld()
  const persons = (id: string): number => population[tree.placeOf.get(id) ?? -1] ?? Number.NaN

  it('keeps published figures and divides what they leave over equally', () => {
    expect(persons('GT0901')).toBe(60_000)
    expect(persons('GT0903')).toBe(10_000)
    expect(persons('HN0602')).toBe(20_000)
    expect(persons('SV06002')).toBe(35_000)
  })
  it('ranks districts with the seat of the municipality first', () => {
    expect(persons('SV0821')).toBeCloseTo(35_000 / 1.5, 6)
    expect(persons('SV0802')).toBeCloseTo(35_000 / (1 + 1 / 2 + 1 / 3), 6)
    expect(persons('SV0801') + persons('SV0802') + persons('SV0803')).toBeCloseTo(35_000, 6)
  })
  it('leaves no territory of the gazetteer without persons', async () => {
    const real = await readInputs()
    expect(real.tree.leaves).toHaveLength(900)
    expect(real.tree.territories.filter((_, place) => !((real.population[place] ?? 0) > 0))).toEqual([])
    expect(populationWeights(real.tree, new Map(), 1).every((value) => value === 0)).toBe(true)
  })
})

describe('departmentTotals', () => {
  it('sum to the national total and keep the published shares', async () => {
    const { tree, parameters, population } = await readInputs()
    for (const total of parameters.national_totals) {
      const departments = departmentTotals(tree, parameters, population, total.country, total.year)
      expect([...departments.values()].reduce((left, right) => left + right, 0)).toBe(total.persons)
      for (const { country, total: whole, departments: printed } of parameters.department_shares) {
        if (country !== total.country || whole === null) continue
        for (const [id, value] of Object.entries(printed)) {
          const share = (departments.get(tree.placeOf.get(id) ?? -1) ?? 0) / total.persons
          expect(Math.abs(share - value / whole)).toBeLessThan(1 / total.persons)
        }
      }
    }
  })
})

describe('parameters', () => {
  const rows = existsSync(RETURNS)
    ? Papa.parse<Record<string, string>>(readFileSync(RETURNS, 'utf8'), { header: true, skipEmptyLines: true }).data
    : []

  it('name a total for every country and year, published to 2025 and extrapolated after', () => {
    const totals = realParameters().national_totals
    expect(totals).toHaveLength(12)
    for (const total of totals) {
      expect(total.basis).toBe(total.year === 2026 ? 'extrapolated' : 'published')
      expect(total.source === null).toBe(total.year === 2026)
      if (total.year === 2026) expect(total.note).toMatch(/2025/)
    }
  })

  it.runIf(rows.length > 0)('repeat the national totals of the dataset of returns', () => {
    for (const total of realParameters().national_totals.filter(({ basis }) => basis === 'published')) {
      const same = rows.filter(
        (row) =>
          row['measure'] === 'returned-migrants' &&
          row['territory_id'] === total.country &&
          row['period'] === total.period &&
          row['provider'] === total.provider &&
          row['source_id'] === total.source_id &&
          [row['sex'], row['age'], row['route']].every((code) => code === 'all'),
      )
      expect(same.map((row) => Number(row['numerator'])), `${total.country} ${total.year}`).toEqual([total.persons])
    }
  })

  it.runIf(rows.length > 0)("repeat the departments' figures of the dataset of returns", () => {
    for (const publication of realParameters().department_shares) {
      for (const [id, value] of Object.entries(publication.departments)) {
        const same = rows.filter(
          (row) =>
            row['measure'] === publication.measure &&
            row['territory_id'] === id &&
            row['period'] === publication.period &&
            row['provider'] === publication.provider,
        )
        expect(same.map((row) => Number(row['numerator'])), id).toEqual([value])
      }
    }
  })
})
