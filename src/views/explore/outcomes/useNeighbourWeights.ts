import { useMemo } from 'react'
import type { ObservationRow } from '../../../catalog/observation-sql.ts'
import { type SpatialWeights, weightsFromLists } from '../../../domain/spatial/spatialWeights.ts'
import { type SeatPlace, weightsFromNearestSeats } from '../../../domain/spatial/weightsFromNearestSeats.ts'
import { borderNeighbours } from '../../../layers/areas/borderNeighbours.ts'
import type { AppState } from '../../../state/app-state.ts'
import type { OpenRelease } from '../../../ui/release/openRelease.ts'

/** Who neighbours whom among the rows; null where all places are drawn to one mean. */
export function useNeighbourWeights(rows: readonly ObservationRow[], level: AppState['level'], method: AppState['method'], open: OpenRelease): SpatialWeights | null {
  const { smoothing, neighbourhood } = method
  return useMemo(() => {
    if (smoothing === 'all') return null
    const ids = rows.map(({ territory }) => territory)
    if (neighbourhood === 'borders') return weightsFromLists(ids, borderNeighbours(open.topology, level))
    const places = ids.map((id): SeatPlace => {
      const territory = open.territories.get(id)
      const known = territory && territory.longitude !== null && territory.latitude !== null
      return { id, seat: known ? [territory.longitude, territory.latitude] : null }
    })
    return weightsFromNearestSeats(places, neighbourhood === 'seats-4' ? 4 : 8)
  }, [rows, level, smoothing, neighbourhood, open])
}
