import { memo, useId } from 'react'
import { ABSENCES } from '../../../catalog/observation-status.ts'
import type { Level } from '../../../catalog/level.ts'
import { paintedColour } from '../../../layers/areas/areaStates.ts'
import type { MapShapes } from '../../../layers/areas/mapShapes.ts'
import { areaPath } from '../../../layers/areas/svgPath.ts'
import { groundColour, type MapPalette } from '../../../layers/style/palette.ts'
import { HatchPattern } from '../HatchPattern.tsx'
import type { AreaPaint } from '../TerritoryMapProps.ts'

const PATHS = new WeakMap<object, string>()

/** Path data of an area, worked out once. */
function pathOf(area: Parameters<typeof areaPath>[0]): string {
  const known = PATHS.get(area)
  if (known !== undefined) return known
  const path = areaPath(area)
  PATHS.set(area, path)
  return path
}

/** Areas of a level in their colours and hatches. `unit` is the length of a screen pixel in path units. */
export const StaticAreas = memo(function StaticAreas(props: {
  shapes: MapShapes
  level: Level
  areas: ReadonlyMap<string, AreaPaint>
  palette: MapPalette
  unit: number
}) {
  const prefix = useId()
  const { palette } = props
  return (
    <g stroke={palette.paper} strokeWidth={0.5} strokeOpacity={0.8}>
      <defs>
        {ABSENCES.map((absence) => (
          <HatchPattern
            key={absence}
            id={`${prefix}${absence}`}
            absence={absence}
            colour={palette.absence}
            ground={groundColour(palette)}
            scale={props.unit}
          />
        ))}
      </defs>
      {props.shapes.areas(props.level).features.map((area) => {
        const paint = props.areas.get(area.properties.id) ?? { colour: null, absence: null, dimmed: false }
        const hatched = paint.colour === null && paint.absence !== null
        return (
          <path
            key={area.properties.id}
            data-territory={area.properties.id}
            d={pathOf(area)}
            fill={hatched ? `url(#${prefix}${paint.absence})` : paintedColour(paint, groundColour(palette))}
            fillOpacity={hatched && paint.dimmed ? 0.4 : undefined}
            vectorEffect="non-scaling-stroke"
          />
        )
      })}
    </g>
  )
})
