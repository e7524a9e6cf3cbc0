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
import enScreen from './en.json'
import esScreen from './es.json'

const es = {
  ...esScreen,
  codes: esCodes,
  analysis: { ...esAnalysis, gap: esGap, outcomes: esOutcomes, clusters: esClusters, index: esIndex, compare: esCompare },
}
const en = {
  ...enScreen,
  codes: enCodes,
  analysis: { ...enAnalysis, gap: enGap, outcomes: enOutcomes, clusters: enClusters, index: enIndex, compare: enCompare },
}

/** Spanish is the reference catalogue: its keys are the typed keys of every other language. */
export type Messages = typeof es
export const MESSAGES: Record<Language, Messages> = { es, en }

/** Locales whose number and date formats the users know: comma or point follows the region, not Spain. */
export const LOCALES = { es: 'es-GT', en: 'en-GB' } as const satisfies Record<Language, string>

/** The first browser language that is known; Spanish where in doubt. */
export function preferredLanguage(browserLanguages: readonly string[]): Language {
  const first = browserLanguages[0]?.slice(0, 2)
  return first === 'en' ? 'en' : 'es'
}
