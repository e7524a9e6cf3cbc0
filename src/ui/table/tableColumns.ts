import { createColumnHelper, createSortedRowModel, rowSortingFeature, tableFeatures } from '@tanstack/react-table'
import { nameOrder } from '../../domain/sorting/byName.ts'
import type { TableRow } from './tableRows.ts'

export const TABLE_FEATURES = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() })
export type TableFeatures = typeof TABLE_FEATURES

export const COLUMNS = [
  'place',
  'department',
  'country',
  'value',
  'interval',
  'low',
  'high',
  'numerator',
  'denominator',
  'status',
  'period',
  'source',
] as const
export type ColumnId = (typeof COLUMNS)[number]
export const NUMBER_COLUMNS: ReadonlySet<string> = new Set<ColumnId>([
  'value',
  'interval',
  'low',
  'high',
  'numerator',
  'denominator',
])

/**
 * Columns that fit a width in pixels, so that each stays readable: on a phone place, value and interval, where an
 * absence is named in the place of the value; on a tablet also department, counts and status; then all. Places that lie
 * in no department, being one, stand with their country.
 */
export function columnsFor(width: number, inDepartments = true): readonly ColumnId[] {
  if (width < 560) return ['place', 'value', 'interval']
  if (width < 1100) return ['place', inDepartments ? 'department' : 'country', 'value', 'interval', 'numerator', 'denominator', 'status']
  return COLUMNS.filter((column) => column !== 'interval')
}

const helper = createColumnHelper<TableFeatures, TableRow>()

/**
 * Column definitions. Numbers sort by size, absent ones last in both directions; words sort as the language does.
 * The interval is sorted by its lower bound.
 */
export function tableColumns(ids: readonly ColumnId[], locale: string) {
  const compareNames = nameOrder(locale)
  return helper.columns(
    ids.map((id) => {
      const read = (row: TableRow): string | number | undefined =>
        id === 'interval' ? row.low : row[id]
      if (NUMBER_COLUMNS.has(id)) {
        return helper.accessor(read, {
          id,
          sortUndefined: 'last',
          sortDescFirst: true,
          sortFn: (a, b, column) => Number(a.getValue(column)) - Number(b.getValue(column)),
        })
      }
      return helper.accessor(read, {
        id,
        sortDescFirst: false,
        sortFn: (a, b, column) => compareNames(String(a.getValue(column)), String(b.getValue(column))),
      })
    }),
  )
}
