import type { ObservationRow } from '../../../catalog/observation-sql.ts'
import type { ObservationStatus } from '../../../catalog/observation-status.ts'
import type { Territory } from '../../../catalog/territory.ts'
import { personsOf, type UncertainNeed } from '../../../domain/placement/uncertainNeed.ts'
import type { LonLat } from '../../../domain/projection/mercator.ts'
import type { PlacementSettings } from '../../../state/placement-settings.ts'
import { needOf } from './peopleMeasure.ts'

/** A municipality of the question, at its seat. */
export interface LocatePlace {
  readonly id: string
  readonly at: LonLat
  readonly department: string
  readonly row: ObservationRow
  /** 0 where the figure is not published, which `known` tells; such a place counts in no number. */
  readonly persons: number
  readonly known: boolean
  readonly status: ObservationStatus
  readonly need: UncertainNeed
  /** Whether the service, or one of the group, is offered here already; whether any service is. */
  readonly offers: boolean
  readonly isOffice: boolean
}

/** The places of a question and where a point may stand. */
export interface LocateQuestion {
  readonly places: readonly LocatePlace[]
  readonly numberOf: ReadonlyMap<string, number>
  /** Candidates by the number of their place: places that offer the service already are none. */
  readonly candidates: readonly number[]
  /** Seats in the whole region where the service is offered already. */
  readonly standing: readonly LonLat[]
  /** Places without a seat, which no distance can be told of. */
  readonly withoutSeat: number
}

export interface LocateRows {
  readonly people: readonly ObservationRow[]
  /** Services offered, of the service or group asked for, in all countries. */
  readonly offered: readonly ObservationRow[]
  /** Of all services. */
  readonly offices: readonly ObservationRow[]
}

/** Nobody is drawn either where nothing is published. */
const NOBODY: UncertainNeed = { count: 0, target: 0, served: 0 }

/** Puts rows and places together. `target` is the share that ought to be reached. */
export function locateQuestion(rows: LocateRows, settings: PlacementSettings, territories: ReadonlyMap<string, Territory>, target: number): LocateQuestion {
  const offering = new Set(rows.offered.flatMap((row) => ((row.value ?? 0) > 0 ? [row.territory] : [])))
  const offices = new Set(rows.offices.flatMap((row) => ((row.value ?? 0) > 0 ? [row.territory] : [])))
  const within = new Set(settings.departments)
  let withoutSeat = 0
  const places = rows.people.flatMap((row): LocatePlace[] => {
    const territory = territories.get(row.territory)
    const department = territory?.department_id ?? ''
    if (!territory || (within.size > 0 && !within.has(department))) return []
    const at = seatOf(territory)
    if (!at) {
      withoutSeat += 1
      return []
    }
    const need = needOf(row, settings.people, target)
    const { id } = territory
    return [{ id, at, department, row, persons: need ? personsOf(need) : 0, known: need !== null, status: row.status, need: need ?? NOBODY, offers: offering.has(id), isOffice: offices.has(id) }]
  })
  const picked = new Set(settings.picked)
  const must = new Set(settings.must)
  const mayStand = (place: LocatePlace) => (settings.candidates === 'seats' ? true : settings.candidates === 'offices' ? place.isOffice : picked.has(place.id))
  return {
    places,
    numberOf: new Map(places.map(({ id }, at) => [id, at])),
    candidates: places.flatMap((place, at) => (must.has(place.id) || (mayStand(place) && !place.offers) ? [at] : [])),
    standing: [...offering].flatMap((id): LonLat[] => {
      const at = seatOf(territories.get(id))
      return at ? [at] : []
    }),
    withoutSeat,
  }
}

function seatOf(territory: Territory | undefined): LonLat | null {
  const { longitude = null, latitude = null } = territory ?? {}
  return longitude === null || latitude === null ? null : [longitude, latitude]
}
