import { TrendChart } from '../../../charts/trend/TrendChart.tsx'
import { countryLines, MOST_LINES } from '../../explore/countryLines.ts'
import type { ChartProps } from '../FigureProps.ts'

/** The places chosen, or the countries, over time. */
export function TrendEmbed({ state, open, asked, names, dispatch, target, onOrigin }: ChartProps) {
  const { countries, of } = countryLines(state, open.release.catalog)
  return (
    <TrendChart
      rows={asked.rows}
      territories={state.selection.length > 0 ? state.selection.slice(-MOST_LINES) : countries}
      leadingOf={state.selection.length > 0 ? null : of}
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
