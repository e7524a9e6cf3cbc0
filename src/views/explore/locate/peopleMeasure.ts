import type { Catalog } from '../../../catalog/release.ts'
import type { Filters } from '../../../catalog/observation-sql.ts'
import type { ObservationRow } from '../../../catalog/observation-sql.ts'
import { NO_FILTERS } from '../../../catalog/observation-queries.ts'
import type { UncertainNeed } from '../../../domain/placement/uncertainNeed.ts'
import type { PlacementSettings } from '../../../state/placement-settings.ts'
import { gapIndicator } from '../questions.ts'

/** The indicators of people in need and of services offered, by id; both of demonstration data in this release. */
export const NEED = 'need'
export const OFFERED = 'services-offered'

const AGE: Readonly<Record<PlacementSettings['people'], string>> = { need: 'all', gap: 'all', 'under-18': '0-17', '18-29': '18-29' }

/** The indicator and the filters that say how many people the points are for. */
export function peopleMeasure({ people, service }: Pick<PlacementSettings, 'people' | 'service'>, catalog: Catalog): { readonly indicator: string; readonly filters: Filters } {
  const gap = people === 'gap' ? gapIndicator(catalog)?.id : undefined
  return { indicator: gap ?? NEED, filters: { ...NO_FILTERS, service, age: AGE[people] } }
}

/** What the persons of a row follow from; null where it has no value. `target` is the share aimed at, used where those not reached are meant. */
export function needOf(row: ObservationRow, people: PlacementSettings['people'], target: number): UncertainNeed | null {
  if (row.value === null) return null
  if (people !== 'gap') return { count: row.value, target: 1, served: 0 }
  return row.numerator === null || row.denominator === null ? null : { count: row.denominator, target, served: row.numerator }
}
