import { memo } from 'react'
import type { Indicator } from '../../catalog/indicator.ts'
import type { Catalog } from '../../catalog/release.ts'
import type { Classification } from '../../domain/classification/classification.ts'
import type { Dispatch } from '../../state/action.ts'
import type { AppState } from '../../state/app-state.ts'
import { hasTargetOnScale, periodsAt } from '../../state/fit.ts'
import type { CombinationPublished } from '../../state/reduce.ts'
import { ClassificationControl } from '../../ui/controls/ClassificationControl.tsx'
import { CountryFilter } from '../../ui/controls/CountryFilter.tsx'
import { DisplaySwitch } from '../../ui/controls/DisplaySwitch.tsx'
import { FilterGroup } from '../../ui/controls/FilterGroup.tsx'
import { IndicatorPicker } from '../../ui/controls/IndicatorPicker.tsx'
import { LevelSwitch } from '../../ui/controls/LevelSwitch.tsx'
import { OverlayToggles } from '../../ui/controls/OverlayToggles.tsx'
import { PeriodPicker } from '../../ui/controls/PeriodPicker.tsx'
import { TargetSlider } from '../../ui/controls/TargetSlider.tsx'
import { UnpublishedNotice } from './UnpublishedNotice.tsx'

/** What the controls show of the state: neither the places chosen nor where the map stands. */
export type Choices = Pick<AppState, 'level' | 'period' | 'filters' | 'countries' | 'target' | 'analysis' | 'display' | 'classification' | 'overlays'>

/** Everything a person can choose, in the order of the questions a planner asks. Thirty widgets: drawn anew only for what they show. */
export const ControlsPanel = memo(function ControlsPanel(props: {
  state: Choices
  indicator: Indicator
  catalog: Catalog
  classification: Classification
  combination: CombinationPublished
  dispatch: Dispatch
}) {
  const { state, indicator, catalog, classification, combination, dispatch } = props
  const availability = indicator.availability
  const usesTarget = indicator.method === 'shortfall' || indicator.target !== null
  const bounds = classification.classes.slice(0, -1).map((each) => each.upper)
  return (
    <>
      <IndicatorPicker
        value={indicator.id}
        indicators={catalog.indicators}
        onChange={(chosen) => dispatch({ type: 'choose-indicator', indicator: chosen })}
      />
      <LevelSwitch value={state.level} offered={availability.levels} onChange={(level) => dispatch({ type: 'choose-level', level })} />
      <PeriodPicker
        value={state.period}
        periods={indicator.periodMatch === 'latest' ? availability.periods : periodsAt(indicator, state.level)}
        latest={indicator.periodMatch === 'latest'}
        onChange={(period) => dispatch({ type: 'choose-period', period })}
      />
      <FilterGroup indicator={indicator} state={state} onChange={(dimension, code) => dispatch({ type: 'filter', dimension, code })} />
      <UnpublishedNotice state={state} indicator={indicator} combination={combination} dispatch={dispatch} />
      <CountryFilter countries={catalog.countries} value={state.countries} onChange={(countries) => dispatch({ type: 'filter-countries', countries })} />
      {usesTarget && (
        <TargetSlider value={state.target} own={indicator.target ?? 1} onChange={(target) => dispatch({ type: 'set-target', target })} />
      )}
      {/* The table is the twin of the overview; the other analyses bring lists of their own. */}
      {state.analysis === 'overview' && <DisplaySwitch value={state.display} onChange={(display) => dispatch({ type: 'display', display })} />}
      {(state.analysis === 'overview' || state.analysis === 'outcomes') && (
        <ClassificationControl
          value={state.classification}
          breaks={bounds}
          unit={indicator.unit}
          hasTarget={hasTargetOnScale(indicator)}
          onChange={(change) => dispatch({ type: 'classify', classification: change })}
        />
      )}
      <OverlayToggles value={state.overlays} onChange={(overlays) => dispatch({ type: 'overlay', overlays })} />
    </>
  )
})
