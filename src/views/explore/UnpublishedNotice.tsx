import type { Indicator } from '../../catalog/indicator.ts'
import { periodKind } from '../../catalog/period.ts'
import type { Dispatch } from '../../state/action.ts'
import type { AppState } from '../../state/app-state.ts'
import type { CombinationPublished } from '../../state/reduce.ts'
import { CombinationNotice } from '../../ui/controls/CombinationNotice.tsx'

/** Says where filters that are not published together here are, and goes there. */
export function UnpublishedNotice(props: { state: Pick<AppState, 'level'>; indicator: Indicator; combination: CombinationPublished; dispatch: Dispatch }) {
  const { state, indicator, combination, dispatch } = props
  return (
    <CombinationNotice
      combination={combination}
      level={state.level}
      onLevel={(level) => dispatch({ type: 'choose-level', level })}
      onKind={(kind) => {
        const period = indicator.availability.periods.findLast((candidate) => periodKind(candidate) === kind)
        if (period) dispatch({ type: 'choose-period', period })
      }}
    />
  )
}
