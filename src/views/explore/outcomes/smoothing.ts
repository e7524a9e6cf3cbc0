import type { ObservationRow } from '../../../catalog/observation-sql.ts'
import { empiricalBayes, type SmoothedPlace } from '../../../domain/smoothing/empiricalBayes.ts'
import { smoothedShares } from '../../../domain/smoothing/smoothedShares.ts'
import { type SpatialSmoothing, spatialEmpiricalBayes } from '../../../domain/smoothing/spatialEmpiricalBayes.ts'
import type { Neighbourhood } from '../analysis/neighbourhoodWeights.ts'
import { countsOf } from '../../../catalog/valued-rows.ts'

/** Shares before and after smoothing, by territory. */
export interface SmoothedView {
  readonly byTerritory: ReadonlyMap<string, SmoothedPlace>
  /** In the order of the rows, null where one has no value. */
  readonly places: readonly (SmoothedPlace | null)[]
  /** Places with a value and no neighbour with one, which keep their own share; 0 where all places are drawn to one mean. */
  readonly withoutNeighbours: number
  /** Null where all places are drawn to one mean. */
  readonly neighbourhood: Neighbourhood | null
}

/** The shares of the rows drawn to the mean of all of them, or of their neighbours where these are given. */
export function smoothedView(rows: readonly ObservationRow[], neighbourhood: Neighbourhood | null): SmoothedView {
  const found = smoothedShares<SpatialSmoothing>(countsOf(rows), (places) =>
    neighbourhood ? spatialEmpiricalBayes(places, neighbourhood.weights) : { ...empiricalBayes(places), withoutNeighbours: 0 },
  )
  const known = found.places.filter((place) => place !== null)
  return { byTerritory: new Map(known.map((place) => [place.id, place])), places: found.places, withoutNeighbours: found.withoutNeighbours, neighbourhood }
}
