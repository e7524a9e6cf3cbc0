import type { Indicator } from '../../../src/catalog/indicator.ts'
import { type Level, levelOfDepth } from '../../../src/catalog/level.ts'
import type { ObservationRow } from '../../../src/catalog/observation-sql.ts'
import type { ProviderRow } from '../../../src/catalog/providers-query.ts'
import type { Catalog } from '../../../src/catalog/release.ts'
import { surroundings, type Territory } from '../../../src/catalog/territory.ts'
import type { PlaceFigure, PlaceName } from '../../../src/place/place-file.ts'
import type { ReachOffer } from '../../../src/place/reach/reachOf.ts'
import type { SettlementRow } from '../../catalog/readSettlements.ts'
import type { TravelFriction } from '../../../src/place/reach/frictionFor.ts'
import { placeFigure } from './placeFigure.ts'
import type { PlaceRows } from './placeRows.ts'
import type { ProgrammeFacts } from './programmesOf.ts'
import type { PointFacts } from './pointsOf.ts'

/** Everything the reports of all places are made of. */
export interface PlaceContext {
  readonly catalog: Catalog
  readonly territories: ReadonlyMap<string, Territory>
  readonly rows: PlaceRows
  readonly offers: readonly ReachOffer[]
  readonly settlements: readonly SettlementRow[]
  readonly travel: ReadonlyMap<string, TravelFriction>
  readonly points: readonly PointFacts[]
  readonly programmes: readonly ProgrammeFacts[]
  /** Figures of every provider, by indicator. */
  readonly providers: ReadonlyMap<string, readonly ProviderRow[]>
}

/** The indicator of the catalog. Throws an Error where the catalog lacks it. */
export function indicatorIn(catalog: Catalog, id: string): Indicator {
  const found = catalog.indicators.find((indicator) => indicator.id === id)
  if (!found) throw new Error(`the catalog has no indicator ${id}`)
  return found
}

export function levelOf(territory: Territory): Level {
  return levelOfDepth(territory.level)
}

/** Name of a territory, with what it lies in unless `plain`. */
export function placeName(territory: Territory, territories: ReadonlyMap<string, Territory>, plain = false): PlaceName {
  const around = surroundings(territory, territories)
  return { id: territory.id, level: territory.level, name: territory.name, ...(around === '' || plain ? {} : { around }) }
}

/** What a territory lies in, from near to far. */
export function parentsOf(territory: Territory, territories: ReadonlyMap<string, Territory>): Territory[] {
  const parent = territory.parent_id === null ? undefined : territories.get(territory.parent_id)
  return parent ? [parent, ...parentsOf(parent, territories)] : []
}

/** Children by their parent, of each map of territories: looked for anew at every place, they would cost the square of all places. */
const CHILDREN = new WeakMap<ReadonlyMap<string, Territory>, ReadonlyMap<string, readonly Territory[]>>()

/** The territories directly inside, in the order of the map, which must not change any more. */
export function insideOf(id: string, territories: ReadonlyMap<string, Territory>): readonly Territory[] {
  const known = CHILDREN.get(territories)
  if (known) return known.get(id) ?? []
  const children = new Map<string, Territory[]>()
  for (const territory of territories.values()) {
    if (territory.parent_id === null) continue
    const siblings = children.get(territory.parent_id) ?? []
    siblings.push(territory)
    children.set(territory.parent_id, siblings)
  }
  CHILDREN.set(territories, children)
  return children.get(id) ?? []
}

/** All territories inside, at any depth. */
export function allInside(id: string, territories: ReadonlyMap<string, Territory>): Territory[] {
  return insideOf(id, territories).flatMap((child) => [child, ...allInside(child.id, territories)])
}

/** The row of one territory, all services together. */
export function wholeRow(context: PlaceContext, indicator: string, territory: Territory): ObservationRow | null {
  return context.rows.whole(indicator, levelOf(territory))?.rows.get(territory.id)?.[0] ?? null
}

/** The figure of one territory, all services together; `unpublished` where its level has none. */
export function wholeFigure(context: PlaceContext, indicator: string, territory: Territory, of?: PlaceName): PlaceFigure {
  return placeFigure(indicatorIn(context.catalog, indicator), wholeRow(context, indicator, territory), of)
}
