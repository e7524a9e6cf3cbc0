import type { Point, Size } from '../../domain/projection/mercator.ts'
import type { View } from '../../domain/projection/viewport.ts'
import type { MapPicture } from './TerritoryMapProps.ts'
import type { Content } from './webgl/content.ts'
import type { Symbols } from './webgl/symbols.ts'

/** What a person does with a pointing device on the map. */
export interface PointerReport {
  readonly kind: 'move' | 'leave' | 'click'
  readonly point: Point
  /** Territory under the pointer. */
  readonly area: string | null
  readonly touch: boolean
  /** Held Shift, Control or Command: add to the selection. */
  readonly extend: boolean
}

/** What both ways of drawing the map, WebGL and SVG, are given. */
export interface SurfaceProps {
  readonly content: Content
  readonly symbols: Symbols
  readonly view: View
  readonly size: Size
  readonly onPointer: (report: PointerReport) => void
  /** Hands over what makes a picture of this surface, and null when the surface goes. */
  readonly onPicture: (picture: MapPicture | null) => void
  /** In every frame of a movement. */
  readonly onMove: (view: View) => void
  /** A movement has ended; `byPerson` where the app did not ask for it. */
  readonly onRest: (view: View, byPerson: boolean) => void
}
