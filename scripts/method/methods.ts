import type { Method } from './method.ts'
import { byar } from './methods/byar.ts'
import { cascade } from './methods/cascade.ts'
import { classify } from './methods/classify.ts'
import { compositeIndex } from './methods/compositeIndex.ts'
import { conditionalPermutation } from './methods/conditionalPermutation.ts'
import { dasGupta } from './methods/dasGupta.ts'
import { empiricalBayes } from './methods/empiricalBayes.ts'
import { fdr } from './methods/fdr.ts'
import { fourAgainstFour } from './methods/fourAgainstFour.ts'
import { fragility } from './methods/fragility.ts'
import { funnel } from './methods/funnel.ts'
import { gap } from './methods/gap.ts'
import { geodesicDistance } from './methods/geodesicDistance.ts'
import { getisOrd } from './methods/getisOrd.ts'
import { gini } from './methods/gini.ts'
import { goodnessOfFit } from './methods/goodnessOfFit.ts'
import { localMoran } from './methods/localMoran.ts'
import { lorenz } from './methods/lorenz.ts'
import { mannKendall } from './methods/mannKendall.ts'
import { mclp } from './methods/mclp.ts'
import { mixAgainstRate } from './methods/mixAgainstRate.ts'
import { moran } from './methods/moran.ts'
import { moranRates } from './methods/moranRates.ts'
import { nearestOffers } from './methods/nearestOffers.ts'
import { newcombe } from './methods/newcombe.ts'
import { pCenter } from './methods/pCenter.ts'
import { peers } from './methods/peers.ts'
import { pMedian } from './methods/pMedian.ts'
import { poissonExact } from './methods/poissonExact.ts'
import { rankIntervals } from './methods/rankIntervals.ts'
import { rateDifference } from './methods/rateDifference.ts'
import { senSlope } from './methods/senSlope.ts'
import { setCover } from './methods/setCover.ts'
import { slope } from './methods/slope.ts'
import { spatialEmpiricalBayes } from './methods/spatialEmpiricalBayes.ts'
import { theil } from './methods/theil.ts'
import { trend } from './methods/trend.ts'
import { wilson } from './methods/wilson.ts'

/** Every method the command offers, in the order it lists them. */
export const METHODS: readonly Method[] = [
  wilson,
  byar,
  poissonExact,
  newcombe,
  rateDifference,
  funnel,
  rankIntervals,
  compositeIndex,
  fragility,
  dasGupta,
  mixAgainstRate,
  classify,
  goodnessOfFit,
  empiricalBayes,
  spatialEmpiricalBayes,
  moran,
  moranRates,
  localMoran,
  getisOrd,
  conditionalPermutation,
  fdr,
  lorenz,
  gini,
  theil,
  slope,
  mannKendall,
  senSlope,
  trend,
  fourAgainstFour,
  cascade,
  gap,
  peers,
  geodesicDistance,
  nearestOffers,
  mclp,
  pMedian,
  pCenter,
  setCover,
]
