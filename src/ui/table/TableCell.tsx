import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { isAbsence } from '../../catalog/observation-status.ts'
import { formatEstimate, formatInterval } from '../../domain/formatting/interval.ts'
import {
  type FormatLocale,
  type FormatUnit,
  formatDigits,
  formatNumber,
  usualDecimals,
} from '../../domain/formatting/number.ts'
import { formatPeriod } from '../../domain/formatting/period.ts'
import { AbsenceSwatchOfChart } from '../../charts/parts/AbsenceSwatchOfChart.tsx'
import type { ColumnId } from './tableColumns.ts'
import type { TableRow } from './tableRows.ts'

interface TableCellProps {
  readonly column: ColumnId
  readonly row: TableRow
  readonly unit: FormatUnit
  readonly locale: FormatLocale
  /** Few columns: department and status move into others. */
  readonly narrow: boolean
  /** In the row that the keyboard has reached. */
  readonly reachable: boolean
  /** Where the value comes from was asked for. */
  readonly onOrigin: () => void
}

/** What one cell shows. An absent value is named in words where there is no status column, and a dash elsewhere. */
export function TableCell({ column, row, unit, locale, narrow, reachable, onOrigin }: TableCellProps) {
  const words = useTranslations('table')
  const codes = useTranslations('codes')
  const none = <span className="table__none">{words('none')}</span>
  const bound = (value: number | undefined) =>
    value === undefined
      ? none
      : formatDigits(value, unit, locale, unit === 'percent' ? 1 : usualDecimals(value, unit), true, true)
  const interval = row.low === undefined || row.high === undefined ? null : ([row.low, row.high] as const)
  const absence = isAbsence(row.status) ? row.status : null
  switch (column) {
    case 'place':
      return (
        <>
          <span className="table__place" title={row.place}>
            {row.place}
          </span>
          {narrow && row.department && <span className="table__detail">{row.department}</span>}
        </>
      )
    case 'department':
      return <>{row.department}</>
    case 'country':
      return <>{row.country}</>
    case 'value': {
      const value = row.value === undefined ? codes(`status.${row.status}`) : formatEstimate(row.value, interval, unit, locale)
      const origin = (content: ReactNode) => (
        <button
          type="button"
          className="table__origin"
          tabIndex={reachable ? 0 : -1}
          aria-label={words('origin', { what: `${row.place}: ${value}` })}
          onClick={(event) => {
            event.stopPropagation()
            onOrigin()
          }}
        >
          {content}
        </button>
      )
      if (row.value !== undefined) return origin(<strong>{value}</strong>)
      return origin(narrow ? (
        <span className="table__status">
          <AbsenceSwatchOfChart absence={absence} /> {codes(`status.${row.status}`)}
        </span>
      ) : (
        none
      ))
    }
    case 'interval':
      if (!interval) return narrow && row.value === undefined ? null : none
      return <>{formatInterval(interval, unit, locale)}</>
    case 'low':
      return <>{bound(row.low)}</>
    case 'high':
      return <>{bound(row.high)}</>
    case 'numerator':
      return <>{row.numerator === undefined ? none : formatNumber(row.numerator, locale)}</>
    case 'denominator':
      return <>{row.denominator === undefined ? none : formatNumber(row.denominator, locale)}</>
    case 'status':
      return (
        <span className="table__status">
          {absence && <AbsenceSwatchOfChart absence={absence} />} {codes(`status.${row.status}`)}
        </span>
      )
    case 'period':
      return <>{formatPeriod(row.period, locale)}</>
    case 'source':
      return <>{row.provider || row.source || none}</>
  }
}
