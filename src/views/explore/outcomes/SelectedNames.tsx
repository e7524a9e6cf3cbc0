import type { PlaceNames } from '../../../charts/parts/place-name.ts'
import type { FunnelScale } from './funnelScale.ts'
import type { FunnelMark } from './funnelView.ts'
import { nameSpots } from './nameSpots.ts'

/** A ring and the name at every point that is selected. */
export function SelectedNames(props: { marks: readonly FunnelMark[]; scale: FunnelScale; selection: readonly string[]; names: PlaceNames }) {
  const { marks, scale, selection } = props
  const nameOf = (id: string) => props.names(id).name
  const chosen = marks.filter(({ row }) => selection.includes(row.territory))
  const spots = nameSpots(chosen, marks, scale, nameOf)
  return (
    <>
      {chosen.map(({ row }, index) => (
        <g key={row.territory}>
          <circle className="funnel__ring" cx={scale.across(row.denominator)} cy={scale.down(row.value)} r={9} />
          <text className="funnel__name" x={spots[index]?.x} y={(spots[index]?.y ?? 0) + 4} textAnchor={spots[index]?.anchor}>
            {nameOf(row.territory)}
          </text>
        </g>
      ))}
    </>
  )
}
