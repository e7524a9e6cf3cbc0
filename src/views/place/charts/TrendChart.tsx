import { axisTicks } from '../../../domain/formatting/ticks.ts'
import { knownRuns } from './knownRuns.ts'

export interface TrendPoint {
  readonly id: string
  readonly label: string
  readonly value: number | null
  readonly interval: readonly [number, number] | null
}

const HEIGHT = 180
const TOP = 12
const BOTTOM = 26
const LEFT = 46
const RIGHT = 10

/** Points joined where they follow each other; the line breaks where a figure is absent, which a small mark on the axis tells. */
export function TrendChart(props: { points: readonly TrendPoint[]; width: number; label: string; tick: (value: number) => string; limit?: number; whole?: boolean }) {
  const { points, width } = props
  const highest = Math.max(...points.flatMap(({ value, interval }) => [value ?? 0, interval?.[1] ?? 0]), 0)
  const ticks = axisTicks(highest, 3, props.whole, props.limit)
  const last = ticks.at(-1) ?? 1
  const floor = HEIGHT - BOTTOM
  const x = (index: number) => LEFT + 8 + (index * (width - LEFT - RIGHT - 16)) / Math.max(points.length - 1, 1)
  const y = (value: number) => floor - (value / last) * (floor - TOP)
  const every = Math.max(Math.ceil((points.length * 56) / Math.max(width - LEFT - RIGHT, 1)), 1)
  return (
    <svg className="chart" role="img" aria-label={props.label} viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT}>
      {ticks.map((value) => (
        <g key={value}>
          <line className="chart__grid" x1={LEFT} x2={width - RIGHT} y1={y(value)} y2={y(value)} />
          <text className="chart__tick" x={LEFT - 6} y={y(value) + 4} textAnchor="end" fontSize={11}>
            {props.tick(value)}
          </text>
        </g>
      ))}
      {knownRuns(points.map(({ value }) => value)).map((run) => (
        <polyline key={run[0]?.index} className="chart__line" points={run.map(({ index, value }) => `${x(index)},${y(value)}`).join(' ')} />
      ))}
      {points.map(({ id, label, value, interval }, index) => (
        <g key={id}>
          {/* Counted from the last period, which is the one looked for. */}
          {(points.length - 1 - index) % every === 0 && (
            <text className="chart__tick" x={index === points.length - 1 ? width : x(index)} y={HEIGHT - 8} textAnchor={index === points.length - 1 ? 'end' : 'middle'} fontSize={11}>
              {label}
            </text>
          )}
          {value === null ? (
            <line className="chart__absent" x1={x(index)} x2={x(index)} y1={TOP} y2={floor} strokeDasharray="2 5" />
          ) : (
            <>
              {interval && <line className="chart__whisker" x1={x(index)} x2={x(index)} y1={y(interval[0])} y2={y(interval[1])} />}
              <circle className="chart__dot" cx={x(index)} cy={y(value)} r={3.5} />
            </>
          )}
        </g>
      ))}
    </svg>
  )
}
