import { RankedChart } from '../../../charts/ranked/RankedChart.tsx'
import { useRankRanges } from '../../explore/useRankRanges.ts'
import type { ChartProps } from '../FigureProps.ts'

/** Places in the order of their values, with the ranks chance leaves open. */
export function RankedEmbed({ state, asked, names, dispatch, target, onOrigin }: ChartProps) {
  const ranks = useRankRanges(asked.shown, asked.indicator, true)
  return (
    <RankedChart
      rows={asked.shown}
      indicator={asked.indicator}
      language={state.language}
      names={names}
      selection={state.selection}
      range={state.range}
      target={target}
      ranks={ranks}
      onOrigin={onOrigin}
      onSelect={(territory, extend) => dispatch({ type: 'select', territory, extend })}
    />
  )
}
