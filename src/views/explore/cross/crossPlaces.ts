import type { ObservationRow } from '../../../catalog/observation-sql.ts'
import { type Absence, isAbsence } from '../../../catalog/observation-status.ts'
import { type BrushScale, brushScale, edgeOfValue, slotsOf } from '../../../domain/cross/brushScale.ts'
import type { Brush } from '../../../domain/cross/crossCube.ts'
import { type CrossTable, crossTable } from '../../../domain/cross/crossTable.ts'
import type { AnsweredComponent } from '../analysis/useComponentRows.ts'

/** An indicator with its answers, ready to be brushed. */
export interface PlacedAxis extends AnsweredComponent {
  readonly scale: BrushScale
  readonly byTerritory: ReadonlyMap<string, ObservationRow>
}

/** All places of the answers, each a row of the table. */
export interface CrossPlaces {
  readonly places: readonly string[]
  /** Those indicators that have a value anywhere. */
  readonly axes: readonly PlacedAxis[]
  /** Indicators without a single value here. */
  readonly empty: readonly AnsweredComponent[]
  readonly table: CrossTable
}

/** Puts the answers of several indicators side by side, one row a place. */
export function crossPlaces(components: readonly AnsweredComponent[]): CrossPlaces {
  const places = [...new Set(components.flatMap(({ rows }) => rows.map((row) => row.territory)))].toSorted()
  const axes: PlacedAxis[] = []
  const empty: AnsweredComponent[] = []
  for (const component of components) {
    const values = component.rows.flatMap((row) => (row.value === null ? [] : [row.value]))
    const { unit } = component.indicator
    const scale = brushScale(values, unit === 'persons' || unit === 'services')
    if (scale) axes.push({ ...component, scale, byTerritory: new Map(component.rows.map((row) => [row.territory, row])) })
    else empty.push(component)
  }
  const table = crossTable(
    axes.map(({ scale, byTerritory }) => ({ scale, values: places.map((place) => byTerritory.get(place)?.value ?? null) })),
    places.map((_, at) => at),
    places.length,
  )
  return { places, axes, empty, table }
}

/** The brush nearest to a range of values; a range over everything still asks for a value. */
export function brushOfRange(scale: BrushScale, range: readonly [number, number] | null): Brush {
  if (range === null) return null
  const low = edgeOfValue(scale, range[0])
  const high = edgeOfValue(scale, range[1])
  if (low < high) return [low, high]
  // Of a range narrower than a slot the slot stays, and of one within an open last bar that bar.
  const slots = slotsOf(scale)
  if (scale.openEnd && low >= slots - scale.parts) return [slots - scale.parts, slots]
  const slot = Math.min(low, slots - 1)
  return [slot, slot + 1]
}

/** What is known of a place: it is within every brush, outside of one, or lacks a figure that would tell. */
export type Standing = { readonly kind: 'inside' | 'outside' } | { readonly kind: 'unknown'; readonly absence: Absence; readonly lacks: PlacedAxis }

/** Where a place stands. One brush that it fails is enough; a figure it lacks leaves open whether it would pass. */
export function standingOf(position: number, { places, axes, table }: CrossPlaces, brushes: readonly Brush[]): Standing {
  let lacking: PlacedAxis | null = null
  for (const [at, axis] of axes.entries()) {
    const brush = brushes[at] ?? null
    if (brush === null) continue
    const territory = places[position] ?? ''
    const value = axis.byTerritory.get(territory)?.value ?? null
    const slot = table.axes[at]?.slots[position] ?? 0
    if (value === null) lacking ??= axis
    else if (slot < brush[0] || slot >= brush[1]) return { kind: 'outside' }
  }
  if (!lacking) return { kind: 'inside' }
  const status = lacking.byTerritory.get(places[position] ?? '')?.status ?? 'not-reported'
  return { kind: 'unknown', absence: isAbsence(status) ? status : 'not-reported', lacks: lacking }
}
