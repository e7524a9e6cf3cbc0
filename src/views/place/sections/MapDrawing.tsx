import type { KeyboardEvent } from 'react'
import type { PlaceMap } from '../../../place/map/placeMap.ts'

/** What is pointed at: an area by its territory, or a service point. */
export interface MapTarget {
  readonly kind: 'area' | 'point'
  readonly id: string
}

/** Strip below the map in which its scale stands, so that it covers no land. */
const SCALE = 32

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/**
 * The map of a place as one svg. One of its areas and points is in the order of the tab key, arrows go on to the next;
 * `onPoint` is told what is hovered, focused or tapped.
 */
export function MapDrawing(props: {
  map: PlaceMap
  catchment: number | null
  label: string
  scaleLabel: string
  nameOf: (target: MapTarget) => string
  pointed: MapTarget | null
  onPoint: (target: MapTarget) => void
}) {
  const { map, catchment, pointed } = props
  const targets: readonly MapTarget[] = [
    ...map.areas.map(({ id }) => ({ kind: 'area' as const, id })),
    ...map.points.map(({ point }) => ({ kind: 'point' as const, id: point.id })),
  ]
  const isPointed = (kind: MapTarget['kind'], id: string) => pointed?.kind === kind && pointed.id === id
  const first = map.areas.find(({ role }) => role === 'here') ?? map.areas[0]
  const move = (event: KeyboardEvent<SVGGElement>) => {
    const step = STEPS[event.key]
    const all = [...event.currentTarget.querySelectorAll<SVGElement>('[data-target]')]
    const at = all.indexOf(event.target as SVGElement)
    if (step === undefined || at < 0) return
    event.preventDefault()
    all[(at + step + all.length) % all.length]?.focus()
  }
  const target = (kind: MapTarget['kind'], id: string) => {
    const inTabOrder = pointed && targets.some((each) => each.kind === pointed.kind && each.id === pointed.id) ? isPointed(kind, id) : kind === 'area' && id === first?.id
    const point = () => props.onPoint({ kind, id })
    return { 'data-target': id, role: 'button', 'aria-label': props.nameOf({ kind, id }), tabIndex: inTabOrder ? 0 : -1, onFocus: point, onPointerOver: point, onClick: point }
  }
  const height = map.height + SCALE
  const ring = map.rings.find(({ kilometres }) => kilometres === catchment)
  return (
    <svg className="place-map" aria-label={props.label} viewBox={`0 0 ${map.width} ${height}`} width={map.width} height={height}>
      <rect className="place-map__ground" width={map.width} height={height} />
      <g onKeyDown={move}>
        {map.areas.map(({ id, path, role }) => (
          <path key={id} className={`place-map__area place-map__area--${role}${isPointed('area', id) ? ' place-map__area--pointed' : ''}`} d={path} {...target('area', id)} />
        ))}
        <path className="place-map__outline" d={map.outline} />
        {map.areas.filter(({ role }) => role === 'here').map(({ id, path }) => <path key={id} className="place-map__here" d={path} />)}
        {ring && <path className="place-map__ring" d={ring.path} strokeDasharray="5 4" />}
        {map.points.map(({ point, at: [x, y] }) => (
          <circle
            key={point.id}
            className={`place-map__point${point.exactPosition ? '' : ' place-map__point--at-seat'}${isPointed('point', point.id) ? ' place-map__point--pointed' : ''}`}
            cx={x}
            cy={y}
            r={point.exactPosition ? 6 : 7.5}
            {...target('point', point.id)}
          />
        ))}
      </g>
      {map.seat && <rect className="place-map__seat" x={map.seat[0] - 3.5} y={map.seat[1] - 3.5} width={7} height={7} />}
      <g className="place-map__scale">
        <path d={`M12 ${height - 16}v5h${Math.round(map.scale.pixels * 10) / 10}v-5`} />
        <text x={12} y={height - 21} fontSize={11}>
          {props.scaleLabel}
        </text>
      </g>
    </svg>
  )
}
