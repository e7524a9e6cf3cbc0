import './StaticMap.css'
import { type MouseEvent, useEffect, useRef } from 'react'
import { worldPoint } from '../../../domain/projection/mercator.ts'
import { screenPoint, worldSize } from '../../../domain/projection/viewport.ts'
import { areaPath, PATH_WORLD } from '../../../layers/areas/svgPath.ts'
import { leastZoom } from '../limits.ts'
import type { SurfaceProps } from '../surface.ts'
import { StaticAreas } from './StaticAreas.tsx'
import { StaticLand, StaticLines } from './StaticLines.tsx'
import { StaticSymbols } from './StaticSymbols.tsx'
import { svgPicture } from './svgPicture.ts'
import { useStaticGestures } from './useStaticGestures.ts'

const LABELLED = ['country', 'sea', 'neighbour']

/** The same map as SVG: before the WebGL map is there, and wherever it cannot be. */
export function StaticMap(props: SurfaceProps) {
  const element = useRef<SVGSVGElement>(null)
  const { content, size } = props
  const { shapes, look } = content
  const { view, wasDragged } = useStaticGestures(element, props.view, size, leastZoom(shapes.region()), props.onMove, props.onRest)
  const scale = worldSize(view.zoom) / PATH_WORLD
  const centre = worldPoint([view.longitude, view.latitude])
  const origin = { x: size.width / 2 - centre.x * worldSize(view.zoom), y: size.height / 2 - centre.y * worldSize(view.zoom) }

  const { onPicture } = props
  useEffect(() => {
    onPicture(() => (element.current ? svgPicture(element.current, size) : Promise.reject(new Error('there is no map'))))
    return () => onPicture(null)
  }, [onPicture, size])

  const report = (kind: 'move' | 'click', event: MouseEvent<SVGSVGElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect()
    const area = event.target instanceof Element ? (event.target.getAttribute('data-territory') ?? null) : null
    props.onPointer({
      kind,
      point: { x: event.clientX - left, y: event.clientY - top },
      area,
      touch: event.nativeEvent instanceof PointerEvent && event.nativeEvent.pointerType === 'touch',
      extend: event.shiftKey || event.ctrlKey || event.metaKey,
    })
  }
  const hovered = content.hovered === null ? null : shapes.area(content.hovered)
  const line = { fill: 'none', strokeLinejoin: 'round', vectorEffect: 'non-scaling-stroke', pointerEvents: 'none' } as const

  return (
    <svg
      ref={element}
      className="map-static"
      aria-hidden="true"
      width={size.width}
      height={size.height}
      onPointerMove={(event) => event.buttons === 0 && event.pointerType !== 'touch' && report('move', event)}
      onClick={(event) => !wasDragged() && report('click', event)}
      onPointerLeave={() => props.onPointer({ kind: 'leave', point: { x: 0, y: 0 }, area: null, touch: false, extend: false })}
    >
      <rect width={size.width} height={size.height} fill={look.palette.sea} />
      <g transform={`translate(${origin.x} ${origin.y}) scale(${scale})`}>
        <StaticLand shapes={shapes} palette={look.palette} />
        <StaticAreas shapes={shapes} level={look.level} areas={content.areas} palette={look.palette} unit={1 / scale} />
        <StaticLines shapes={shapes} level={look.level} palette={look.palette} />
        {hovered && <path d={areaPath(hovered)} stroke={look.palette.ink} strokeWidth={1.75} {...line} />}
        {content.selection.features.map(({ geometry, id }) => {
          if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return null
          const d = areaPath({ type: 'Feature', properties: { id: '' }, geometry })
          return (
            <g key={id}>
              <path d={d} stroke={look.palette.paper} strokeWidth={5.5} strokeOpacity={0.9} {...line} />
              <path d={d} stroke={look.palette.ink} strokeWidth={2.5} {...line} />
            </g>
          )
        })}
      </g>
      <StaticSymbols symbols={props.symbols} view={view} size={size} />
      {content.labels.features.map(({ geometry, properties }) => {
        const kind = String(properties?.['kind'])
        if (geometry.type !== 'Point' || !LABELLED.includes(kind)) return null
        const [longitude = 0, latitude = 0] = geometry.coordinates
        const { x, y } = screenPoint(view, size, [longitude, latitude])
        const country = kind === 'country'
        const name = String(properties?.['name'])
        const halo = country ? look.palette.paper : kind === 'sea' ? look.palette.sea : look.palette.land
        return (
          <text
            key={name}
            x={x}
            y={y}
            textAnchor="middle"
            dominantBaseline="middle"
            fontSize={country ? 12 : 12.5}
            fontWeight={country ? 600 : 400}
            fontStyle={country ? 'normal' : 'italic'}
            letterSpacing={country ? '0.16em' : '0.03em'}
            fill={look.palette.inkSoft}
            stroke={halo}
            strokeWidth={3}
            strokeLinejoin="round"
            paintOrder="stroke"
          >
            {country ? name.toLocaleUpperCase() : name}
          </text>
        )
      })}
    </svg>
  )
}
