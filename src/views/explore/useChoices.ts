import { useMemo } from 'react'
import type { AppState } from '../../state/app-state.ts'
import type { Choices } from './ControlsPanel.tsx'

/** The part of the state that the controls show; the same object until a part of it is another. */
export function useChoices(state: AppState): Choices {
  const { level, period, filters, countries, target, analysis, display, classification, overlays } = state
  return useMemo(
    () => ({ level, period, filters, countries, target, analysis, display, classification, overlays }),
    [level, period, filters, countries, target, analysis, display, classification, overlays],
  )
}
