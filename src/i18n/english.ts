import type { Messages } from './spanish.ts'
import enClusters from './analysis/en/clusters.json'
import enAnalysis from './analysis/en/common.json'
import enCompare from './analysis/en/compare.json'
import enCross from './analysis/en/cross.json'
import enGap from './analysis/en/gap.json'
import enIndex from './analysis/en/index.json'
import enLocate from './analysis/en/locate.json'
import enOutcomes from './analysis/en/outcomes.json'
import enCodes from './codes/en.json'
import enConsole from './console/en.json'
import enOwn from './own/en.json'
import { figureEnglish } from './screen/figureEnglish.ts'
import enData from './screen/en/data.json'
import enError from './screen/en/error.json'
import enFilter from './screen/en/filter.json'

/** All texts of the app in English. */
export const english: Messages = {
  ...figureEnglish,
  ...enFilter,
  ...enData,
  ...enError,
  codes: enCodes,
  own: enOwn,
  console: enConsole,
  analysis: { ...enAnalysis, gap: enGap, outcomes: enOutcomes, clusters: enClusters, index: enIndex, cross: enCross, locate: enLocate, compare: enCompare },
}
