import './HatchPattern.css'
import { useId } from 'react'
import type { Absence } from '../../catalog/observation-status.ts'
import { HATCHES } from '../../layers/hatches/hatch.ts'

/** An SVG pattern of one kind of absence; `scale` undoes that of the drawing it stands in. */
export function HatchPattern(props: { id: string; absence: Absence; colour: string; ground: string; scale?: number }) {
  const { tile, strokes, dots, strokeWidth, dotRadius } = HATCHES[props.absence]
  const shifts = [-tile, 0, tile].flatMap((x) => [-tile, 0, tile].map((y) => ({ x, y })))
  return (
    <pattern
      id={props.id}
      width={tile}
      height={tile}
      patternUnits="userSpaceOnUse"
      patternTransform={props.scale === undefined ? undefined : `scale(${props.scale})`}
    >
      <rect width={tile} height={tile} fill={props.ground} />
      {strokes.map(([x1, y1, x2, y2]) => (
        <line key={`${x1},${y1}`} x1={x1} y1={y1} x2={x2} y2={y2} stroke={props.colour} strokeWidth={strokeWidth} strokeLinecap="round" />
      ))}
      {dots.flatMap(([cx, cy]) =>
        shifts.map(({ x, y }) => <circle key={`${cx + x},${cy + y}`} cx={cx + x} cy={cy + y} r={dotRadius} fill={props.colour} />),
      )}
    </pattern>
  )
}

/** A swatch of a hatch for legends; it looks exactly like the map's and takes its colours from the design tokens. */
export function HatchSwatch(props: { absence: Absence; width?: number; height?: number }) {
  const id = useId()
  const { width = 24, height = 14 } = props
  return (
    <svg className="map-swatch" width={width} height={height} aria-hidden="true">
      <HatchPattern id={id} absence={props.absence} colour="var(--absence)" ground="var(--map-ground)" />
      <rect width={width} height={height} fill={`url(#${id})`} />
    </svg>
  )
}
