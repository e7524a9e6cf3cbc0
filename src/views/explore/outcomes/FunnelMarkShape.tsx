import type { FunnelPosition } from '../../../domain/funnel/controlLimits.ts'

const TRIANGLE_UP = 'M0,-6.2 L5.8,4.4 L-5.8,4.4 Z'
const TRIANGLE_DOWN = 'M0,6.2 L5.8,-4.4 L-5.8,-4.4 Z'

/** The sign of a position around a point: a dot inside, a triangle beyond, hollow between the limits, full outside both. */
export function FunnelMarkShape(props: { position: FunnelPosition; x: number; y: number; dimmed?: boolean }) {
  const { position, x, y, dimmed = false } = props
  const className = `funnel-mark funnel-mark--${position}${dimmed ? ' funnel-mark--dimmed' : ''}`
  if (position === 'within') return <circle className={className} cx={x} cy={y} r={3.2} />
  return <path className={className} d={position.startsWith('above') ? TRIANGLE_UP : TRIANGLE_DOWN} transform={`translate(${x} ${y})`} />
}
