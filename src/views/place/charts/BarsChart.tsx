import { laidRows } from './labelledRows.ts'
import { RowLabel } from './RowLabel.tsx'

export interface Bar {
  /** Null draws the broken line of a figure that is not known. */
  readonly value: number | null
  /** What of it is certain; without it all of it. */
  readonly sure?: number
  readonly whisker?: readonly [number, number] | null
}
export interface BarRow {
  readonly id: string
  readonly label: string
  readonly text: string
  readonly bars: readonly Bar[]
  readonly strong?: boolean
}

/** Horizontal bars from zero, several a row if need be; `highest` fills the width (1 for shares). */
export function BarsChart({ rows, width, highest, label }: { rows: readonly BarRow[]; width: number; highest: number; label: string }) {
  const most = Math.max(...rows.map(({ bars }) => bars.length), 1)
  const thick = most > 1 ? 5 : 10
  const { laid, height } = laidRows(rows, width, most * (thick + 2) - 2)
  const x = (value: number) => (highest > 0 ? Math.min(value / highest, 1) * width : 0)
  return (
    <svg className="chart" role="img" aria-label={label} viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
      {laid.map((at) => (
        <g key={at.row.id}>
          <RowLabel at={at} width={width} strong={at.row.strong} absent={at.row.bars.every(({ value }) => value === null)} />
          {at.row.bars.map((bar, index) => {
            const y = at.marksAt + index * (thick + 2)
            const middle = y + thick / 2
            if (bar.value === null) return <line key={`${index}`} className="chart__absent" x1={0} x2={width} y1={middle} y2={middle} strokeDasharray="2 5" />
            const sure = Math.min(bar.sure ?? bar.value, bar.value)
            return (
              <g key={`${index}`}>
                <rect className="chart__track" x={0} y={y} width={width} height={thick} rx={2} />
                <rect className="chart__possible" x={0} y={y} width={x(bar.value)} height={thick} rx={2} />
                <rect className="chart__bar" x={0} y={y} width={x(sure)} height={thick} rx={2} />
                {bar.whisker && <line className="chart__whisker" x1={x(bar.whisker[0])} x2={x(bar.whisker[1])} y1={middle} y2={middle} />}
              </g>
            )
          })}
        </g>
      ))}
    </svg>
  )
}
