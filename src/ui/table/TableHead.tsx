import type { ColumnSort } from '@tanstack/react-table'
import type { Ref } from 'react'
import { useTranslations } from 'use-intl'
import { GRID_ROLES } from './gridRoles.ts'
import { type ColumnId, NUMBER_COLUMNS } from './tableColumns.ts'

interface TableHeadProps {
  readonly head: Ref<HTMLTableSectionElement>
  readonly columns: readonly ColumnId[]
  readonly sorting: ColumnSort | undefined
  /** Whether rows may be put in the order of their figures. */
  readonly ordered: boolean
  readonly onSort: (next: ColumnSort) => void
}

/** Names of the columns; each is a button that sorts by it, numbers from the largest first, where rows may be ordered so. */
export function TableHead({ head, columns, sorting, ordered, onSort }: TableHeadProps) {
  const words = useTranslations('table')
  return (
    <thead ref={head} {...GRID_ROLES.group} className="table__head">
      <tr {...GRID_ROLES.row} aria-rowindex={1} className="table__row table__row--head">
        {columns.map((column) => {
          const active = sorting?.id === column
          const descending = active ? !sorting.desc : NUMBER_COLUMNS.has(column)
          const name = words(column)
          return (
            <th
              key={column}
              {...GRID_ROLES.header}
              scope="col"
              className={NUMBER_COLUMNS.has(column) ? 'table__cell table__cell--number' : 'table__cell'}
              aria-sort={active ? (sorting.desc ? 'descending' : 'ascending') : 'none'}
            >
              {!ordered && NUMBER_COLUMNS.has(column) ? (
                <span className="table__sort table__sort--none">{name}</span>
              ) : (
                <button
                  type="button"
                  className="table__sort"
                  title={words(descending ? 'sortDescending' : 'sortAscending', { column: name })}
                  onClick={() => onSort({ id: column, desc: descending })}
                >
                  {name}
                  <span className="table__arrow" aria-hidden="true">
                    {active ? (sorting.desc ? '↓' : '↑') : ''}
                  </span>
                </button>
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
