import { SplitChart } from '../../../charts/split/SplitChart.tsx'
import type { ChartProps } from '../FigureProps.ts'

/** A place, or the region, by service, sex, age or route. */
export function SplitEmbed({ state, asked, dimension, place, dispatch, target, onOrigin }: ChartProps) {
  if (dimension === null) return null
  return (
    <SplitChart
      rows={asked.rows}
      indicator={asked.indicator}
      language={state.language}
      dimension={dimension}
      place={place}
      filter={state.filters[dimension]}
      target={target}
      onOrigin={onOrigin}
      onFilter={(filtered, code) => dispatch({ type: 'filter', dimension: filtered, code })}
    />
  )
}
