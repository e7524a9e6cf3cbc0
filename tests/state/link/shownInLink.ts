import type { AppState } from '../../../src/state/app-state.ts'
import { defaultMethod } from '../../../src/state/method-settings.ts'

/** A state as its link gives it back: choices of an analysis that is not on screen are not in it. */
export function shownInLink(state: AppState): AppState {
  const { picture, smoothing, statistic, permutations, weights, normalisation, mean, axes, span, placement } = defaultMethod()
  return {
    ...state,
    method: {
      ...state.method,
      ...(state.analysis === 'outcomes' ? {} : { picture, smoothing }),
      ...(state.analysis === 'clusters' ? {} : { statistic, permutations }),
      ...(state.analysis === 'index' ? {} : { weights, normalisation, mean }),
      ...(state.analysis === 'cross' ? {} : { axes, span }),
      ...(state.analysis === 'locate' ? {} : { placement }),
    },
  }
}
