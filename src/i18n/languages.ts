import type { Language } from '../state/app-state.ts'
import enClusters from './analysis/en/clusters.json'
import enAnalysis from './analysis/en/common.json'
import enCompare from './analysis/en/compare.json'
import enGap from './analysis/en/gap.json'
import enIndex from './analysis/en/index.json'
import enOutcomes from './analysis/en/outcomes.json'
import esClusters from './analysis/es/clusters.json'
import esAnalysis from './analysis/es/common.json'
import esCompare from './analysis/es/compare.json'
import esGap from './analysis/es/gap.json'
import esIndex from './analysis/es/index.json'
import esOutcomes from './analysis/es/outcomes.json'
import enCodes from './codes/en.json'
import esCodes from './codes/es.json'
import enConsole from './console/en.json'
import enScreen from './en.json'
import enOwn from './own/en.json'
import esConsole from './console/es.json'
import esScreen from './es.json'
import esOwn from './own/es.json'

const es = {
  ...esScreen,
  codes: esCodes,
  own: esOwn,
  console: esConsole,
  analysis: { ...esAnalysis, gap: esGap, outcomes: esOutcomes, clusters: esClusters, index: esIndex, compare: esCompare },
}
const en = {
  ...enScreen,
  codes: enCodes,
  own: enOwn,
  console: enConsole,
  analysis: { ...enAnalysis, gap: enGap, outcomes: enOutcomes, clusters: enClusters, index: enIndex, compare: enCompare },
}

/** Spanish is the reference catalogue: its keys are the typed keys of every other language. */
export type Messages = typeof es
export const MESSAGES: Record<Language, Messages> = { es, en }

// A part that needs no texts takes them from there, and not all texts with them.
export { LOCALES, preferredLanguage } from './locales.ts'
