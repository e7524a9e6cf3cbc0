import { AGES, type Age, ROUTES, type Route, SEXES, type Sex } from '../../src/catalog/service.ts'
import { QUARTERS, YEARS } from './quarters.ts'

/** One column of the published tables of a territory and service: a period and a group of persons. */
export interface CountColumn {
  readonly period: string
  readonly kind: 'quarter' | 'year'
  /** Place in QUARTERS or YEARS. */
  readonly place: number
  readonly sex: Sex
  readonly age: Age
  readonly route: Route
  /** How many of sex, age and route are split; tables of small territories split one at most. */
  readonly splits: number
}

const COMBINATIONS = SEXES.length * AGES.length * ROUTES.length

/** Fifteen quarters, then for each year the full cross of sex, age and route with all its margins. */
export const COLUMNS: readonly CountColumn[] = [
  ...QUARTERS.map((period, place) => {
    return { period, kind: 'quarter', place, sex: 'all', age: 'all', route: 'all', splits: 0 } as const
  }),
  ...YEARS.flatMap((year, place) =>
    SEXES.flatMap((sex) =>
      AGES.flatMap((age) =>
        ROUTES.map((route) => {
          const splits = Number(sex !== 'all') + Number(age !== 'all') + Number(route !== 'all')
          return { period: String(year), kind: 'year', place, sex, age, route, splits } as const
        }),
      ),
    ),
  ),
]

/** Place in COLUMNS of a year's group; codes by their place in SEXES, AGES and ROUTES, 0 is `all`. */
export function yearColumn(year: number, sex = 0, age = 0, route = 0): number {
  return QUARTERS.length + year * COMBINATIONS + (sex * AGES.length + age) * ROUTES.length + route
}

/** Departments and countries show the full cross, smaller territories one split at a time. */
export function isPublished(column: CountColumn, level: number): boolean {
  return column.splits <= 1 || level <= 1
}
