import { COUNTRIES } from '../../../catalog/level.ts'
import { TrendChart } from '../../../charts/trend/TrendChart.tsx'
import type { ChartProps } from '../FigureProps.ts'

const MOST_LINES = 4

/** The places chosen, or the countries, over time. */
export function TrendEmbed({ state, asked, names, dispatch, target, onOrigin }: ChartProps) {
  const countries = state.countries.length > 0 ? state.countries : COUNTRIES
  return (
    <TrendChart
      rows={asked.rows}
      territories={state.selection.length > 0 ? state.selection.slice(-MOST_LINES) : countries}
      indicator={asked.indicator}
      language={state.language}
      names={names}
      period={state.period}
      target={target}
      onOrigin={onOrigin}
      onPeriod={(period) => dispatch({ type: 'choose-period', period })}
    />
  )
}
