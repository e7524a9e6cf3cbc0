import type { AvailableTable, Indicator } from '../catalog/indicator.ts'
import { type Level, LEVELS } from '../catalog/level.ts'
import { type PeriodKind, periodKind } from '../catalog/period.ts'
import { DIMENSIONS, type Dimension } from '../catalog/service.ts'
import type { AppState } from './app-state.ts'

/** Dimensions a filter narrows to one code. Those the indicator fixes are part of it: its tables do not list them. */
export function narrowedDimensions(indicator: Indicator, filters: AppState['filters']): Dimension[] {
  return DIMENSIONS.filter((dimension) => indicator.fixed[dimension] === undefined && filters[dimension] !== 'all')
}

/** Levels at which some table of this period kind is published; every level where the catalog lists no tables. */
export function levelsWith(indicator: Indicator, kind: PeriodKind): Level[] {
  const { levels, tables } = indicator.availability
  const listed = LEVELS.filter((level) => levels.includes(level))
  if (tables.length === 0) return listed
  return listed.filter((level) => tables.some((table) => table.periods === kind && table.levels.includes(level)))
}

/** Period kinds in which anything is published at a level, judged by the indicator's own periods and tables. */
export function kindsAt(indicator: Indicator, level: Level): PeriodKind[] {
  const kinds: PeriodKind[] = ['year', 'quarter']
  return kinds.filter(
    (kind) =>
      indicator.availability.periods.some((period) => periodKind(period) === kind) && levelsWith(indicator, kind).includes(level),
  )
}

/** Whether one published table crosses all these dimensions, with the codes filtered for, at a level and period kind. */
export function crossingPublished(
  indicator: Indicator,
  crossing: { level: Level; kind: PeriodKind; dimensions: readonly Dimension[]; filters?: AppState['filters'] },
): boolean {
  const { tables, dimensions, levels } = indicator.availability
  if (!levels.includes(crossing.level)) return false
  if (tables.length === 0) return crossing.dimensions.every((dimension) => (dimensions[dimension]?.length ?? 0) > 1)
  return tables.some(
    (table) =>
      table.periods === crossing.kind &&
      table.levels.includes(crossing.level) &&
      crossing.dimensions.every((dimension) => table.dimensions.includes(dimension) && hasCode(table, dimension, crossing.filters?.[dimension])),
  )
}

function hasCode(table: AvailableTable, dimension: Dimension, code = 'all'): boolean {
  const codes = table.codes?.[dimension]
  return code === 'all' || codes === undefined || codes.includes(code)
}

/** Whether the chosen filters are published together, and where they are. */
export interface CombinationPublished {
  readonly published: boolean
  /** Levels that publish the combination for the period on screen, from wide to narrow. */
  readonly levels: readonly Level[]
  /** Period kinds that publish the combination at the level on screen. */
  readonly kinds: readonly PeriodKind[]
  /** The dimensions that have to stand in one table. */
  readonly dimensions: readonly Dimension[]
}

/**
 * Says whether the filters of a state are published together at its level and period, and, where they are not,
 * at which levels and in which period kinds they are. `split` adds the dimension a chart splits by.
 */
export function combinationPublished(
  indicator: Indicator,
  state: Pick<AppState, 'level' | 'period' | 'filters'>,
  split?: Dimension,
): CombinationPublished {
  const narrowed = narrowedDimensions(indicator, state.filters)
  const dimensions = split && !narrowed.includes(split) ? [...narrowed, split] : narrowed
  // An indicator that takes each territory's latest figure reads yearly tables only, whatever period is asked for.
  const kind = indicator.periodMatch === 'latest' ? 'year' : periodKind(state.period)
  const levels = LEVELS.filter((level) => crossingPublished(indicator, { level, kind, dimensions, filters: state.filters }))
  const kinds = kindsAt(indicator, state.level).filter((other) =>
    crossingPublished(indicator, { level: state.level, kind: other, dimensions, filters: state.filters }),
  )
  return { published: levels.includes(state.level), levels, kinds, dimensions }
}
