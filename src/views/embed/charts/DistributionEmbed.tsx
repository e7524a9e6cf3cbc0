import { DistributionChart } from '../../../charts/distribution/DistributionChart.tsx'
import { useClassification } from '../../explore/useClassification.ts'
import type { ChartProps } from '../FigureProps.ts'

/** Places by value, in the colours of the map. */
export function DistributionEmbed({ state, asked, theme, names, dispatch }: ChartProps) {
  const classification = useClassification(asked.shown, asked.indicator, state, theme)
  return (
    <DistributionChart
      rows={asked.shown}
      indicator={asked.indicator}
      language={state.language}
      classification={classification}
      names={names}
      selection={state.selection}
      range={state.range}
      onBrush={(range) => dispatch({ type: 'brush-range', range })}
    />
  )
}
