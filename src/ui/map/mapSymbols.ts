import type { LonLat, Point, Size } from '../../domain/projection/mercator.ts'
import { screenPoint, type View } from '../../domain/projection/viewport.ts'
import { PROGRAMME_PLACE_RADIUS, type ProgrammePlace } from '../../layers/programme-places/place.ts'
import type { ServicePoint } from '../../layers/service-points/point.ts'
import { SERVICE_POINT_RADIUS } from '../../layers/service-points/symbol.ts'
import { nearestPlace } from './neighbourChoice.ts'

/** A symbol a person can point at. */
export type MapSymbol =
  | { readonly kind: 'programme-place'; readonly row: ProgrammePlace }
  | { readonly kind: 'service-point'; readonly row: ServicePoint }

/** Pixels around a symbol that still hit it: little for a mouse, a finger's width for touch. */
const MOUSE_REACH = 8
const TOUCH_REACH = 20

export function placeOfSymbol({ row }: MapSymbol): LonLat {
  return [row.longitude, row.latitude]
}

export function radiusOfSymbol({ kind }: MapSymbol): number {
  return (kind === 'programme-place' ? PROGRAMME_PLACE_RADIUS : SERVICE_POINT_RADIUS) + 2
}

/** All symbols shown, programme places first, each from north-west to south-east. */
export function shownSymbols(places: readonly ProgrammePlace[], points: readonly ServicePoint[]): MapSymbol[] {
  return [
    ...places.map((row): MapSymbol => ({ kind: 'programme-place', row })),
    ...points.map((row): MapSymbol => ({ kind: 'service-point', row })),
  ]
}

/**
 * The symbol under a pixel, null where there is none. A search in a few hundred points takes microseconds;
 * drawing them anew for picking, as deck.gl does, takes 60 ms and more.
 */
export function symbolAt(symbols: readonly MapSymbol[], view: View, size: Size, point: Point, touch: boolean): MapSymbol | null {
  const candidates = symbols.map((symbol, index) => ({ id: String(index), at: screenPoint(view, size, placeOfSymbol(symbol)) }))
  const found = nearestPlace(point, candidates, touch ? TOUCH_REACH : MOUSE_REACH)
  return found === null ? null : (symbols[Number(found)] ?? null)
}
