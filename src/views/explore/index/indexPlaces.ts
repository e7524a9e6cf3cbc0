import type { Indicator } from '../../../catalog/indicator.ts'
import { isAbsence, type ObservationStatus } from '../../../catalog/observation-status.ts'
import type { ObservationRow } from '../../../catalog/observation-sql.ts'
import type { CompositeInput } from '../../../domain/composite/compositeIndex.ts'
import { directionOf } from './components.ts'

/** One indicator of the index with its rows, one a place, all components over the same places. */
export interface ComponentRows {
  readonly indicator: Indicator
  readonly rows: readonly ObservationRow[]
}

/** A place of the index as the map paints it: its index, or why it has none. */
export interface IndexPlace {
  readonly territory: string
  /** 0 to 100 with one decimal, as it is read, so that map, legend and list agree; null where it is left out. */
  readonly value: number | null
  readonly status: ObservationStatus
  /** The first indicator with weight that it lacks. */
  readonly lacks: string | null
}

/** How many places are left out, and through which indicator. */
export interface LeftOutOfIndex {
  readonly total: number
  readonly leftOut: number
  /** Indicators with weight that places lack, the one that most lack first. A place may lack several. */
  readonly by: readonly { readonly indicator: Indicator; readonly absent: number }[]
}

/** What the method works on. Places are those of the rows, in their order; null where an indicator has no value. */
export function compositeInput(components: readonly ComponentRows[]): CompositeInput {
  const places = [...new Set(components.flatMap(({ rows }) => rows.map((row) => row.territory)))].toSorted()
  return {
    places,
    components: components.map(({ indicator, rows }) => {
      const values = new Map(rows.map((row) => [row.territory, row.value]))
      return { id: indicator.id, direction: directionOf(indicator), values: places.map((place) => values.get(place) ?? null) }
    }),
  }
}

/** Every place with its index, or with the status of the first indicator with weight that it lacks. */
export function indexPlaces(
  input: CompositeInput,
  components: readonly ComponentRows[],
  weights: readonly number[],
  index: ArrayLike<number> | null,
): readonly IndexPlace[] {
  const statuses = components.map(({ rows }) => new Map(rows.map((row) => [row.territory, row.status])))
  return input.places.map((territory, place) => {
    const lacking = input.components.findIndex(({ values }, at) => (weights[at] ?? 0) > 0 && (values[place] ?? null) === null)
    const value = index?.[place] ?? Number.NaN
    if (lacking < 0) return { territory, value: Number.isNaN(value) ? null : Math.round(value * 10) / 10, status: 'reported', lacks: null }
    const status = statuses[lacking]?.get(territory) ?? 'not-reported'
    return { territory, value: null, status: isAbsence(status) ? status : 'not-reported', lacks: input.components[lacking]?.id ?? null }
  })
}

/** Counts the places left out under these weights, and how many lack each indicator. */
export function leftOutOfIndex(input: CompositeInput, components: readonly ComponentRows[], weights: readonly number[]): LeftOutOfIndex {
  const weighty = components.flatMap(({ indicator }, at) => ((weights[at] ?? 0) > 0 ? [{ indicator, values: input.components[at]?.values ?? [] }] : []))
  const by = weighty
    .map(({ indicator, values }) => ({ indicator, absent: values.filter((value) => value === null).length }))
    .filter(({ absent }) => absent > 0)
    .toSorted((one, other) => other.absent - one.absent)
  const leftOut = input.places.filter((_, place) => weighty.some(({ values }) => (values[place] ?? null) === null)).length
  return { total: input.places.length, leftOut, by }
}
