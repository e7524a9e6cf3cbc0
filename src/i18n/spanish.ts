import esClusters from './analysis/es/clusters.json'
import esAnalysis from './analysis/es/common.json'
import esCompare from './analysis/es/compare.json'
import esCross from './analysis/es/cross.json'
import esGap from './analysis/es/gap.json'
import esIndex from './analysis/es/index.json'
import esLocate from './analysis/es/locate.json'
import esOutcomes from './analysis/es/outcomes.json'
import esCodes from './codes/es.json'
import esConsole from './console/es.json'
import esOwn from './own/es.json'
import { figureSpanish } from './screen/figureSpanish.ts'
import esData from './screen/es/data.json'
import esError from './screen/es/error.json'
import esFilter from './screen/es/filter.json'

/** All texts of the app in Spanish, the reference catalogue: its keys are the typed keys of every other language. */
export const spanish = {
  ...figureSpanish,
  ...esFilter,
  ...esData,
  ...esError,
  codes: esCodes,
  own: esOwn,
  console: esConsole,
  analysis: { ...esAnalysis, gap: esGap, outcomes: esOutcomes, clusters: esClusters, index: esIndex, cross: esCross, locate: esLocate, compare: esCompare },
}

export type Messages = typeof spanish
