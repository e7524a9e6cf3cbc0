import { axisTicks } from '../../../domain/formatting/ticks.ts'
import { laidRows } from './labelledRows.ts'
import { RowLabel } from './RowLabel.tsx'

export interface DotRow {
  readonly id: string
  readonly label: string
  readonly text: string
  readonly value: number | null
  readonly interval: readonly [number, number] | null
  /** Limits of chance around `target`. */
  readonly bands?: { readonly inner: readonly [number, number]; readonly outer: readonly [number, number]; readonly target: number } | null
  readonly strong?: boolean
}

const MARKS = 16
const AXIS = 20

/** A dot with its interval a row, over its bands where it has some; all rows share one axis of shares from zero. */
export function DotsChart({ rows, width, label, tick }: { rows: readonly DotRow[]; width: number; label: string; tick: (value: number) => string }) {
  // Without any value there is nothing an axis could measure.
  const known = rows.some(({ value }) => value !== null)
  const ends = rows.flatMap(({ value, interval, bands }) => [value ?? 0, ...(interval ?? []), ...(bands?.outer ?? [])])
  const ticks = axisTicks(Math.max(...ends, 0.01), 4, false, 1)
  const last = ticks.at(-1) ?? 1
  const { laid, height } = laidRows(rows, width, MARKS)
  // Half a dot stays free on either side.
  const x = (value: number) => 6 + (Math.max(0, Math.min(value, last)) / last) * (width - 12)
  return (
    <svg className="chart" role="img" aria-label={label} viewBox={`0 0 ${width} ${height + AXIS}`} width={width} height={height + AXIS}>
      {known && ticks.map((value, index) => (
        <text key={value} className="chart__tick" x={x(value)} y={height + 13} fontSize={11} textAnchor={index === 0 ? 'start' : index === ticks.length - 1 ? 'end' : 'middle'}>
          {tick(value)}
        </text>
      ))}
      {laid.map((at) => {
        const { value, interval, bands } = at.row
        const middle = at.marksAt + MARKS / 2
        return (
          <g key={at.row.id}>
            <RowLabel at={at} width={width} strong={at.row.strong} absent={value === null} />
            {known && ticks.map((each) => (
              <line key={each} className="chart__grid" x1={x(each)} x2={x(each)} y1={at.marksAt} y2={at.marksAt + MARKS} />
            ))}
            {bands && (
              <>
                <rect className="chart__band" x={x(bands.outer[0])} width={x(bands.outer[1]) - x(bands.outer[0])} y={at.marksAt} height={MARKS} />
                <rect className="chart__band" x={x(bands.inner[0])} width={x(bands.inner[1]) - x(bands.inner[0])} y={at.marksAt} height={MARKS} />
                <line className="chart__target" x1={x(bands.target)} x2={x(bands.target)} y1={at.marksAt} y2={at.marksAt + MARKS} />
              </>
            )}
            {value === null ? (
              <line className="chart__absent" x1={6} x2={width - 6} y1={middle} y2={middle} strokeDasharray="2 5" />
            ) : (
              <>
                {interval && <line className="chart__whisker" x1={x(interval[0])} x2={x(interval[1])} y1={middle} y2={middle} />}
                <circle className={at.row.strong === false ? 'chart__dot chart__dot--other' : 'chart__dot'} cx={x(value)} cy={middle} r={5} />
              </>
            )}
          </g>
        )
      })}
    </svg>
  )
}
