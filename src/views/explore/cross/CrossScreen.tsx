import type { AnalysisProps } from '../analysis/AnalysisProps.ts'
import { OnePeriodScreen } from './OnePeriodScreen.tsx'
import { PeriodsScreen } from './PeriodsScreen.tsx'

/** Several indicators of the same places, each with a brush; map, charts and list keep what lies in all of them. */
export function CrossScreen(props: AnalysisProps) {
  const { span } = props.state.method
  return span === 'period' ? <OnePeriodScreen {...props} /> : <PeriodsScreen {...props} every={span} />
}
