import { geodesicCircle } from '../../../domain/projection/geodesic.ts'
import type { LonLat, Size } from '../../../domain/projection/mercator.ts'
import { screenPoint, type View } from '../../../domain/projection/viewport.ts'
import { PROGRAMME_PLACE_RADIUS } from '../../../layers/programme-places/place.ts'
import { SERVICE_POINT_RADIUS } from '../../../layers/service-points/symbol.ts'
import type { Symbols } from '../webgl/symbols.ts'

/** Rings, diamonds and catchments, at their pixels. */
export function StaticSymbols(props: { symbols: Symbols; view: View; size: Size }) {
  const { programmePlaces, servicePoints, catchment, palette } = props.symbols
  const at = (place: LonLat) => screenPoint(props.view, props.size, place)
  const points = [...programmePlaces, ...servicePoints]
  return (
    <g pointerEvents="none">
      {catchment > 0 &&
        points.map(({ id, longitude, latitude }) => (
          <path
            key={id}
            d={`M${geodesicCircle([longitude, latitude], catchment * 1000, 64)
              .map((place) => {
                const { x, y } = at(place)
                return `${x.toFixed(1)} ${y.toFixed(1)}`
              })
              .join('L')}Z`}
            fill={palette.focus}
            fillOpacity={0.08}
            stroke={palette.focus}
            strokeOpacity={0.6}
          />
        ))}
      {servicePoints.map(({ id, longitude, latitude }) => {
        const { x, y } = at([longitude, latitude])
        const r = SERVICE_POINT_RADIUS + 0.75
        return <path key={id} d={`M${x} ${y - r}l${r} ${r}l${-r} ${r}l${-r} ${-r}Z`} fill={palette.ink} stroke={palette.paper} strokeWidth={1.5} />
      })}
      {programmePlaces.map(({ id, longitude, latitude }) => {
        const { x, y } = at([longitude, latitude])
        return (
          <g key={id}>
            <circle cx={x} cy={y} r={PROGRAMME_PLACE_RADIUS + 2.5} fill={palette.paper} />
            <circle cx={x} cy={y} r={PROGRAMME_PLACE_RADIUS} fill={palette.paper} stroke={palette.ink} strokeWidth={2} />
          </g>
        )
      })}
    </g>
  )
}
