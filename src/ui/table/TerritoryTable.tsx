import { type SortingState, useTable } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { IndicatorDefinition } from '../../catalog/indicator.ts'
import type { ObservationRow } from '../../catalog/observation-sql.ts'
import type { Territory } from '../../catalog/territory.ts'
import { countInRange } from '../../charts/distribution/series.ts'
import { localeOf } from '../../charts/parts/reading.ts'
import { nextFocus } from '../../charts/parts/roving.ts'
import { formatPeriod } from '../../domain/formatting/period.ts'
import type { Language } from '../../state/app-state.ts'
import { GRID_ROLES } from './gridRoles.ts'
import { type ColumnId, COLUMNS, columnsFor, NUMBER_COLUMNS, TABLE_FEATURES, tableColumns } from './tableColumns.ts'
import { TableCell } from './TableCell.tsx'
import { TableHead } from './TableHead.tsx'
import { tableRows } from './tableRows.ts'
import { useSize } from './useSize.ts'
import './TerritoryTable.css'

export interface TerritoryTableProps {
  /** Those of the map. */
  readonly rows: readonly ObservationRow[]
  readonly indicator: IndicatorDefinition
  readonly territories: ReadonlyMap<string, Territory>
  /** The period asked for, shown where a row names none. */
  readonly period: string
  readonly language: Language
  readonly selection: readonly string[]
  /** Places outside it are drawn faint, as on the map. */
  readonly range: readonly [number, number] | null
  readonly onSelect: (territory: string, extend: boolean) => void
  /** Where the value of a row comes from was asked for. */
  readonly onOrigin: (row: ObservationRow) => void
  /** Buttons above the table, such as the download. */
  readonly controls?: React.ReactNode
}

/** Of a row whose words need one line; one with longer names, or wider letters, is as tall as it must be. */
const ROW_HEIGHT = 40
const FIRST_SORTING: SortingState = [{ id: 'value', desc: true }]
const BY_PLACE: SortingState = [{ id: 'place', desc: false }]
const PAGE = 12

/** Columns are named by keys of the catalogue. */
function columnName(id: string): ColumnId {
  return COLUMNS.find((column) => column === id) ?? 'value'
}

