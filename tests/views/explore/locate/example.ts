import type { ObservationRow } from '../../../../src/catalog/observation-sql.ts'
import type { Territory } from '../../../../src/catalog/territory.ts'
import type { PlacementProblem } from '../../../../src/domain/placement/placementProblem.ts'
import { defaultPlacement, type PlacementSettings } from '../../../../src/state/placement-settings.ts'
import { type LocateQuestion, locateQuestion, type LocateRows } from '../../../../src/views/explore/locate/question.ts'
import { observationRow } from '../observationRow.ts'

/**
 * Six places along a road, by kilometre, in two departments. A offers the service, A and D some service; of E nothing is published.
 *
 *     W: A 0 (100 persons)   B 10 (40)   C 25 (60)      E: D 60 (80)   E 70 (suppressed)   F 95 (20)
 *
 * 300 persons, 200 in W and 100 in E. With a reach of 15 km A reaches A and B before: 140 persons, all of them in W. Alone a new point
 * at B or C adds 60 (C), at D or E 80 (D), at F 20 (F), at A nobody.
 * The ways before: 0 x 100 + 10 x 40 + 25 x 60 + 60 x 80 + 95 x 20 = 8600, so 8600 / 300 in the mean and 95 at most.
 * With C and D: 400 for B (to A) and 35 x 20 = 700 for F, so 1100 / 300 in the mean and 35 at most; 280 persons within reach.
 */
const ROAD: readonly (readonly [id: string, department: string, kilometre: number, persons: number | null])[] = [
  ['A', 'W', 0, 100],
  ['B', 'W', 10, 40],
  ['C', 'W', 25, 60],
  ['D', 'E', 60, 80],
  ['E', 'E', 70, null],
  ['F', 'E', 95, 20],
]

export function territory(id: string, department: string, longitude: number | null): Territory {
  const rest = { cod_pcode: id, national_code: null, is_leaf: true, level: 2, country: 'HND' as const }
  return { ...rest, id, name: `Lugar ${id}`, parent_id: department, department_id: department, longitude, latitude: longitude === null ? null : 14 }
}

/** One degree for ten kilometres, for the eye alone: distances are those of WHOLE. */
export const TERRITORIES: ReadonlyMap<string, Territory> = new Map(ROAD.map(([id, department, kilometre]) => [id, territory(id, department, kilometre / 10 - 90)]))

const offered = (...ids: readonly string[]) => ROAD.map(([id]): ObservationRow => observationRow(id, ids.includes(id) ? 1 : 0))

export const ROWS: LocateRows = { people: ROAD.map(([id, , , persons]) => observationRow(id, persons)), offered: offered('A'), offices: offered('A', 'D') }

/** The same rows where the service is offered nowhere yet. */
export const ROWS_OF_NONE: LocateRows = { ...ROWS, offered: offered() }

const ways = (to: number) => Float64Array.from(ROAD, ([, , kilometre]) => Math.abs(kilometre - to))

/** Persons and kilometres of all six; A stands. */
export const WHOLE: PlacementProblem = { weights: ROAD.map(([, , , persons]) => persons ?? 0), distances: ROAD.map(([, , kilometre]) => ways(kilometre)), existing: ways(0) }

/** The same where nothing stands. */
export const WHOLE_OF_NONE: PlacementProblem = { ...WHOLE, existing: Float64Array.from(ROAD, () => Number.POSITIVE_INFINITY) }

/** Most persons within 15 km, with what a test changes. */
export function asked(more: Partial<PlacementSettings> = {}): PlacementSettings {
  return { ...defaultPlacement(), reach: 15, ...more }
}

export function questionOf(settings: PlacementSettings = asked(), rows: LocateRows = ROWS): LocateQuestion {
  return locateQuestion(rows, settings, TERRITORIES, 1)
}
