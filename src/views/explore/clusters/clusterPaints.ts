import { isAbsence } from '../../../catalog/observation-status.ts'
import type { ObservationRow } from '../../../catalog/observation-sql.ts'
import type { ClusterColours } from '../../../domain/palette/clusterColours.ts'
import type { MethodSettings } from '../../../state/method-settings.ts'
import type { AreaPaint } from '../../../ui/map/TerritoryMapProps.ts'
import type { JudgedPlace, PlaceKind } from './judgePlaces.ts'

/** Kinds a statistic can find, in the order of the legend. */
export const KINDS_OF: Record<MethodSettings['statistic'], readonly Exclude<PlaceKind, 'waiting'>[]> = {
  'local-moran': ['high-high', 'low-low', 'high-low', 'low-high', 'chance', 'island'],
  'getis-ord': ['hot', 'cold', 'chance', 'island'],
}

/** The colour of a kind; null while it is not worked out. */
export function colourOfKind(kind: PlaceKind, colours: ClusterColours): string | null {
  switch (kind) {
    case 'high-high':
    case 'hot':
      return colours.high
    case 'low-low':
    case 'cold':
      return colours.low
    case 'high-low':
      return colours.highAmongLow
    case 'low-high':
      return colours.lowAmongHigh
    case 'chance':
      return colours.neutral
    case 'island':
      return colours.unjudged
    case 'waiting':
      return null
  }
}

/**
 * How each territory of the map is painted: by its kind, by the reason of its absence, and as bare ground while nothing is
 * worked out. `rows` are all rows of the level; those that are not among `shown` take no part and are dimmed.
 */
export function clusterPaints(
  rows: readonly ObservationRow[],
  shown: readonly ObservationRow[],
  places: readonly JudgedPlace[],
  colours: ClusterColours,
): Map<string, AreaPaint> {
  const taking = new Set(shown.map(({ territory }) => territory))
  const kinds = new Map(places.map(({ id, kind }) => [id, kind]))
  // Before the permutations are done an island would be the only colour on a bare map.
  const waiting = places.some(({ kind }) => kind === 'waiting')
  return new Map(
    rows.map((row) => {
      const kind = kinds.get(row.territory) ?? 'waiting'
      const colour = waiting ? null : colourOfKind(kind, colours)
      return [row.territory, { colour, absence: isAbsence(row.status) ? row.status : null, dimmed: !taking.has(row.territory) }]
    }),
  )
}