/** The map as a table: the same numbers, sortable, drawn row by row as it scrolls, and usable by keyboard alone. */
export function TerritoryTable(props: TerritoryTableProps) {
  const { rows, indicator, territories, period, language, selection, range, onSelect, onOrigin, controls } = props
  const words = useTranslations('table')
  const locale = localeOf(language)
  const scroller = useRef<HTMLDivElement>(null)
  const head = useRef<HTMLTableSectionElement>(null)
  const { width } = useSize(scroller)
  const { height: headHeight } = useSize(head)
  const [asked, setSorting] = useState<SortingState>(FIRST_SORTING)
  // Outcomes are never put in an order: a small place would lead it by chance alone.
  const ordered = indicator.theme !== 'outcome'
  const sorting = !ordered && asked.some(({ id }) => NUMBER_COLUMNS.has(id)) ? BY_PLACE : asked
  const [stop, setStop] = useState(0)
  const wantsFocus = useRef(false)
  const data = useMemo(() => tableRows(rows, indicator, territories, period), [rows, indicator, territories, period])
  const inDepartments = data.length === 0 || data.some((row) => row.department !== '')
  const ids = useMemo(() => columnsFor(width, inDepartments), [width, inDepartments])
  const columns = useMemo(() => tableColumns(ids, locale), [ids, locale])
  const table = useTable({
    features: TABLE_FEATURES,
    columns,
    data,
    state: { sorting },
    onSortingChange: setSorting,
    enableSortingRemoval: false,
    enableMultiSort: false,
    getRowId: (row) => row.id,
  })
  const sorted = table.getRowModel().rows
  const current = Math.min(stop, sorted.length - 1)
  // oxlint-disable-next-line react/incompatible-library -- the compiler is not used, and nothing here is memoized by hand
  const virtualizer = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => sorted[index]?.id ?? index,
    overscan: 8,
    // The head stays above the rows that scroll below it.
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
  })
  // A row that was scrolled away is drawn again before it can take the focus.
  useEffect(() => {
    if (!wantsFocus.current) return
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${current}"]`)
    if (!row) return
    wantsFocus.current = false
    row.focus({ preventScroll: true })
  })
  const onKey = (event: KeyboardEvent, index: number, id: string) => {
    // A button inside the row has its own keys.
    if (event.target !== event.currentTarget) return
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      onSelect(id, event.shiftKey || event.ctrlKey || event.metaKey)
      return
    }
    const next = nextFocus(event.key, index, sorted.length, 'rows', PAGE)
    if (next === null) return
    event.preventDefault()
    wantsFocus.current = true
    setStop(next)
    virtualizer.scrollToIndex(next)
  }
  const sortedBy = sorting[0]
  const items = virtualizer.getVirtualItems()
  return (
    <section
      className="table"
      aria-label={words('caption', {
        indicator: indicator.title[language],
        period: formatPeriod(period, locale),
        count: rows.length,
      })}
    >
      <div className="table__bar">
        <p className="table__note">
          {sortedBy && `${words('sortedBy', { column: words(columnName(sortedBy.id)), direction: sortedBy.desc ? 'desc' : 'asc' })}. `}
          {ordered ? words('absentLast') : words('outcomes')} {range && words('inRange', { count: countInRange(rows, range), total: rows.length })}
          <span className="visually-hidden"> {words('keys')}</span>
        </p>
        <p className="visually-hidden" aria-live="polite">
          {words('selected', { count: selection.length })}
        </p>
        {controls}
      </div>
      <div className="table__scroller" ref={scroller}>
        <table
          className={`table__grid table__grid--${ids.length}`}
          {...GRID_ROLES.grid}
          aria-rowcount={sorted.length + 1}
          aria-colcount={ids.length}
          aria-multiselectable="true"
        >
          <caption className="visually-hidden">
            {words('caption', { indicator: indicator.title[language], period: formatPeriod(period, locale), count: rows.length })}
          </caption>
          <TableHead head={head} columns={ids} sorting={sortedBy} ordered={ordered} onSort={(next) => setSorting([next])} />
          <tbody {...GRID_ROLES.group} style={{ height: virtualizer.getTotalSize() }}>
            {items.map((item) => {
              const row = sorted[item.index]
              if (!row) return null
              const { value } = row.original
              const outside = range !== null && (value === undefined || value < range[0] || value > range[1])
              const selected = selection.includes(row.id)
              return (
                <tr
                  key={row.id}
                  ref={virtualizer.measureElement}
                  {...GRID_ROLES.row}
                  data-index={item.index}
                  aria-rowindex={item.index + 2}
                  aria-selected={selected}
                  tabIndex={item.index === current ? 0 : -1}
                  className={`table__row${selected ? ' table__row--selected' : ''}${outside ? ' table__row--outside' : ''}`}
                  style={{ transform: `translateY(${item.start - headHeight}px)` }}
                  onFocus={() => setStop(item.index)}
                  onKeyDown={(event) => onKey(event, item.index, row.id)}
                  onClick={(event) => onSelect(row.id, event.shiftKey || event.ctrlKey || event.metaKey)}
                >
                  {ids.map((column) => (
                    <td
                      key={column}
                      {...GRID_ROLES.cell}
                      className={NUMBER_COLUMNS.has(column) ? 'table__cell table__cell--number' : 'table__cell'}
                    >
                      <TableCell
                        column={column}
                        row={row.original}
                        unit={indicator.unit}
                        locale={locale}
                        narrow={ids.length === 3}
                        reachable={item.index === current}
                        onOrigin={() => {
                          const asked = rows.find((candidate) => candidate.territory === row.id)
                          if (asked) onOrigin(asked)
                        }}
                      />
                    </td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
        {sorted.length === 0 && <p className="table__empty">{words('empty')}</p>}
      </div>
    </section>
  )
}
