import { type AdditiveEquations, collectEquations } from '../../src/domain/suppression/additiveEquations.ts'
import { AGES, ROUTES, SEXES } from '../../src/catalog/service.ts'
import { COLUMNS, isPublished, yearColumn } from './countColumns.ts'
import { YEARS, quartersOfYear } from './quarters.ts'
import type { TerritoryTree } from './territoryTree.ts'

/**
 * Every additive equation among the published counts of one variable and service; cell = territory x COLUMNS.
 * A territory is the sum of its parts, a year (of those given) of its quarters, `all` of sexes, ages and routes.
 */
export function tableEquations(tree: TerritoryTree, years: readonly number[]): AdditiveEquations {
  const width = COLUMNS.length
  const { add, collect } = collectEquations(tree.territories.length * width)
  for (const [place, territory] of tree.territories.entries()) {
    const row = place * width
    const children = tree.children[place] ?? []
    const levelOfChildren = tree.territories[children[0] ?? place]?.level ?? 0
    for (const [column, definition] of COLUMNS.entries()) {
      if (children.length > 0 && isPublished(definition, levelOfChildren)) {
        add(
          row + column,
          children.map((child) => child * width + column),
        )
      }
    }
    for (const year of years) {
      const yearPlace = YEARS.indexOf(year as (typeof YEARS)[number])
      add(
        row + yearColumn(yearPlace),
        quartersOfYear(year).map((quarter) => row + quarter),
      )
      addSplits(territory.level, (sex, age, route) => row + yearColumn(yearPlace, sex, age, route), add)
    }
  }
  return collect()
}

type CellOf = (sex: number, age: number, route: number) => number

function addSplits(level: number, cell: CellOf, add: (total: number, parts: readonly number[]) => void): void {
  const sizes = [SEXES.length, AGES.length, ROUTES.length] as const
  for (const [dimension, size] of sizes.entries()) {
    for (let first = 0; first < (sizes[(dimension + 1) % 3] ?? 0); first += 1) {
      for (let second = 0; second < (sizes[(dimension + 2) % 3] ?? 0); second += 1) {
        if (level > 1 && first + second > 0) continue
        const at = (code: number): number => {
          const codes = [0, 0, 0]
          codes[dimension] = code
          codes[(dimension + 1) % 3] = first
          codes[(dimension + 2) % 3] = second
          return cell(codes[0] ?? 0, codes[1] ?? 0, codes[2] ?? 0)
        }
        add(
          at(0),
          Array.from({ length: size - 1 }, (_, code) => at(code + 1)),
        )
      }
    }
  }
}
