import type { ReactNode, RefObject } from 'react'
import type { Topology } from 'topojson-specification'
import type { Level } from '../../catalog/level.ts'
import type { Absence } from '../../catalog/observation-status.ts'
import type { Territory } from '../../catalog/territory.ts'
import type { Bounds, Point, Size } from '../../domain/projection/mercator.ts'
import type { Padding, View } from '../../domain/projection/viewport.ts'
import type { ProgrammePlace } from '../../layers/programme-places/place.ts'
import type { ServicePoint } from '../../layers/service-points/point.ts'
import type { AppState, Camera } from '../../state/app-state.ts'

/** How one territory is painted. Neither colour nor absence: nothing is known about it yet, paper. */
export interface AreaPaint {
  /** `#rrggbb` of the class its value falls in; null where it has no value. */
  readonly colour: string | null
  /** Why it has no value; picks the hatch. */
  readonly absence: Absence | null
  /** Filtered out: stays readable as shape, loses its strength. */
  readonly dimmed: boolean
}

/** What the map could not do; the text for people is chosen by whoever listens. */
export type MapProblem = 'no-webgl' | 'context-lost' | 'map-not-loaded' | 'symbols-not-loaded'

/** What an analysis draws over the map, where the map is in this very frame. `size` is the box of the map in pixels. */
export type MapOverlay = (screen: { readonly view: View; readonly size: Size }) => ReactNode

/** A picture of what the map shows now, as PNG. Rejects with an Error where the browser refuses. */
export type MapPicture = () => Promise<Blob>

export interface TerritoryMapProps {
  /** Objects `leaf`, `municipality`, `department`, `country`; geometry ids are territory ids. Keep its identity. */
  readonly topology: Topology
  /** Land around; its objects may hold polygons (land) and lines (borders). Keep its identity. */
  readonly land: Topology
  readonly level: Level
  readonly areas: ReadonlyMap<string, AreaPaint>
  readonly territories: ReadonlyMap<string, Territory>
  /** Persons per territory: larger places keep their label longer. */
  readonly population?: ReadonlyMap<string, number>
  readonly selection: readonly string[]
  readonly hovered: string | null
  /** `point` in pixels of the map, null when the keyboard moved. */
  readonly onHover: (id: string | null, point: Point | null) => void
  readonly onSelect: (id: string, extend: boolean) => void
  readonly onClearSelection: () => void
  /** null: the whole region. */
  readonly camera: Camera | null
  readonly onCameraChange: (camera: Camera | null) => void
  /** Moves to these bounds once for each new key. */
  readonly fitTo: { readonly bounds: Bounds; readonly key: string } | null
  readonly overlays: AppState['overlays']
  readonly programmePlaces: readonly ProgrammePlace[]
  readonly servicePoints: readonly ServicePoint[]
  readonly theme: 'light' | 'dark'
  /** Content of the card for a territory; null shows none. */
  readonly renderHoverCard: (id: string) => ReactNode
  /** One sentence for screen readers when the keyboard reaches a territory. */
  readonly renderAnnouncement: (id: string) => string
  /** What other panels cover, in pixels. Keep its identity while it does not change. */
  readonly padding: Padding
  /** Credit of shapes and surroundings, always visible. */
  readonly credit: ReactNode
  /** What the map shows, for screen readers: `Service coverage per municipality, 2025`. */
  readonly label: string
  readonly onProblem: (problem: MapProblem) => void
  readonly picture?: RefObject<MapPicture | null>
  /** Buttons under those of the map, of its class `map__control`. */
  readonly controls?: ReactNode
  readonly overlay?: MapOverlay | undefined
  /** Drawn as SVG for good: a map in somebody else's page must not cost a megabyte. */
  readonly still?: boolean | undefined
  /** Whether the answer that colours the areas is here, or never will be; until then the map stays SVG. True unless said. */
  readonly answered?: boolean | undefined
  /** Colours change at once and do not fade: they follow a brush. */
  readonly swift?: boolean | undefined
}
